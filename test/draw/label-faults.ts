import type { Box, PlacedLabel, PlacedMark, Point, Scene } from '../../src/draw/scene.ts';

/** What of a scene the check needs. */
export type LabelledScene = Pick<Scene, 'labels' | 'copyOffsetsPx'> & {
  readonly marks: readonly Pick<PlacedMark, 'key' | 'keepOut'>[];
  readonly projector: { readonly widthPx: number; readonly heightPx: number };
};

/**
 * What is wrong with the labels of a scene, one sentence a fault: a label that covers another, or a head, gate, diamond, knot or hub
 * in any world copy, or one of the `insets`; a label that leaves the frame; leaders that cross, or run through another label; a
 * key that is there twice.
 */
export function labelFaults(scene: LabelledScene, insets: readonly Box[] = []): readonly string[] {
  const { labels, projector } = scene;
  const faults: string[] = [];
  const marks = scene.marks.flatMap(({ key, keepOut }) =>
    scene.copyOffsetsPx.flatMap((dx) =>
      keepOut.map((box) => ({ key, box: { ...box, x0: box.x0 + dx, x1: box.x1 + dx } })),
    ),
  );
  for (const [place, label] of labels.entries()) {
    const { box } = label;
    if (box.x0 < 0 || box.y0 < 0 || box.x1 > projector.widthPx || box.y1 > projector.heightPx)
      faults.push(`${name(label)} leaves the frame`);
    if (![box.x0, box.y0, box.x1, box.y1, ...label.at].every(Number.isFinite))
      faults.push(`${name(label)} has no finite place`);
    for (const mark of marks) if (meet(box, mark.box)) faults.push(`${name(label)} covers ${mark.key}`);
    for (const inset of insets) if (meet(box, inset)) faults.push(`${name(label)} covers an inset`);
    for (const other of labels.slice(place + 1)) faults.push(...pairFaults(label, other));
  }
  const keys = labels.map(({ key }) => key);
  for (const key of new Set(keys.filter((one, place) => keys.indexOf(one) !== place)))
    faults.push(`${key} is there twice`);
  return faults;
}

function pairFaults(a: PlacedLabel, b: PlacedLabel): readonly string[] {
  const faults: string[] = [];
  if (meet(a.box, b.box)) faults.push(`${name(a)} covers ${name(b)}`);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    if (segments(one).some((segment) => entersBox(segment, other.box)))
      faults.push(`the leader of ${name(one)} runs through ${name(other)}`);
  if (segments(a).some((one) => segments(b).some((other) => cross(one, other))))
    faults.push(`the leaders of ${name(a)} and ${name(b)} cross`);
  return faults;
}

type Segment = readonly [Point, Point];

function segments({ leader }: PlacedLabel): readonly Segment[] {
  if (!leader) return [];
  return leader.slice(1).flatMap((end, place): readonly Segment[] => {
    const start = leader[place];
    return start ? [[start, end]] : [];
  });
}

function meet(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/* Sampled, so that the check shares no code with what it checks. */
function entersBox([a, b]: Segment, box: Box): boolean {
  const steps = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) * 4);
  for (let step = 0; step <= steps; step++) {
    const x = a[0] + ((b[0] - a[0]) * step) / Math.max(1, steps);
    const y = a[1] + ((b[1] - a[1]) * step) / Math.max(1, steps);
    if (x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1) return true;
  }
  return false;
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const det = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (det === 0) return false;
  const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / det;
  const u = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / det;
  return t > 0 && t < 1 && u > 0 && u < 1;
}

function name(label: PlacedLabel): string {
  return `“${label.lines.map(({ text }) => text).join(' / ')}” (${label.key})`;
}
