import { describe, expect, it } from 'vitest';
import { placeMarks } from '../../src/draw/place-marks.ts';
import type { Scene } from '../../src/draw/scene.ts';
import { pathData } from '../../src/draw/svg-node.ts';
import { sceneParts } from './label-scenes.ts';

const frame = { widthPx: 936, heightPx: 400, center: [120, 20], zoom: 1.6 } as const;
const closer = { ...frame, center: [104, 30], zoom: 3.2 } as const;

function sceneOf(seed: number, isClose = false): Scene {
  const { marks, context, labelling } = sceneParts(seed, isClose ? closer : frame, seed % 2 === 0);
  return placeMarks(marks, context, labelling);
}

/* All that is painted. */
function written({ marks, labels }: Scene): unknown {
  return { labels, marks: marks.map(({ key, shapes }) => [key, shapes.map(({ trace }) => pathData(trace))]) };
}

describe('a drawing', () => {
  it('does not depend on what was drawn before it', () => {
    const first = [1, 2, 3].map((seed) => written(sceneOf(seed)));
    const between = [3, 1, 2].map((seed) => written(sceneOf(seed, true)));
    const again = [3, 2, 1].map((seed) => written(sceneOf(seed))).reverse();
    expect(again).toEqual(first);
    expect(between).not.toEqual(first);
  });
});
