import type { Shape } from './scene.ts';

/** A box on the screen, in px. */
export type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];

/** The box that a shape spans within its clips, in px; nothing is painted where it ends before it begins. */
export function boundsOfShape({ trace, clips = [] }: Shape): Bounds {
  return clips.map(boundsOf).reduce(overlapOf, boundsOf(trace));
}

function overlapOf(a: Bounds, b: Bounds): Bounds {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** The box that the points of a path span, in px. */
export function boundsOf(trace: Shape['trace']): Bounds {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  const see = (x: number, y: number) => {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  };
  trace({
    moveTo: see,
    lineTo: see,
    quadraticCurveTo: (cx, cy, x, y) => {
      see(cx, cy);
      see(x, y);
    },
    bezierCurveTo: (ax, ay, bx, by, x, y) => {
      see(ax, ay);
      see(bx, by);
      see(x, y);
    },
    arc: (x, y, radius) => {
      see(x - radius, y - radius);
      see(x + radius, y + radius);
    },
    rect: (x, y, width, height) => {
      see(x, y);
      see(x + width, y + height);
    },
    closePath: () => undefined,
  });
  return x0 <= x1 ? [x0, y0, x1, y1] : [0, 0, 0, 0];
}
