import type { Projector } from '../geo/projector.ts';

/** A point on the screen in CSS px, origin at the upper left of the map. */
export type Point = readonly [xPx: number, yPx: number];

/** An axis-parallel box on the screen in CSS px. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/**
 * What takes the commands of a path: a canvas context, or one that writes the data of an SVG path. One drawing code serves both.
 * Arcs are full or partial circles, angles in radians clockwise from east; the pen stands where one begins.
 */
export interface PathSink {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  bezierCurveTo(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number): void;
  rect(x: number, y: number, width: number, height: number): void;
  closePath(): void;
}

/** One painted path. Colours are CSS colours; absent = not painted. */
export interface Shape {
  readonly trace: (sink: PathSink) => void;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidthPx?: number;
  /** Lengths of dash and gap in turn, CSS px. */
  readonly dashPx?: readonly number[];
  readonly cap?: 'butt' | 'round';
  readonly join?: 'miter' | 'round';
  /** 0 to 1; default 1. */
  readonly opacity?: number;
  /** Only inside all of these paths. The live map knows it on its canvas alone, for areas. */
  readonly clips?: readonly ((sink: PathSink) => void)[];
}

/** A few words inside a mark (the count on a stack); everything else that is written is a label. */
export interface MarkText {
  readonly text: string;
  readonly at: Point;
  readonly sizePx: number;
  readonly weight: number;
  readonly fill: string;
}

/** Where a mark is met by pointer: nearest wins within 12 px. Distances count from the outline. */
export type HitArea =
  | { readonly kind: 'line'; readonly points: readonly Point[]; readonly halfWidthPx: number }
  | { readonly kind: 'disc'; readonly at: Point; readonly radiusPx: number }
  | { readonly kind: 'polygon'; readonly points: readonly Point[] };

/** What a mark stands for. */
export type MarkKind = 'area' | 'thread' | 'flow' | 'place' | 'event' | 'gate' | 'knot' | 'chokepoint';

/** The surface that a kind of mark is painted on: many flows on canvas, the few that people point at in SVG. */
export const SURFACE_OF: Readonly<Record<MarkKind, 'canvas' | 'svg'>> = {
  area: 'canvas',
  thread: 'canvas',
  flow: 'canvas',
  place: 'svg',
  event: 'svg',
  gate: 'svg',
  knot: 'svg',
  chokepoint: 'svg',
};

/** A mark laid out on the screen, in the world copy that its places' own longitudes are in; other copies are shifted repeats. */
export interface PlacedMark {
  /** Key, unique in the scene: the item's id, with a suffix where one item has several marks. */
  readonly key: string;
  /** Id of the item that is selected by it. */
  readonly id: string;
  /** Ids of all items that it stands for (a stack, a shared tube). */
  readonly ids: readonly string[];
  readonly kind: MarkKind;
  readonly shapes: readonly Shape[];
  readonly texts?: readonly MarkText[];
  /** Outline of what lies under it while it is selected or pointed at: painted in marker yellow with an ink edge. */
  readonly highlight: readonly Shape[];
  readonly hit: HitArea | null;
  /** What no label may cover: boxes of heads, gates, diamonds, knots. Empty for lines, which a label may touch at a cost. */
  readonly keepOut: readonly Box[];
  readonly isDimmed: boolean;
  readonly isSelected: boolean;
}

/** A run of words in one style. */
export interface LabelRun {
  readonly text: string;
  readonly font: LabelFont;
  /** CSS colour. */
  readonly fill: string;
}

/** A font of the map; the family is the look's. */
export interface LabelFont {
  readonly sizePx: number;
  readonly weight: number;
  readonly family: 'sans' | 'serif';
  readonly isItalic?: boolean;
}

/** A label that found its place. */
export interface PlacedLabel {
  readonly key: string;
  /** Id of the item that it names; null for the basemap's own names. */
  readonly id: string | null;
  readonly kind: 'flow' | 'chokepoint' | 'gate' | 'venue' | 'hub' | 'town' | 'context' | 'water' | 'note' | 'edge';
  /** One run a line. */
  readonly lines: readonly LabelRun[];
  /** x of the anchor and baseline of the first line. */
  readonly at: Point;
  readonly align: 'start' | 'middle' | 'end';
  readonly lineHeightPx: number;
  /** Degrees clockwise; only water and rivers are not 0. */
  readonly angle: number;
  readonly box: Box;
  /** Line from the label to its mark; null where it stands beside it. */
  readonly leader: readonly Point[] | null;
  readonly isDimmed: boolean;
  /** BCP 47 tag where the text is not in the map's language; else null. */
  readonly language: string | null;
}

/** A snapshot laid out for one camera: what surfaces paint and pointers meet. */
export interface Scene {
  readonly projector: Projector;
  /** Offsets in px of the world copies to paint every mark in: 0 is the copy of the places' own longitudes. */
  readonly copyOffsetsPx: readonly number[];
  /** In the order of painting, lowest first. */
  readonly marks: readonly PlacedMark[];
  /** In screen px already, each once. */
  readonly labels: readonly PlacedLabel[];
  /** Ids of flows that hold but have both ends outside the frame at a close zoom: counted in the key, not drawn. */
  readonly outsideIds: readonly string[];
  /** Ids of flows that are drawn faint because there are many larger: the key says how much they are. */
  readonly faintIds: readonly string[];
}
