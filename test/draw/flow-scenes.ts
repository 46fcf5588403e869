import type { DrawContext } from '../../src/draw/draw-context.ts';
import type { HubSpot } from '../../src/draw/flow-bend.ts';
import type { PathSink, Point, Shape } from '../../src/draw/scene.ts';
import { unwrap } from '../../src/geo/lng-lat.ts';
import type { LngLat } from '../../src/geo/lng-lat.ts';
import type { BundleMark, GateMark, LaneMark } from '../../src/geo/marks.ts';
import { mercatorProjector } from '../../src/geo/projector.ts';
import { palettes } from '../../src/look/palette.ts';
import type { Place } from '../../src/model/dataset/place.ts';
import type { FlowState, MonthlyRate } from '../../src/model/snapshot.ts';

/** Points of some countries, for drawings that look like the real ones. */
export const PLACES = {
  china: [104, 36],
  usa: [-98, 39],
  japan: [138, 37],
  myanmar: [96, 21.9],
  germany: [10.4, 51],
  australia: [134, -25],
  brazil: [-53, -11],
} as const satisfies Record<string, LngLat>;

export type PlaceName = keyof typeof PLACES;

export function placeNamed(id: string, coordinates: LngLat): Place {
  return { id, name: id, kind: 'country', coordinates: [coordinates[0], coordinates[1]] };
}

interface FlowOptions {
  readonly group?: FlowState['group'];
  readonly form?: FlowState['form'];
  readonly rate?: MonthlyRate;
  readonly rhythm?: FlowState['rhythm'];
}

export function flowState(id: string, { group, form, rate, rhythm }: FlowOptions = {}): FlowState {
  const observation = {
    period: '2025-05',
    measure: 'value',
    quantity: { value: rate?.value ?? null, unit: rate?.unit ?? 'USD' },
    evidence: [{ source: 'customs', status: 'official' }],
  } as const;
  return {
    flow: { id, from: 'a', to: 'b', commodity: 'goods', kind: 'goods', observations: [observation] },
    observation,
    group: group ?? 'goods',
    form: form ?? (rate ? 'scaled' : 'tube'),
    rate: rate ?? null,
    rhythm: rhythm ?? 'solid',
  };
}

/** A measured lane of so many per cent of the largest. */
export function lane(id: string, percent: number, options: FlowOptions = {}): LaneMark {
  return { id, states: [flowState(id, { rate: { value: percent, unit: 'USD' }, ...options })] };
}

export function tube(id: string, options: FlowOptions = {}): LaneMark {
  return { id, states: [flowState(id, { form: 'tube', ...options })] };
}

export function evenLine(id: string, options: FlowOptions = {}): LaneMark {
  return { id, states: [flowState(id, { form: 'even', ...options })] };
}

export function bundleBetween(
  from: string,
  fromAt: LngLat,
  to: string,
  toAt: LngLat,
  lanes: readonly LaneMark[],
): BundleMark {
  return {
    id: `${from} ${to}`,
    from: placeNamed(from, fromAt),
    to: placeNamed(to, toAt),
    chord: [fromAt, unwrap(toAt, fromAt[0])],
    lanes,
    totals: [],
  };
}

export function bundle(from: PlaceName, to: PlaceName, lanes: readonly LaneMark[]): BundleMark {
  return bundleBetween(from, PLACES[from], to, PLACES[to], lanes);
}

interface ContextOptions {
  readonly center?: LngLat;
  readonly zoom?: number;
  readonly widthPx?: number;
  readonly heightPx?: number;
  readonly theme?: 'light' | 'dark';
  readonly selected?: string;
  readonly tied?: readonly string[];
}

/** A frame over the Pacific, where the largest rate is 100. */
export function contextOf(options: ContextOptions = {}): DrawContext {
  const { center = [170, 30], zoom = 0.96, widthPx = 936, heightPx = 440, theme = 'light', selected, tied } = options;
  return {
    projector: mercatorProjector({ center, zoom, widthPx, heightPx }),
    palette: palettes[theme],
    theme,
    isCompact: widthPx < 640,
    emphasis: selected === undefined ? null : { selected, tied: new Set([selected, ...(tied ?? [])]) },
    largestRates: new Map([['USD', 100]]),
    measureText: (text, font) => text.length * font.sizePx * 0.55,
    language: 'en',
  };
}

/** The hubs at the ends of bundles, and others by name. */
export function hubsOf(
  bundles: readonly BundleMark[],
  { projector }: DrawContext,
  others: Readonly<Record<string, LngLat>> = {},
): readonly HubSpot[] {
  const points = new Map<string, LngLat>(Object.entries(others));
  for (const { from, to, chord } of bundles) {
    points.set(from.id, points.get(from.id) ?? chord[0]);
    points.set(to.id, points.get(to.id) ?? chord[1]);
  }
  return [...points].map(([id, lngLat]) => ({ id, at: projector.project(lngLat), radiusPx: 5, role: 'hub' }));
}

interface GateOptions {
  readonly style?: GateMark['style'];
  readonly from?: string;
  readonly lanes?: GateMark['lanes'];
  readonly issuerAt?: LngLat | null;
  readonly targetAt?: LngLat | null;
}

export function gate(id: string, { style, from, lanes, issuerAt, targetAt }: GateOptions = {}): GateMark {
  const phase = {
    status: 'in-force',
    from: from ?? '2025-04-04',
    evidence: [{ source: 'ministry', status: 'official' }],
  } as const;
  return {
    state: {
      control: {
        id,
        name: id,
        kind: 'export-licence',
        issuer: 'ministry',
        targets: [],
        commodities: [],
        phases: [phase],
      },
      phase,
      status: 'in-force',
      due: null,
      gates: [],
      rhythm: 'solid',
    },
    style: style ?? 'filled',
    lanes: lanes ?? [],
    issuerAt: issuerAt ?? null,
    targetAt: targetAt ?? null,
  };
}

/** Every number that shapes send to their surface. */
export function numbersOf(shapes: readonly Shape[]): readonly number[] {
  const numbers: number[] = [];
  const see = (...values: (number | boolean | undefined)[]): void => {
    for (const value of values) if (typeof value === 'number') numbers.push(value);
  };
  const sink: PathSink = {
    moveTo: see,
    lineTo: see,
    quadraticCurveTo: see,
    bezierCurveTo: see,
    arc: see,
    rect: see,
    closePath: () => undefined,
  };
  for (const shape of shapes) {
    shape.trace(sink);
    see(shape.strokeWidthPx, shape.opacity, ...(shape.dashPx ?? []));
  }
  return numbers;
}

/** Points along the path of a shape, a few for each of its curves. */
export function pathPoints({ trace }: Shape): readonly Point[] {
  const points: Point[] = [];
  const add = (x: number, y: number): void => void points.push([x, y]);
  trace({
    moveTo: add,
    lineTo: add,
    quadraticCurveTo: (_cx, _cy, x, y) => add(x, y),
    bezierCurveTo: (ax, ay, bx, by, x, y) => {
      const [x0, y0] = points.at(-1) ?? [0, 0];
      for (const t of [0.2, 0.4, 0.6, 0.8, 1]) {
        const u = 1 - t;
        const at = (p0: number, p1: number, p2: number, p3: number): number =>
          u ** 3 * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t ** 3 * p3;
        add(at(x0, ax, bx, x), at(y0, ay, by, y));
      }
    },
    arc: add,
    rect: add,
    closePath: () => undefined,
  });
  return points;
}
