import { describe, expect, test } from 'vitest';
import { mercatorProjector } from '../../src/geo/projector.ts';
import type { BasemapLevel } from '../../src/map/basemap-data.ts';
import { firstLevelFor, levelsFor } from '../../src/map/level-choice.ts';

function levelsAt(center: readonly [lng: number, lat: number], zoom: number): readonly BasemapLevel[] {
  return levelsFor(mercatorProjector({ center, zoom, widthPx: 1000, heightPx: 600 }));
}

describe('levelsFor', () => {
  test('a view of the world needs nothing but the coarse level', () => {
    expect(levelsAt([165, 30], 0.9)).toEqual(['coarse']);
  });

  test('a closer view needs the middle level, and one that Kachin is in the near one too', () => {
    expect(levelsAt([10, 50], 6)).toEqual(['mid']);
    expect(levelsAt([105, 29], 5.5)).toEqual(['mid', 'near']);
  });

  test('a frame that the near level fills needs no other', () => {
    expect(levelsAt([97, 25], 6)).toEqual(['near']);
    expect(levelsAt([97, 25], 4.6)).toEqual(['mid', 'near']);
  });

  test('a map begins with a level that comes soon', () => {
    const firstAt = (center: readonly [number, number], zoom: number): BasemapLevel =>
      firstLevelFor(mercatorProjector({ center, zoom, widthPx: 1000, heightPx: 600 }));
    expect(firstAt([97, 25], 6)).toBe('near');
    expect(firstAt([105, 29], 5.5)).toBe('coarse');
    expect(firstAt([10, 50], 6)).toBe('coarse');
    expect(firstAt([165, 30], 0.9)).toBe('coarse');
  });

  test('a head start counts as so much closer', () => {
    expect(levelsAt([10, 50], 2)).toEqual(['coarse']);
    const ahead = mercatorProjector({ center: [10, 50], zoom: 2, widthPx: 1000, heightPx: 600 });
    expect(levelsFor(ahead, 0.4)).toEqual(['mid']);
  });

  test('the longitude may be written with another turn', () => {
    for (const turn of [-360, 720]) {
      expect(levelsAt([97 + turn, 25], 6)).toEqual(['near']);
      expect(levelsAt([105 + turn, 29], 5.5)).toEqual(['mid', 'near']);
    }
  });
});
