import { describe, expect, it } from 'vitest';
import { barOutline, slices } from '../../src/draw/timeline/bar-outline.ts';
import { controlBarShapes, statusBarShapes } from '../../src/draw/timeline/bar-shapes.ts';
import { phaseBars } from '../../src/draw/timeline/phase-bars.ts';
import { timeScale } from '../../src/draw/timeline/time-window.ts';
import { boundsOf } from '../../src/draw/bounds-of.ts';
import { palettes } from '../../src/look/palette.ts';
import type { Evidence, Modality } from '../../src/model/dataset/evidence.ts';

const reported: readonly Evidence[] = [{ source: 'report', status: 'reported' }];
const unnamed: readonly Evidence[] = [{ source: 'report', status: 'anonymous' }];
const scale = timeScale({ from: '2025-01-01', to: '2026-01-01' }, 730);
const ground = { scale, y: 10, palette: palettes.light };

function phase(from: string, until?: string, modality?: Modality) {
  return { from, evidence: reported, ...(until ? { until } : {}), ...(modality ? { modality } : {}) };
}

describe('a bar', () => {
  it('stands upright on a day, and rises over the whole month where no more is known', () => {
    const [day, month] = phaseBars([phase('2025-02-10'), phase('2025-04')]);
    expect(day?.begins).toEqual({ bottom: '2025-02-10', top: '2025-02-10' });
    expect(month?.begins).toEqual({ bottom: '2025-04-01', top: '2025-05-01' });
  });

  it('ends on the slant that the next one begins with', () => {
    const [first, second] = phaseBars([phase('2025-02-10'), phase('2025-04')]);
    expect(first?.ends).toEqual(second?.begins);
    expect(first?.isContinued).toBe(true);
    const corners = barOutline(first?.begins ?? null, first?.ends ?? null, 10, 8, scale);
    const right = corners.filter(([x]) => x > 170).map(([x, y]) => [Math.round(x), y]);
    expect(right).toEqual([
      [240, 6],
      [180, 14],
    ]);
  });

  it('lasts until its last day has passed, and leaves a gap where the next begins later', () => {
    const [first] = phaseBars([phase('2025-02-10', '2025-03-31'), phase('2025-06-01')]);
    expect(first?.ends).toEqual({ bottom: '2025-04-01', top: '2025-04-01' });
    expect(first?.isContinued).toBe(false);
  });

  it('is cut short by a phase that begins before it was to end', () => {
    const [first] = phaseBars([phase('2025-02-10', '2025-12-31'), phase('2025-06-01')]);
    expect(first?.ends).toEqual({ bottom: '2025-06-01', top: '2025-06-01' });
  });

  it('has no beginning where it began on an unknown day, and no end where none is known', () => {
    const [bar] = phaseBars([phase('../2025-03')]);
    expect(bar).toMatchObject({ begins: null, ends: null });
  });

  it('of a plan gives way to what was reported later, and stands where nothing was', () => {
    const overtaken = phaseBars([phase('2025-01-05'), phase('2025-03-01', undefined, 'planned'), phase('2025-05-01')]);
    expect(overtaken.map((bar) => bar.phase.from)).toEqual(['2025-01-05', '2025-05-01']);
    const due = phaseBars([phase('2025-01-05'), phase('2025-03-01', undefined, 'planned')]);
    expect(due.map((bar) => bar.ends?.top ?? null)).toEqual(['2025-03-01', null]);
  });

  it('is cut to the frame without bending its slant', () => {
    const long = phaseBars([phase('2024'), phase('2025')]);
    const corners = barOutline(long[0]?.begins ?? null, long[0]?.ends ?? null, 10, 8, scale);
    expect(corners.every(([x]) => x >= -12 && x <= 730)).toBe(true);
    expect(corners.map(([x, y]) => [Math.round(x), Math.round(y)])).toContainEqual([730, 6]);
    expect(barOutline(long[1]?.ends ?? null, { bottom: '2024-01-01', top: '2024-01-01' }, 10, 8, scale)).toEqual([]);
  });

  it('falls into pieces that never reach beyond it', () => {
    const outline = barOutline(null, { bottom: '2025-02-01', top: '2025-02-01' }, 10, 8, scale);
    const pieces = slices(outline, [10, 5]);
    expect(pieces.length).toBe(5);
    expect(Math.max(...pieces.flat().map(([x]) => x))).toBeLessThanOrEqual(62);
  });
});

describe('the bar of a control', () => {
  const bars = phaseBars([phase('2025-02-10', '2025-03-31')]);
  const open = phaseBars([phase('2025-02-10')]);
  const [bar] = bars;
  const [openBar] = open;
  if (!bar || !openBar) throw new Error('no bars');

  it('is filled in force, hollow where eased, dashed where only said, and gone once revoked', () => {
    expect(controlBarShapes(bar, 'in-force', ground)[0]).toMatchObject({ fill: palettes.light.ink });
    expect(controlBarShapes(bar, 'eased', ground)[0]).toMatchObject({
      fill: palettes.light.paper,
      stroke: palettes.light.ink,
    });
    expect(controlBarShapes(bar, 'threatened', ground)[1]?.dashPx).toEqual([3.4, 2.4]);
    expect(controlBarShapes(bar, 'revoked', ground)).toEqual([]);
  });

  it('ends in a chevron beyond the frame only where no end is known', () => {
    const right = (shapes: ReturnType<typeof controlBarShapes>) =>
      Math.max(...shapes.map(({ trace }) => boundsOf(trace)[2]));
    expect(right(controlBarShapes(openBar, 'in-force', ground))).toBeGreaterThan(730);
    expect(right(controlBarShapes(bar, 'in-force', ground))).toBeLessThanOrEqual(181);
  });

  it('is broken into pieces where its evidence is not firm', () => {
    const subpaths = (shapes: ReturnType<typeof controlBarShapes>): number => {
      let count = 0;
      const nothing = (): undefined => undefined;
      shapes[0]?.trace({
        moveTo: () => {
          count++;
        },
        lineTo: nothing,
        quadraticCurveTo: nothing,
        bezierCurveTo: nothing,
        arc: nothing,
        rect: nothing,
        closePath: nothing,
      });
      return count;
    };
    const said = { ...bar, phase: { ...bar.phase, evidence: unnamed } };
    expect(subpaths(controlBarShapes(bar, 'in-force', ground))).toBe(1);
    expect(subpaths(controlBarShapes(said, 'in-force', ground))).toBeGreaterThan(3);
  });

  it('tells the status of a chokepoint by form as well as by colour', () => {
    const heights = (['open', 'contested', 'closed'] as const).map((status) => {
      const [, y0, , y1] = boundsOf(statusBarShapes(bar, status, ground)[0]?.trace ?? (() => undefined));
      return y1 - y0;
    });
    expect(heights).toEqual([1.6, 5, 7].map((height) => expect.closeTo(height, 3) as number));
    expect(statusBarShapes(bar, 'restricted', ground)).toHaveLength(2);
  });
});
