import { describe, expect, it } from 'vitest';
import { shortPathData } from '../../src/poster/short-path.ts';

describe('short path data', () => {
  it('tells each point from the one before, in tenths of a pixel', () => {
    const data = shortPathData((sink) => {
      sink.moveTo(100.04, 50);
      sink.lineTo(110.3, 49.5);
      sink.lineTo(110.3, 60);
      sink.closePath();
      sink.moveTo(1, 2);
      sink.lineTo(0, 2);
    });
    expect(data).toBe('m100 50 10.3-.5v10.5zm-99-48h-1');
  });

  it('never drifts, however many points there are', () => {
    const data = shortPathData((sink) => {
      sink.moveTo(0, 0);
      for (let at = 1; at <= 1000; at++) sink.lineTo(at * 0.34, at * 0.34);
    });
    const steps = [...data.replace(/^m0 0/, '').matchAll(/-?(?:\d*\.)?\d+/g)].map(Number);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(680, 0);
  });

  it('draws a run of curves that are one parabola as one curve', () => {
    const data = shortPathData((sink) => {
      sink.moveTo(0, 0);
      sink.quadraticCurveTo(25, 50, 50, 75);
      sink.quadraticCurveTo(75, 100, 100, 100);
    });
    expect(data).toMatch(/^m0 0q[^a-z]+$/);
    expect(data.match(/q/g)).toHaveLength(1);
  });

  it('keeps a curve that no parabola is near', () => {
    const data = shortPathData((sink) => {
      sink.moveTo(0, 0);
      sink.bezierCurveTo(0, 100, 100, -100, 100, 0);
    });
    expect(data).toBe('m0 0c0 100 100-100 100 0');
  });

  it('keeps the centre of a circle whose radius is rounded', () => {
    const data = shortPathData((sink) => sink.arc(50, 50, 35.65, 0, 2 * Math.PI));
    const [, radius, across] = /a(\S+) \S+ 0 0 1(-\S+)/.exec(data) ?? [];
    expect(2 * Number(radius)).toBeLessThanOrEqual(-Number(across) + 1e-9);
  });

  it('writes a long arc in pieces, none near half a circle', () => {
    const data = shortPathData((sink) => sink.arc(0, 0, 10, 0, 3.1));
    expect(data).toBe('m10 0a10 10 0 0 1-9.8 10 10 10 0 0 1-10.2-9.6');
  });

  it('draws a whole circle as two arcs that close', () => {
    const data = shortPathData((sink) => {
      sink.moveTo(15, 10);
      sink.arc(10, 10, 5, 0, 2 * Math.PI);
      sink.closePath();
    });
    expect(data).toBe('m15 10a5 5 0 0 1-10 0 5 5 0 0 1 10 0z');
  });
});
