import { describe, expect, it } from 'vitest';
import { labelBudget } from '../../src/draw/label-input.ts';
import { placeMarks } from '../../src/draw/place-marks.ts';
import type { Scene } from '../../src/draw/scene.ts';
import { labelFaults } from './label-faults.ts';
import type { Frame } from './label-scenes.ts';
import { sceneParts } from './label-scenes.ts';

const frames: Readonly<Record<string, Frame>> = {
  'the world at 1280x720': { widthPx: 1280, heightPx: 720, center: [140, 20], zoom: 1.2 },
  'the world at 390x844': { widthPx: 390, heightPx: 844, center: [150, 20], zoom: 0.4 },
  'two world copies': { widthPx: 1280, heightPx: 400, center: [-20, 10], zoom: 0.3 },
  'a part of Asia': { widthPx: 936, heightPx: 440, center: [108, 22], zoom: 3.4 },
  'a close view': { widthPx: 390, heightPx: 346, center: [97, 23], zoom: 5.6 },
};
const seeds = [1, 2, 3, 4, 5, 6];

const scenes = new Map<string, Scene>();

function sceneOf(seed: number, frame: Frame, selectsOne = false): Scene {
  const key = JSON.stringify([seed, frame, selectsOne]);
  const known = scenes.get(key);
  if (known) return known;
  const scene = layOut(seed, frame, selectsOne);
  scenes.set(key, scene);
  return scene;
}

function layOut(seed: number, frame: Frame, selectsOne: boolean): Scene {
  const { marks, context, labelling } = sceneParts(seed, frame, selectsOne);
  return placeMarks(marks, context, labelling);
}

function textsOf(scene: Scene): readonly string[] {
  return scene.labels.map(({ lines }) => lines.map(({ text }) => text).join(' / '));
}

describe('labels', () => {
  for (const [name, frame] of Object.entries(frames)) {
    it(`cover no label and no mark in ${name}, whatever it shows`, () => {
      for (const seed of seeds) {
        const { labelling } = sceneParts(seed, frame, false);
        expect(labelFaults(sceneOf(seed, frame), labelling.insets), `seed ${seed}`).toEqual([]);
        expect(labelFaults(sceneOf(seed, frame, true), labelling.insets), `seed ${seed}, selected`).toEqual([]);
      }
    });
  }

  it('are the same each time', () => {
    const frame = frames['the world at 1280x720'];
    if (!frame) return;
    expect(layOut(3, frame, false).labels).toEqual(sceneOf(3, frame).labels);
  });

  it('stay within the budget of their frame, which names of places alone may pass by half, and those of the basemap do not touch', () => {
    for (const frame of Object.values(frames)) {
      for (const seed of seeds) {
        const counted = sceneOf(seed, frame).labels.filter(
          ({ kind, key }) => !['context', 'water', 'town'].includes(kind) && !/:\d$/.test(key),
        );
        const budget = labelBudget(frame.widthPx);
        const names = counted.filter(({ kind }) => kind === 'hub' || kind === 'edge');
        expect(counted.length - names.length).toBeLessThanOrEqual(budget);
        expect(counted.length).toBeLessThanOrEqual(Math.ceil(budget * 1.5));
      }
    }
  });

  it('name the selected item', () => {
    const frame = frames['the world at 1280x720'];
    if (!frame) return;
    let named = 0;
    let selected = 0;
    for (const seed of seeds) {
      const parts = sceneParts(seed, frame, true);
      const id = parts.context.emphasis?.selected;
      const scene = sceneOf(seed, frame, true);
      if (!scene.marks.some((mark) => mark.ids.includes(id ?? ''))) continue;
      selected++;
      const owns = scene.marks.filter((mark) => mark.isSelected).flatMap(({ ids }) => ids);
      if (scene.labels.some((label) => label.id !== null && owns.includes(label.id))) named++;
    }
    expect(selected).toBeGreaterThan(3);
    expect(named).toBe(selected);
  });

  it('dim with their marks', () => {
    const frame = frames['the world at 1280x720'];
    if (!frame) return;
    const { labels, marks } = sceneOf(5, frame, true);
    expect(labels.some(({ isDimmed }) => isDimmed)).toBe(true);
    for (const { id, isDimmed } of labels) {
      const own = marks.filter((mark) => id !== null && mark.ids.includes(id));
      if (isDimmed) expect(own.some((mark) => mark.isDimmed)).toBe(true);
    }
  });

  it('name the places that flows run between', () => {
    const frame = frames['the world at 1280x720'];
    if (!frame) return;
    expect(textsOf(sceneOf(2, frame))).toEqual(expect.arrayContaining(['China', 'United States', 'Japan']));
  });
});
