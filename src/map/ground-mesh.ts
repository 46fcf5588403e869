import type { Feature, Geometry, Position } from 'geojson';
import { mercatorY } from '../geo/projector.ts';
import type { LandLineKind } from '../look/land-look.ts';
import type { BasemapKind } from './basemap-data.ts';
import { linesOf } from './basemap-shapes.ts';

/** What an area of the ground is; `box`: sea below a level that knows a part of the world alone. */
export type FillKind = 'land' | 'lake' | 'box';

/** What is turned into a mesh: shapes of the basemap, and what is made from them. */
export type GroundFeature = Feature<
  Geometry,
  { readonly kind: BasemapKind | 'box'; readonly near?: 1; readonly rank?: number }
>;

/** A run of indices, with the box that what they draw lies in: what is not in the frame need not be drawn. */
export interface MeshBlock {
  readonly first: number;
  readonly count: number;
  /** From the mesh's origin, in worlds. */
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
}

/** An area: a run of `fills`. */
export interface FillPart {
  readonly shape: 'fill';
  readonly kind: FillKind;
  readonly blocks: readonly MeshBlock[];
}

/** Lines that look the same: a run of `strokes`. */
export interface LinePart {
  readonly shape: 'line';
  readonly kind: LandLineKind;
  readonly rank: number;
  readonly isNear: boolean;
  readonly blocks: readonly MeshBlock[];
}

/** Corners, and which three of them each triangle has. */
export interface Triangles {
  readonly corners: Float32Array<ArrayBuffer>;
  readonly indices: Uint32Array<ArrayBuffer>;
}

/** A level of the basemap as a graphics processor takes it. */
export interface GroundMesh {
  /**
   * The point of the Mercator world (0 to 1, from west to east and from north to south) that all else counts from: what is near to it is exact
   * in 32 bits.
   */
  readonly origin: readonly [x: number, y: number];
  /** Corners are x and y, in worlds. A point is in an area where an odd number of its triangles lies over it. */
  readonly fills: Triangles;
  /**
   * Each point of a line is two corners, one on either side, and four where it turns sharply: x and y, the way aside from there (x and y, of half the width's
   * length, longer where the line turns), and how far along the line it is, in worlds.
   */
  readonly strokes: Triangles;
  readonly parts: readonly (FillPart | LinePart)[];
}

/** Numbers a corner has in `fills`. */
export const FILL_LENGTH = 2;

/** Numbers a corner has in `strokes`. */
export const STROKE_LENGTH = 5;

/** Indices in a block, at most: so many triangles thrice. */
const BLOCK_LENGTH = 256 * 3;

/** Of two ways aside, their middle: the square of its length where the line turns so much that its corner is cut off. */
const SHARP_TURN = 0.25;

/** Turns shapes into a mesh, in the order in which each kind first comes. */
export function groundMesh(features: readonly GroundFeature[]): GroundMesh {
  const maker = new MeshMaker(features);
  for (const alike of alikeIn(features)) maker.add(alike);
  return maker.mesh;
}

function alikeIn(features: readonly GroundFeature[]): Iterable<readonly GroundFeature[]> {
  const alike = new Map<string, GroundFeature[]>();
  for (const feature of features) {
    const { kind, rank, near } = feature.properties;
    const key = `${kind} ${rank} ${near}`;
    const known = alike.get(key);
    if (known) known.push(feature);
    else alike.set(key, [feature]);
  }
  return alike.values();
}

/* A page waits for this before it has any map, and while the browser has not made fast code of it: plain loops over numbers. */
class MeshMaker {
  readonly #originX: number;
  readonly #originY: number;
  readonly #fills: Growing;
  readonly #strokes: Growing;
  readonly #parts: (FillPart | LinePart)[] = [];

  constructor(features: readonly GroundFeature[]) {
    let [areaPoints, linePoints] = [0, 0];
    let first: Position | undefined;
    for (const { geometry, properties } of features)
      for (const line of linesOf(geometry)) {
        first ??= line[0];
        if (isArea(properties.kind)) areaPoints += line.length;
        if (isLine(properties.kind)) linePoints += line.length;
      }
    this.#originX = (first?.[0] ?? 0) / 360 + 0.5;
    this.#originY = heightOf(first?.[1] ?? 0);
    this.#fills = new Growing(areaPoints * FILL_LENGTH, areaPoints * 3);
    // Each point may be a sharp turn.
    this.#strokes = new Growing(linePoints * 4 * STROKE_LENGTH, linePoints * 12);
  }

  get mesh(): GroundMesh {
    return {
      origin: [this.#originX, this.#originY],
      fills: this.#fills.triangles,
      strokes: this.#strokes.triangles,
      parts: this.#parts,
    };
  }

  /** Adds shapes of one kind. */
  add(alike: readonly GroundFeature[]): void {
    const { kind, rank = 0, near } = alike[0]?.properties ?? { kind: 'box' };
    if (isArea(kind)) {
      const first = this.#fills.indexCount;
      for (const { geometry } of alike) for (const ring of linesOf(geometry)) this.#addRing(ring);
      this.#parts.push({ shape: 'fill', kind, blocks: this.#fills.blocksFrom(first, FILL_LENGTH) });
    }
    if (isLine(kind)) {
      const first = this.#strokes.indexCount;
      for (const { geometry } of alike) for (const line of linesOf(geometry)) this.#addLine(line);
      const blocks = this.#strokes.blocksFrom(first, STROKE_LENGTH);
      this.#parts.push({ shape: 'line', kind, rank, isNear: near !== undefined, blocks });
    }
  }

  /*
   * Every second corner is cut off, then every second of those that are left, until none is: small triangles along the ring first, few large ones last.
   * Some lie outside, and there a second one lies over them, so that no area has to be searched for ears. No point lies under more than a few.
   */
  #addRing(ring: readonly Position[]): void {
    const fills = this.#fills;
    const { corners } = fills;
    const first = fills.cornerCount / FILL_LENGTH;
    // The last is the first again.
    const count = ring.length - 1;
    for (let at = 0; at < count; at++) {
      const position = ring[at] as Position;
      corners[fills.cornerCount++] = this.#xOf(position);
      corners[fills.cornerCount++] = this.#yOf(position);
    }
    for (let step = 1; step < count; step *= 2)
      for (let at = 0; at + step < count; at += 2 * step) {
        const next = at + 2 * step < count ? at + 2 * step : 0;
        if (next !== at) fills.triangle(first + at, first + at + step, first + next);
      }
  }

  #addLine(line: readonly Position[]): void {
    const [start] = line;
    if (!start) return;
    let x = this.#xOf(start);
    let y = this.#yOf(start);
    let along = 0;
    // Aside from the piece before this point, and from the one after it.
    let beforeX = 0;
    let beforeY = 0;
    for (let at = 0; at < line.length; at++) {
      const next = line[at + 1];
      const nextX = next ? this.#xOf(next) : x;
      const nextY = next ? this.#yOf(next) : y;
      const length = Math.sqrt((nextX - x) ** 2 + (nextY - y) ** 2);
      // Two points in one place, and the end, go on as before.
      const afterX = length > 0 ? (y - nextY) / length : beforeX;
      const afterY = length > 0 ? (nextX - x) / length : beforeY;
      const middleX = at === 0 ? afterX : (beforeX + afterX) / 2;
      const middleY = at === 0 ? afterY : (beforeY + afterY) / 2;
      const turn = middleX * middleX + middleY * middleY;
      if (turn > SHARP_TURN) this.#addPair(at === 0, x, y, middleX / turn, middleY / turn, along);
      else {
        // One pair for both pieces would turn the strip over within the one before.
        this.#addPair(at === 0, x, y, beforeX, beforeY, along);
        this.#addPair(false, x, y, afterX, afterY, along);
      }
      along += length;
      x = nextX;
      y = nextY;
      beforeX = afterX;
      beforeY = afterY;
    }
  }

  #addPair(isFirst: boolean, x: number, y: number, asideX: number, asideY: number, along: number): void {
    const strokes = this.#strokes;
    const { corners } = strokes;
    const corner = strokes.cornerCount / STROKE_LENGTH;
    for (let side = -1; side <= 1; side += 2) {
      corners[strokes.cornerCount++] = x;
      corners[strokes.cornerCount++] = y;
      corners[strokes.cornerCount++] = side * asideX;
      corners[strokes.cornerCount++] = side * asideY;
      corners[strokes.cornerCount++] = along;
    }
    if (isFirst) return;
    strokes.triangle(corner - 2, corner - 1, corner);
    strokes.triangle(corner - 1, corner + 1, corner);
  }

  #xOf(position: Position): number {
    return (position[0] as number) / 360 + 0.5 - this.#originX;
  }

  #yOf(position: Position): number {
    return heightOf(position[1] as number) - this.#originY;
  }
}

/** Triangles of which it is known beforehand how many there are at most. */
class Growing {
  readonly corners: Float32Array<ArrayBuffer>;
  readonly #indices: Uint32Array<ArrayBuffer>;
  cornerCount = 0;
  indexCount = 0;

  constructor(mostCorners: number, mostIndices: number) {
    this.corners = new Float32Array(mostCorners);
    this.#indices = new Uint32Array(mostIndices);
  }

  get triangles(): Triangles {
    return { corners: this.corners.slice(0, this.cornerCount), indices: this.#indices.slice(0, this.indexCount) };
  }

  triangle(one: number, two: number, three: number): void {
    this.#indices[this.indexCount++] = one;
    this.#indices[this.indexCount++] = two;
    this.#indices[this.indexCount++] = three;
  }

  /** All from one index on, in blocks; each corner begins with x and y. */
  blocksFrom(start: number, length: number): readonly MeshBlock[] {
    const blocks: MeshBlock[] = [];
    for (let first = start; first < this.indexCount; first += BLOCK_LENGTH) {
      const end = Math.min(this.indexCount, first + BLOCK_LENGTH);
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let at = first; at < end; at++) {
        const corner = (this.#indices[at] ?? 0) * length;
        const x = this.corners[corner] ?? 0;
        const y = this.corners[corner + 1] ?? 0;
        if (x < x0) x0 = x;
        if (x > x1) x1 = x;
        if (y < y0) y0 = y;
        if (y > y1) y1 = y;
      }
      blocks.push({ first, count: end - first, box: [x0, y0, x1, y1] });
    }
    return blocks;
  }
}

function isArea(kind: BasemapKind | 'box'): kind is FillKind {
  return kind === 'land' || kind === 'lake' || kind === 'box';
}

function isLine(kind: BasemapKind | 'box'): kind is LandLineKind {
  return kind !== 'land' && kind !== 'box';
}

/* The Mercator world ends before the poles. */
function heightOf(lat: number): number {
  return Math.min(1, Math.max(0, mercatorY(lat)));
}
