import type { PathSink, Point, Shape } from '../draw/scene.ts';
import { fittedQuadratic } from './fitted-curve.ts';

/** A run of curves may be drawn by one curve that is nowhere further off than this. */
const TOLERANCE_PX = 0.2;
const SAMPLES = 6;
const TENTHS = 10;
/** Radians; arcs that are not whole circles are written in pieces of at most this. */
const LONGEST_ARC = 2;

/**
 * The path data of a shape, made short: tenths of a pixel, each point told from the one before, and runs of curves drawn by one curve
 * where that is all but the same.
 */
export function shortPathData(trace: Shape['trace']): string {
  const path = new ShortPath();
  trace(path);
  return path.toString();
}

class ShortPath implements PathSink {
  #data = '';
  #command = '';
  #last = '';
  #penX = 0;
  #penY = 0;
  #start: Point = [0, 0];
  #at: Point | null = null;
  #pieces: (readonly Point[])[] = [];

  moveTo(x: number, y: number): void {
    this.#flush();
    const isFirst = this.#data === '';
    this.#write('m', isFirst ? [tenths(x), tenths(y)] : this.#steps([[x, y]]));
    this.#pen([x, y]);
    this.#start = this.#at = [x, y];
  }

  lineTo(x: number, y: number): void {
    this.#flush();
    const [dx = 0, dy = 0] = this.#steps([[x, y]]);
    if (dx !== 0 && dy === 0) this.#write('h', [dx]);
    else if (dx === 0 && dy !== 0) this.#write('v', [dy]);
    else if (dx !== 0) this.#write('l', [dx, dy]);
    this.#pen([x, y]);
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    const from = this.#at ?? [cx, cy];
    this.bezierCurveTo(
      from[0] + ((cx - from[0]) * 2) / 3,
      from[1] + ((cy - from[1]) * 2) / 3,
      x + ((cx - x) * 2) / 3,
      y + ((cy - y) * 2) / 3,
      x,
      y,
    );
  }

  bezierCurveTo(c1x: number, c1y: number, c2x: number, c2y: number, x: number, y: number): void {
    const from = this.#at ?? [c1x, c1y];
    this.#pieces.push([from, [c1x, c1y], [c2x, c2y], [x, y]]);
    this.#at = [x, y];
  }

  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number): void {
    this.#flush();
    const at = (angle: number): Point => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    const start = at(startAngle);
    if (this.#at === null) this.moveTo(...start);
    else if (Math.hypot(start[0] - this.#at[0], start[1] - this.#at[1]) > 0.05) this.lineTo(...start);
    const turn = endAngle - startAngle;
    const isWhole = Math.abs(turn) >= 2 * Math.PI - 1e-6;
    const swept = isWhole ? 2 * Math.PI : ((turn % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
    // The centre of an arc near half a circle would leap with its rounded radius; one too small for its ends is half a circle exactly.
    const parts = isWhole ? 2 : Math.max(1, Math.ceil(swept / LONGEST_ARC));
    for (let part = 1; part <= parts; part++) {
      const end = at(startAngle + (swept * part) / parts);
      const [dx = 0, dy = 0] = this.#steps([end]);
      const size = isWhole ? Math.floor(Math.hypot(dx, dy) / 2) : tenths(radius);
      this.#write('a', [size, size, 0, 0, TENTHS, dx, dy]);
      this.#pen(end);
    }
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  closePath(): void {
    this.#flush();
    if (this.#data === '') return;
    this.#data += 'z';
    this.#command = 'z';
    this.#pen(this.#start);
  }

  toString(): string {
    this.#flush();
    return this.#data;
  }

  #flush(): void {
    const pieces = this.#pieces;
    if (pieces.length === 0) return;
    this.#pieces = [];
    this.#fit(pieces);
  }

  #fit(pieces: readonly (readonly Point[])[]): void {
    const points = pieces.flatMap((piece, at) => samplesOf(piece, at === 0));
    const { curve, errorPx } = fittedQuadratic(points);
    if (errorPx <= TOLERANCE_PX) {
      this.#writeQuadratic(curve[1], curve[2]);
      return;
    }
    const half = pieces.length >> 1;
    if (half > 0) {
      this.#fit(pieces.slice(0, half));
      this.#fit(pieces.slice(half));
      return;
    }
    const [, first, second, end] = pieces[0] ?? [];
    if (!first || !second || !end) return;
    this.#write('c', this.#steps([first, second, end]));
    this.#pen(end);
  }

  #writeQuadratic(control: Point, end: Point): void {
    const [cx = 0, cy = 0, dx = 0, dy = 0] = this.#steps([control, end]);
    const length = Math.hypot(dx, dy);
    const bulge = length === 0 ? 0 : Math.abs(cx * dy - cy * dx) / length;
    if (bulge < 1) this.lineTo(...end);
    else this.#write('q', [cx, cy, dx, dy]);
    this.#pen(end);
  }

  /** Tenths of a pixel from the pen to each of the points. */
  #steps(points: readonly Point[]): readonly number[] {
    return points.flatMap(([x, y]) => [tenths(x) - this.#penX, tenths(y) - this.#penY]);
  }

  #pen([x, y]: Point): void {
    this.#penX = tenths(x);
    this.#penY = tenths(y);
    this.#at = [x, y];
  }

  #write(command: string, values: readonly number[]): void {
    // After a move, further pairs are lines: no letter is needed.
    const isSame = this.#command === command && command !== 'm';
    const isImplied = command === 'l' && this.#command === 'm';
    let hasLetter = !isSame && !isImplied;
    if (hasLetter) this.#data += command;
    for (const value of values) {
      const text = decimalOf(value);
      const needsSpace = !hasLetter && !text.startsWith('-') && !(text.startsWith('.') && this.#last.includes('.'));
      this.#data += needsSpace ? ` ${text}` : text;
      this.#last = text;
      hasLetter = false;
    }
    this.#command = command;
  }
}

function samplesOf([a, b, c, d]: readonly Point[], isFirst: boolean): readonly Point[] {
  if (!a || !b || !c || !d) return [];
  const points: Point[] = isFirst ? [a] : [];
  for (let step = 1; step <= SAMPLES; step++) {
    const t = step / SAMPLES;
    const [p, q, r, s] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    points.push([p * a[0] + q * b[0] + r * c[0] + s * d[0], p * a[1] + q * b[1] + r * c[1] + s * d[1]]);
  }
  return points;
}

function tenths(value: number): number {
  return Math.round(value * TENTHS);
}

/** Tenths as a decimal, without the zero before the point: 3 gives `.3`, -15 gives `-1.5`. */
function decimalOf(value: number): string {
  return String(value / TENTHS).replace(/^(-?)0\./, '$1.');
}
