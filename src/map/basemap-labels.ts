import type { LngLat } from '../geo/lng-lat.ts';
import { contextName } from './context-names.ts';
import { countryLabels } from './country-labels.ts';

/** A name that gives the map context; the overlay places it where room is left. */
export interface BasemapLabel {
  readonly kind: 'country' | 'water' | 'region' | 'river';
  readonly name: string;
  /** Language of `name` (BCP 47) where it is not the one asked for. */
  readonly lang?: string;
  /** Middle of the name; of a river, a point of its line: the name stands beside it. */
  readonly lngLat: LngLat;
  /** Shown from this zoom on ... */
  readonly minZoom: number;
  /** ... to below this one. */
  readonly maxZoom?: number;
  /** 1 goes before 2, and so on, where not all have room. */
  readonly rank: number;
  /** Slope of the name in degrees clockwise, along a river. */
  readonly angle?: number;
}

type Row = readonly [
  name: string,
  lng: number,
  lat: number,
  minZoom: number,
  maxZoom: number,
  rank: number,
  angle?: number,
];

const WATERS: readonly Row[] = [
  ['Pacific Ocean', -160, 5, 0, 4, 1],
  ['Pacific Ocean', 170, 30, 2.6, 4.5, 3],
  ['Atlantic Ocean', -38, 28, 0, 4.5, 2],
  ['Indian Ocean', 78, -18, 0, 4.5, 2],
  ['Southern Ocean', 100, -58, 1.5, 4.5, 5],
  ['Arctic Ocean', 5, 79, 1.5, 4.5, 5],
  ['South China Sea', 114.5, 14.5, 2.2, 6.5, 3],
  ['East China Sea', 125, 29.2, 3.2, 7, 4],
  ['Philippine Sea', 133, 18, 2.8, 6, 4],
  ['Sea of Japan', 134.5, 40, 3.2, 7, 4],
  ['Yellow Sea', 123.3, 35.5, 3.8, 7, 5],
  ['Bay of Bengal', 88.5, 14.5, 2.4, 6.5, 3],
  ['Andaman Sea', 95.6, 11, 3.8, 7, 5],
  ['Gulf of Thailand', 101.4, 10.2, 4.2, 7.5, 5],
  ['Gulf of Tonkin', 107.9, 19.8, 4.6, 7.5, 5],
  ['Arabian Sea', 64, 15, 2.4, 6, 4],
  ['Mediterranean Sea', 18.5, 34.6, 2.6, 6, 4],
  ['Black Sea', 34.5, 43.3, 3.2, 7, 5],
  ['Caspian Sea', 50.6, 41.5, 3.4, 7, 5],
  ['Red Sea', 38.2, 20.4, 3.6, 7, 5],
  ['North Sea', 3.2, 56.2, 3.2, 7, 4],
  ['Baltic Sea', 19.3, 57, 3.8, 7, 5],
  ['Caribbean Sea', -75.5, 15, 2.6, 6, 4],
  ['Gulf of Mexico', -90.2, 25, 2.8, 6, 4],
  ['Bering Sea', -178, 58, 2.8, 6, 5],
];

const REGIONS: readonly Row[] = [
  ['Kachin State', 96.8, 25.85, 4.6, 9, 1],
  ['Shan State', 98.2, 22.6, 4.8, 9, 2],
  ['Sagaing', 95.3, 25.1, 5, 9, 3],
  ['Yunnan', 101.7, 24.3, 4.6, 8, 3],
  ['Mandalay', 95.9, 21.3, 6, 9, 4],
  ['Magway', 94.8, 20.4, 6, 9, 5],
  ['Rakhine', 93.9, 19.9, 5.8, 9, 5],
  ['Chin', 93.4, 22.3, 5.8, 9, 5],
  ['Kayah', 97.4, 19.3, 6.2, 9, 5],
  ['Sichuan', 102.4, 29.6, 4.8, 8, 4],
  ['Guizhou', 106.6, 26.8, 5, 8, 4],
  ['Guangxi', 107.2, 23.9, 5, 8, 4],
  ['Tibet', 91.6, 30.2, 4.6, 8, 4],
];

const RIVERS: readonly Row[] = [
  ['Chindwin', 95.64, 26.0, 6, 10, 2, -42],
  ['Chindwin', 94.7, 24.19, 6, 10, 3, -77],
  ['Irrawaddy', 95.98, 23.26, 5.4, 10, 1, -85],
  ['Irrawaddy', 95.32, 21.47, 6, 10, 3, -52],
  ["N'Mai Hka", 98.34, 26.6, 7, 10, 3, -78],
  ['Salween', 98.87, 25.01, 5.4, 10, 1, 78],
  ['Salween', 98.64, 22.5, 6, 10, 3, 81],
  ['Mekong', 100.48, 24.61, 5.4, 10, 1, 60],
  ['Mekong', 100.56, 21, 6, 10, 3, -54],
  ['Yangtze', 99.8, 27.2, 6, 10, 3, 58],
  ['Red River', 102.43, 23.4, 6, 10, 3, 18],
  ['Brahmaputra', 92.68, 26.6, 5.4, 10, 3, -12],
];

/**
 * Names of countries, oceans and seas, and, where the map goes close, of provinces and rivers. Countries are named in the
 * language asked for, as far as the browser knows it, the rest in the languages of the interface; what has no name in it is in English
 * and says so.
 *
 * @param lang - BCP 47 tag
 */
export function basemapLabels(lang: string): readonly BasemapLabel[] {
  const isEnglish = /^en(-|$)/i.test(lang);
  const rows = (kind: BasemapLabel['kind'], table: readonly Row[]): BasemapLabel[] =>
    table.map(([english, lng, lat, minZoom, maxZoom, rank, angle]) => {
      const own = contextName(english, lang);
      return {
        kind,
        name: own ?? english,
        ...(isEnglish || own !== null ? {} : { lang: 'en' }),
        lngLat: [lng, lat],
        minZoom,
        maxZoom,
        rank,
        ...(angle === undefined ? {} : { angle }),
      };
    });
  return [...countryLabels(lang), ...rows('water', WATERS), ...rows('region', REGIONS), ...rows('river', RIVERS)];
}
