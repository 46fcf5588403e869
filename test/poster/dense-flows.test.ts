import { describe, expect, it } from 'vitest';
import type { PlacedFlow } from '../../src/draw/flow-layout.ts';
import { distanceToLine } from '../../src/draw/polyline.ts';
import { svgMarkup } from '../../src/draw/svg-markup.ts';
import { en } from '../../src/i18n/en.ts';
import { flowSizes } from '../../src/look/sizes.ts';
import { viewOf } from '../../src/model/view.ts';
import { denseFlows } from '../../src/poster/dense-flows.ts';
import { pointOn } from '../../src/poster/fitted-curve.ts';
import { poster } from '../../src/poster/poster.ts';
import { pictureOf, posterScene, projectorOf } from '../../src/poster/poster-picture.ts';
import { preparedIn } from './poster-fixture.ts';
import { datasetOfFlows } from './thousand-flows.ts';

type Spot = readonly [x: number, y: number];

function flowsOf(count: number): readonly PlacedFlow[] {
  const dataset = datasetOfFlows(count, 7);
  const [prepared] = dataset.views;
  if (!prepared) throw new Error('got no view');
  const look = { ground: { levels: [], names: [] }, theme: 'light', messages: en, language: 'en' } as const;
  const picture = pictureOf(dataset, viewOf(prepared), look);
  const scene = posterScene(picture, projectorOf(picture, { widthPx: 900, heightPx: 500 }));
  return scene.marks.filter((mark): mark is PlacedFlow => mark.kind === 'flow');
}

/** Points along the bare curves of an SVG, in px. */
function curvesIn(svg: string): readonly (readonly Spot[])[] {
  return [...svg.matchAll(/ d="(M[^"]*q[^"]*)"/g)].map(([, data = '']) => {
    let pen: Spot = [0, 0];
    const points: Spot[] = [];
    for (const [, letter = '', numbers = ''] of data.matchAll(/([Mql])([^Mql]*)/g)) {
      const values = [...numbers.matchAll(/-?\d+/g)].map((match) => Number(match[0]) / 2);
      const spots = [0, 2].flatMap((at): Spot[] =>
        values.length > at ? [[pen[0] + (values[at] ?? 0), pen[1] + (values[at + 1] ?? 0)]] : [],
      );
      const [first = pen, second = first] = spots;
      if (letter === 'M') points.push(first);
      for (let step = 1; step <= 40 && letter !== 'M'; step++)
        points.push(letter === 'q' ? pointOn([pen, first, second], step / 40) : blend(pen, first, step / 40));
      pen = letter === 'q' ? second : first;
    }
    return points;
  });
}

function blend([ax, ay]: Spot, [bx, by]: Spot, t: number): Spot {
  return [ax + t * (bx - ax), ay + t * (by - ay)];
}

describe('the lines of a dense picture', () => {
  const flows = flowsOf(220);
  const { bare, rest } = denseFlows(flows, '#F4F5F3', (look) => `head-${look.slice(1)}`);
  const svg = bare ? svgMarkup(bare) : '';

  it('are bare curves, each within two pixels of its line', () => {
    const curves = curvesIn(svg);
    expect(rest).toEqual([]);
    const faint = flows.filter(({ isFaint }) => isFaint);
    expect(faint.length).toBeGreaterThan(0);
    expect(curves.length).toBe(2 * (flows.length - faint.length) + faint.length);
    for (const { line, key } of flows) {
      const basePx = line.toPx - line.head.lengthPx;
      const onLine = Array.from({ length: 16 }, (_, at) => line.at(line.fromPx + ((basePx - line.fromPx) * at) / 15));
      const offBy = curves.map((curve) => Math.max(...onLine.map((point) => distanceToLine(point, curve))));
      expect(Math.min(...offBy), key).toBeLessThan(2);
    }
  });

  it('have an arrowhead of each look that they share, and its halo', () => {
    const heads = [...svg.matchAll(/<marker id="([^"]+)"/g)].map(([, id]) => id);
    const named = new Set([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
    expect(new Set(heads)).toEqual(named);
    expect(heads).toContain(`head-F4F5F3-${flowSizes.floor}`);
  });

  it('differ between the themes in nothing but their colours', () => {
    const made = datasetOfFlows(200);
    const [light, dark] = (['light', 'dark'] as const).map((theme) =>
      poster(made, preparedIn(made, 'world'), { form: 'frame', theme, idPrefix: 'p-' }).replace(/#[0-9a-f]{6}\b/gi, ''),
    );
    expect(light).toContain('<marker');
    expect(dark).toBe(light);
  });

  it('are whole outlines where there are few', () => {
    const few = flows.slice(0, 20);
    expect(denseFlows(few, '#F4F5F3', String)).toEqual({ bare: null, rest: few });
  });
});
