import { beforeAll, expect, test } from 'vitest';
import { basemapLabels, loadBasemapLabels } from '../../src/map/basemap-labels.ts';
import { keepOwnLabels } from './label-table.ts';

beforeAll(async () => {
  keepOwnLabels();
  await loadBasemapLabels('ja');
});

test('every name lies on the map and has a range of zooms', () => {
  for (const { name, lngLat, minZoom, maxZoom = 24 } of basemapLabels('en')) {
    expect(Math.abs(lngLat[0]), name).toBeLessThanOrEqual(180);
    expect(Math.abs(lngLat[1]), name).toBeLessThan(85);
    expect(maxZoom, name).toBeGreaterThan(minZoom);
  }
});

test('a country close up is named at another point, never twice at one zoom and place', () => {
  const china = basemapLabels('en').filter(({ name }) => name === 'China');
  expect(china.length).toBeGreaterThan(1);
  expect(new Set(china.map(({ lngLat }) => lngLat.join())).size).toBe(china.length);
});

test('English has short names', () => {
  const names = basemapLabels('en-GB').map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Myanmar', 'Taiwan', 'Kachin State', 'Irrawaddy', 'Pacific Ocean']));
  expect(basemapLabels('en').every(({ lang }) => lang === undefined)).toBe(true);
});

test('other languages name countries, seas and rivers, and say where a name is English', () => {
  const japanese = basemapLabels('ja');
  const china = japanese.find(({ lngLat }) => lngLat[0] === 103 && lngLat[1] === 34.5);
  expect(china).toMatchObject({ name: '中国' });
  expect(china).not.toHaveProperty('lang');
  const ocean = japanese.find(({ kind }) => kind === 'water');
  expect(ocean).toMatchObject({ name: '太平洋' });
  expect(ocean).not.toHaveProperty('lang');
  expect(basemapLabels('ko').find(({ kind }) => kind === 'water')).toMatchObject({ name: 'Pacific Ocean', lang: 'en' });
});

test('a language without names, or a tag that is none, falls back to English', () => {
  for (const lang of ['qaa', 'not a tag', '']) {
    expect(basemapLabels(lang)[0]).toMatchObject({ name: 'China', lang: 'en' });
  }
});
