import type { Palette, Token } from '../look/palette.ts';

/** What a line of the land is. */
export type LandLineKind = 'border' | 'disputed' | 'coast' | 'admin' | 'river' | 'lake';

/** How a line of the land is painted; a width or an opacity of 0 = not at all. */
export interface LandLineLook {
  readonly stroke: string;
  readonly widthPx: number;
  readonly opacity: number;
  readonly dashPx: readonly number[] | null;
}

type Stops = readonly (readonly [zoom: number, value: number])[];

/** From this zoom on, land outside the region that the map is about is a shade darker, and borders stand out. */
export const EMPHASIS_FROM_ZOOM = 5;

/** Rivers of a rank up to this one are great ones. */
const GREAT_RANK = 4;

/** From here on a border has to be told from provinces and rivers. */
const STRONG_BORDERS_FROM_ZOOM = 5.25;

/** How a line looks at a zoom: thin on a small world, and small rivers and provinces only on a close one. */
export function landLineLook(kind: LandLineKind, rank: number, zoom: number, palette: Palette): LandLineLook {
  const line = (
    stroke: Token,
    widthPx: number,
    opacity = 1,
    dashPx: readonly number[] | null = null,
  ): LandLineLook => ({
    stroke: palette[stroke],
    widthPx,
    opacity,
    dashPx,
  });
  const isStrong = zoom >= STRONG_BORDERS_FROM_ZOOM;
  switch (kind) {
    case 'river':
      return line('river', riverWidth(rank, zoom), riverOpacity(rank, zoom));
    case 'lake':
      return line('coast', 0.6);
    case 'coast':
      return line(
        'coast',
        at(
          [
            [1, 0.7],
            [6, 1],
          ],
          zoom,
        ),
      );
    case 'admin':
      return line(
        'border',
        at(
          [
            [5, 0.8],
            [8, 1.3],
          ],
          zoom,
        ),
        at(
          [
            [4.8, 0],
            [5.8, 1],
          ],
          zoom,
        ),
      );
    case 'border':
      return line(
        isStrong ? 'ghost' : 'border',
        at(
          [
            [1, 0.6],
            [4, 0.9],
            [6, 1.3],
            [9, 1.8],
          ],
          zoom,
        ),
      );
    case 'disputed': {
      const widthPx = at(
        [
          [1, 0.75],
          [4, 1.2],
        ],
        zoom,
      );
      const share = widthPx / 1.2;
      return line(
        isStrong ? 'ghost' : 'disputed',
        widthPx,
        1,
        [6, 2.5, 1.2, 2.5].map((lengthPx) => lengthPx * share),
      );
    }
  }
}

function riverWidth(rank: number, zoom: number): number {
  return at(
    [
      [4, rank <= 2 ? 1 : 0.6],
      [6.5, rank <= GREAT_RANK ? 1.5 : 0.9],
      [9, rank <= GREAT_RANK ? 2.6 : 1.4],
    ],
    zoom,
  );
}

function riverOpacity(rank: number, zoom: number): number {
  return rank <= GREAT_RANK
    ? at(
        [
          [3, 0],
          [4, 1],
        ],
        zoom,
      )
    : at(
        [
          [5, 0],
          [6, 1],
        ],
        zoom,
      );
}

/** The value at a zoom between stops, straight from one to the next, even before the first and after the last. */
function at(stops: Stops, zoom: number): number {
  const next = stops.findIndex(([stop]) => stop > zoom);
  const [toZoom, to] = stops[next] ?? stops.at(-1) ?? [0, 0];
  const [fromZoom, from] = stops[next - 1] ?? [toZoom, to];
  return next <= 0 ? to : from + ((to - from) * (zoom - fromZoom)) / (toZoom - fromZoom);
}
