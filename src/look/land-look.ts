import { mixColours } from './mix-colours.ts';
import type { Palette } from './palette.ts';

/** What a line of the land is. */
export type LandLineKind = 'border' | 'disputed' | 'coast' | 'admin' | 'river' | 'lake';

/** How a line of the land is painted; a width or an opacity of 0 = not at all. */
export interface LandLineLook {
  readonly stroke: string;
  readonly widthPx: number;
  readonly opacity: number;
  readonly dashPx: readonly number[] | null;
}

/** A value by zoom: zoom and value in turn, straight from one to the next. */
type Stops = readonly number[];

/** From this zoom on, land outside the region that the map is about is a shade darker, and borders stand out. */
export const EMPHASIS_FROM_ZOOM = 5;

/** Rivers of a rank up to this one are great ones. */
const GREAT_RANK = 4;

/** How a line looks at a zoom: thin on a small world, and small rivers and provinces only on a close one. */
export function landLineLook(kind: LandLineKind, rank: number, zoom: number, palette: Palette): LandLineLook {
  const line = (stroke: string, widthPx: number, opacity = 1, dashPx: readonly number[] | null = null) => ({
    stroke,
    widthPx,
    opacity,
    dashPx,
  });
  const by = (...stops: Stops): number => valueAt(zoom, stops);
  // On a close map a border has to be told from provinces and rivers.
  const borderIn = (color: string): string => mixColours(palette.ghost, color, by(4.5, 0, 6, 1));
  const isGreat = rank <= GREAT_RANK;
  switch (kind) {
    case 'river': {
      const widthPx = by(4, rank <= 2 ? 1 : 0.6, 6.5, isGreat ? 1.5 : 0.9, 9, isGreat ? 2.6 : 1.4);
      return line(palette.river, widthPx, isGreat ? by(3, 0, 4, 1) : by(5, 0, 6, 1));
    }
    case 'lake':
      return line(palette.coast, 0.6);
    case 'coast':
      return line(palette.coast, by(1, 0.7, 6, 1));
    case 'admin':
      return line(palette.border, by(5, 0.8, 8, 1.3), by(4.8, 0, 5.8, 1));
    case 'border':
      return line(borderIn(palette.border), by(1, 0.6, 4, 0.9, 6, 1.3, 9, 1.8));
    case 'disputed': {
      const widthPx = by(1, 0.75, 4, 1.2);
      const dashPx = [6, 2.5, 1.2, 2.5].map((lengthPx) => (lengthPx * widthPx) / 1.2);
      return line(borderIn(palette.disputed), widthPx, 1, dashPx);
    }
  }
}

/* The same before the first stop as at it, and after the last. */
function valueAt(zoom: number, stops: Stops): number {
  const [fromZoom = 0, from = 0, toZoom = Infinity, to = from] = stops;
  if (zoom >= toZoom) return valueAt(zoom, stops.slice(2));
  return zoom <= fromZoom ? from : from + ((to - from) * (zoom - fromZoom)) / (toZoom - fromZoom);
}
