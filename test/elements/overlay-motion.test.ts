import { describe, expect, it } from 'vitest';
import { isCovering, isSameProjection, motionBetween, underPoint } from '../../src/elements/overlay-motion.ts';
import { mercatorProjector } from '../../src/geo/projector.ts';

const frame = { widthPx: 800, heightPx: 500 };
const drawn = mercatorProjector({ center: [100, 20], zoom: 2, ...frame });

describe('the motion between two projectors', () => {
  it('carries every point of the one to where the other has it', () => {
    const live = mercatorProjector({ center: [131.7, -12], zoom: 3.35, ...frame });
    const { scale, shiftX, shiftY } = motionBetween(drawn, live, 100);
    for (const lngLat of [
      [100, 20],
      [-10, 71],
      [215, -40],
    ] as const) {
      const [x, y] = drawn.project(lngLat);
      const [liveX, liveY] = live.project(lngLat);
      expect(x * scale + shiftX).toBeCloseTo(liveX, 6);
      expect(y * scale + shiftY).toBeCloseTo(liveY, 6);
    }
  });

  it('does not mind where the counting of longitudes begins', () => {
    const live = mercatorProjector({ center: [-179, 20], zoom: 2, ...frame });
    const unwrapped = mercatorProjector({ center: [181, 20], zoom: 2, ...frame });
    expect(motionBetween(drawn, live, 178).shiftX).toBeCloseTo(motionBetween(drawn, unwrapped, 178).shiftX, 6);
  });

  it('can be turned back for a point of the frame', () => {
    const motion = motionBetween(drawn, mercatorProjector({ center: [120, 0], zoom: 2.5, ...frame }), 100);
    const [x, y] = underPoint([300, 200], motion);
    expect([x * motion.scale + motion.shiftX, y * motion.scale + motion.shiftY]).toEqual([
      expect.closeTo(300, 6),
      expect.closeTo(200, 6),
    ]);
  });
});

describe('the margin of a drawing', () => {
  it.each([
    [{ scale: 1, shiftX: 0, shiftY: 0 }, true],
    [{ scale: 1, shiftX: 199, shiftY: -199 }, true],
    [{ scale: 1, shiftX: 201, shiftY: 0 }, false],
    [{ scale: 0.9, shiftX: 40, shiftY: 25 }, true],
    [{ scale: 0.5, shiftX: 200, shiftY: 125 }, false],
    [{ scale: 3, shiftX: -800, shiftY: -500 }, true],
  ])('after %o covers the frame: %s', (motion, expected) => {
    expect(isCovering(motion, drawn, 200)).toBe(expected);
  });
});

describe('two projectors', () => {
  it('are the same a whole turn apart, and not a tenth of a pixel apart', () => {
    const turned = mercatorProjector({ center: [-260, 20], zoom: 2, ...frame });
    const moved = mercatorProjector({ center: [100 + 360 / drawn.worldSizePx / 10, 20], zoom: 2, ...frame });
    expect(isSameProjection(drawn, turned)).toBe(true);
    expect(isSameProjection(drawn, moved)).toBe(false);
  });
});
