import { afterEach, describe, expect, it } from 'vitest';
import { posterGround } from '../../src/cli/poster-ground.ts';
import { svgElement } from '../../src/draw/surface-svg.ts';
import { markNode } from '../../src/draw/svg-node.ts';
import { en } from '../../src/i18n/en.ts';
import type { Dataset } from '../../src/model/dataset/dataset.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { viewOf } from '../../src/model/view.ts';
import { poster } from '../../src/poster/poster.ts';
import { pictureOf, posterScene, projectorOf } from '../../src/poster/poster-picture.ts';
import { clearPage, inside, middleOf, mountMap, next, realDataset } from '../elements/map-fixture.ts';

const FRAME = { widthPx: 700, heightPx: 372 };
const MOST_PX = 2;
const MARGIN_PX = 200;

const ground = await posterGround('en');
const { dataset } = parseDataset(await (await fetch(realDataset)).json());

afterEach(() => {
  clearPage();
  document.body.replaceChildren();
});

/** The poster of a view in the page, at its upper left corner, with the keys of its marks. */
function showPoster(of: Dataset, id: string): SVGSVGElement {
  const prepared = of.views.find((view) => view.id === id);
  if (!prepared) throw new Error(`got no view ${id}`);
  const box = document.createElement('div');
  box.style.cssText = 'position: absolute; inset: 0';
  box.innerHTML = poster(of, viewOf(prepared), { form: 'frame', ...FRAME, ground, hasKeys: true });
  document.body.append(box);
  return box.querySelector('svg') as SVGSVGElement;
}

function sceneOf(of: Dataset, id: string) {
  const prepared = of.views.find((view) => view.id === id);
  if (!prepared) throw new Error(`got no view ${id}`);
  const picture = pictureOf(of, viewOf(prepared), { ground, theme: 'light', messages: en, language: 'en' });
  return posterScene(picture, projectorOf(picture, FRAME));
}

/** Points along a path, evenly, in px of the page. */
function pointsAlong(path: SVGPathElement): readonly (readonly [number, number])[] {
  const { left, top, right, bottom } = path.getBoundingClientRect();
  // Of many pieces it is not clear which one a length along all of them is on.
  if ((path.getAttribute('d')?.match(/m/gi) ?? []).length > 1)
    return [
      [left, top],
      [right, bottom],
    ];
  const matrix = path.getScreenCTM();
  const length = path.getTotalLength();
  return Array.from({ length: 21 }, (_, at) => {
    const { x, y } = path.getPointAtLength((length * at) / 20).matrixTransform(matrix ?? undefined);
    return [x, y] as const;
  });
}

describe('a poster and its scene', () => {
  it.each(['kachin', 'london', 'japan-us', 'compounds-2023'])('have every mark at the same place: %s', (id) => {
    if (!dataset) throw new Error('got no dataset');
    const drawn = showPoster(dataset, id);
    const scene = sceneOf(dataset, id);
    const written = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    written.setAttribute('width', String(FRAME.widthPx));
    written.setAttribute('height', String(FRAME.heightPx));
    written.append(...scene.marks.map((mark) => svgElement(markNode(mark), document)));
    written.style.cssText = 'position: absolute; left: 0; top: 0';
    document.body.append(written);
    const marks = [...drawn.querySelectorAll<SVGGElement>('[data-mark]')];
    expect(marks.length).toBeGreaterThan(3);
    for (const mark of marks) {
      const key = mark.dataset['mark'] ?? '';
      const twin = written.querySelector(`[data-mark="${CSS.escape(key)}"]`);
      // Areas are clipped by a canvas itself, in a picture by more paths.
      const paths = [...mark.querySelectorAll('path')].filter((path) => !path.closest('clipPath'));
      const twins = [...(twin?.querySelectorAll('path') ?? [])];
      expect(paths.length, key).toBe(twins.length);
      paths.forEach((path, at) => {
        const there = twins[at] ? pointsAlong(twins[at]) : [];
        pointsAlong(path).forEach(([x, y], step) => {
          const [thereX, thereY] = there[step] ?? [NaN, NaN];
          expect(Math.hypot(x - thereX, y - thereY), `${key}, path ${at}`).toBeLessThan(MOST_PX);
        });
      });
    }
  });
});

describe('a poster and the live map of its size', () => {
  it.each(['kachin', 'london', 'japan-us'])('lie on each other within two pixels: %s', async (id) => {
    if (!dataset) throw new Error('got no dataset');
    const style = `position: absolute; left: 0; top: 0; width: ${FRAME.widthPx}px; height: ${FRAME.heightPx}px`;
    const map = mountMap({ view: id, style, theme: 'light' });
    await next(map, 'leverage-load');
    const drawn = showPoster(dataset, id);
    const live = [...inside(map, '.overlay').querySelectorAll<SVGGElement>('[data-mark]')];
    let compared = 0;
    for (const mark of drawn.querySelectorAll<SVGGElement>('[data-mark]')) {
      const twins = live.filter(({ dataset: { mark: key } }) => key === mark.dataset['mark']);
      if (twins.length === 0) continue;
      const [x, y] = middleOf(mark);
      const offBy = twins.map((twin) => Math.hypot(middleOf(twin)[0] - x, middleOf(twin)[1] - y));
      expect(Math.min(...offBy), mark.dataset['mark']).toBeLessThan(MOST_PX);
      compared++;
    }
    expect(compared).toBeGreaterThan(2);
    expectLinesUnder(map, dataset, id);
  });
});

/** The live map paints its lines on a canvas: it has paint wherever the poster's lines run. */
function expectLinesUnder(map: HTMLElement, of: Dataset, id: string): void {
  const canvas = inside(map, '.overlay canvas') as HTMLCanvasElement;
  const pixels = canvas.getContext('2d');
  const ratio = canvas.width / (FRAME.widthPx + 2 * MARGIN_PX);
  const scene = sceneOf(of, id);
  const lines = scene.marks.flatMap(({ kind, hit }) => (kind === 'flow' && hit?.kind === 'line' ? [hit.points] : []));
  const inFrame = lines
    .flatMap((points) => points.slice(1, -1))
    .filter(([x, y]) => x > 0 && y > 0 && x < FRAME.widthPx && y < FRAME.heightPx);
  const isBare = inFrame.filter(([x, y]) => {
    const [atX, atY] = [(x + MARGIN_PX) * ratio, (y + MARGIN_PX) * ratio];
    return pixels?.getImageData(Math.round(atX), Math.round(atY), 1, 1).data[3] === 0;
  });
  // Between two dashes there is nothing to be seen.
  expect(isBare.length).toBeLessThan(Math.max(2, inFrame.length / 4));
}
