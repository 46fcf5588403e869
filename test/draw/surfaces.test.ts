import { describe, expect, it } from 'vitest';
import { hitTestOf } from '../../src/draw/hit-test.ts';
import { disc } from '../../src/draw/round-mark.ts';
import type { HitArea, MarkKind, PlacedMark, Scene } from '../../src/draw/scene.ts';
import { svgMarkup } from '../../src/draw/svg-markup.ts';
import { markNode } from '../../src/draw/svg-node.ts';
import { mercatorProjector } from '../../src/geo/projector.ts';

const mark = (id: string, kind: MarkKind, hit: HitArea | null): PlacedMark => ({
  key: `${kind}:${id}`,
  id,
  ids: [id],
  kind,
  shapes: [{ trace: disc([10, 10], 4), fill: '#123456' }],
  highlight: [],
  hit,
  keepOut: [],
  isDimmed: false,
  isSelected: false,
});

const scene = (marks: readonly PlacedMark[], copyOffsetsPx: readonly number[] = [0]): Scene => ({
  projector: mercatorProjector({ center: [0, 0], zoom: 1, widthPx: 800, heightPx: 400 }),
  copyOffsetsPx,
  marks,
  labels: [],
  outsideIds: [],
  faintIds: [],
});

describe('the SVG surface', () => {
  it('text from the data is text, never markup', () => {
    const hostile = '<script>alert(1)</script>"\'&\u0000';
    const node = markNode({
      ...mark('a', 'chokepoint', null),
      key: hostile,
      texts: [{ text: hostile, at: [1, 2], sizePx: 12, weight: 600, fill: '#000' }],
    });
    const markup = svgMarkup(node);
    expect(markup).not.toMatch(/<script/);
    expect(markup).toContain('&lt;script&gt;');
    expect(markup).not.toContain('\u0000');
  });

  it('rounds coordinates to a hundredth of a pixel', () => {
    const node = markNode({ ...mark('a', 'event', null), shapes: [{ trace: (sink) => sink.moveTo(1 / 3, 2 / 3) }] });
    expect(svgMarkup(node)).toContain('M0.33,0.67');
  });
});

describe('the hit test', () => {
  const line = mark('flow', 'flow', {
    kind: 'line',
    points: [
      [0, 50],
      [200, 50],
    ],
    halfWidthPx: 2,
  });
  const diamond = mark('diamond', 'chokepoint', { kind: 'disc', at: [100, 56], radiusPx: 6 });

  it('finds the nearest mark within 12 px, and none beyond', () => {
    const hit = hitTestOf(scene([line]));
    expect(hit([60, 63])?.id).toBe('flow');
    expect(hit([60, 65])).toBeNull();
  });

  it('means the diamond where a diamond stands on a flow', () => {
    expect(hitTestOf(scene([line, diamond]))([100, 52])?.id).toBe('diamond');
    expect(hitTestOf(scene([line, diamond]))([150, 52])?.id).toBe('flow');
  });

  it('finds a mark in every world copy', () => {
    const hit = hitTestOf(scene([diamond], [-512, 0, 512]));
    expect(hit([612, 56])?.id).toBe('diamond');
    expect(hit([-412, 56])?.id).toBe('diamond');
    expect(hit([300, 56])).toBeNull();
  });

  it('an empty drawing has no hits', () => {
    expect(hitTestOf(scene([]))([0, 0])).toBeNull();
  });
});
