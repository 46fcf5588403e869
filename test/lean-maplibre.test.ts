import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { leanSheet } from '../scripts/lean-maplibre.mjs';

const whole = readFileSync(createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl.css'), 'utf8');

it('the sheet keeps what a map without controls stands on', () => {
  const lean = leanSheet(whole);
  for (const part of ['map', 'canvas', 'interactive', 'touch-drag-pan', 'cooperative-gesture-screen', 'boxzoom'])
    expect(lean).toContain(`.maplibregl-${part}`);
  expect(lean).toContain('.maplibregl-ctrl-top-left');
});

it('the sheet loses the pictures of controls', () => expect(leanSheet(whole)).not.toContain('url('));

it('a rule keeps the selectors that are used, a group that has lost all its rules goes', () => {
  expect(leanSheet('.maplibregl-map,.maplibregl-popup-tip{margin:0}')).toBe('.maplibregl-map{margin:0}');
  expect(leanSheet('@media print{.maplibregl-ctrl-group{margin:0}}')).toBe('');
});
