import type { LngLat } from '../geo/lng-lat.ts';
import type { BasemapLabel } from './basemap-labels.ts';

/** Alpha-2 code, English name, point of the name, smallest zoom, and where the country is so large that one name is not enough when the map is close, more points. */
type Row = readonly [code: string, name: string, at: LngLat, minZoom: number, ...close: readonly LngLat[]];

const COUNTRIES: readonly Row[] = [
  ['CN', 'China', [103, 34.5], 0, [101.4, 25.2], [112, 29], [116, 36]],
  ['US', 'United States', [-98.5, 39.5], 0, [-112, 39], [-84, 36]],
  ['RU', 'Russia', [95, 62], 0, [44, 56]],
  ['CA', 'Canada', [-106, 57], 0, [-75, 49.5]],
  ['BR', 'Brazil', [-52.5, -9], 0],
  ['AU', 'Australia', [134, -25], 0],
  ['IN', 'India', [78.5, 22.5], 0, [94, 26.2]],
  ['JP', 'Japan', [138.4, 36.4], 1.2],
  ['MM', 'Myanmar', [96.1, 21.6], 1.4, [95.1, 23.7]],
  ['KZ', 'Kazakhstan', [67, 48.2], 1.6],
  ['MN', 'Mongolia', [103.5, 46.6], 1.8],
  ['ID', 'Indonesia', [114, -1.2], 1.2],
  ['AR', 'Argentina', [-65.5, -35], 1.2],
  ['MX', 'Mexico', [-102.5, 24], 1.4],
  ['SA', 'Saudi Arabia', [44.5, 24], 1.6],
  ['DZ', 'Algeria', [2.6, 28.3], 1.6],
  ['CD', 'DR Congo', [23.4, -2.8], 1.6],
  ['ZA', 'South Africa', [23.8, -30], 1.6],
  ['EG', 'Egypt', [29.8, 26.6], 2],
  ['LY', 'Libya', [17.6, 27], 2.2],
  ['SD', 'Sudan', [29.8, 15.8], 2.2],
  ['TD', 'Chad', [18.6, 15.3], 2.6],
  ['NE', 'Niger', [9.4, 17.4], 2.6],
  ['ML', 'Mali', [-2.6, 18], 2.6],
  ['ET', 'Ethiopia', [39.6, 8.2], 2.4],
  ['NG', 'Nigeria', [8, 9.6], 2.2],
  ['KE', 'Kenya', [37.9, 0.5], 2.8],
  ['TZ', 'Tanzania', [34.8, -6.4], 2.6],
  ['AO', 'Angola', [17.6, -12.4], 2.4],
  ['ZM', 'Zambia', [26.3, -14.6], 2.8],
  ['MZ', 'Mozambique', [37.5, -14.2], 3],
  ['NA', 'Namibia', [17.2, -22], 2.8],
  ['MG', 'Madagascar', [46.7, -19.5], 2.6],
  ['MA', 'Morocco', [-6.4, 32], 2.8],
  ['IR', 'Iran', [54.2, 32.6], 1.8],
  ['IQ', 'Iraq', [43.2, 32.8], 2.8],
  ['TR', 'Türkiye', [35, 39], 2],
  ['PK', 'Pakistan', [68.8, 29.6], 2],
  ['AF', 'Afghanistan', [66, 33.8], 2.6],
  ['UZ', 'Uzbekistan', [63.4, 41.8], 3],
  ['TH', 'Thailand', [101.2, 15.6], 2.4],
  ['VN', 'Vietnam', [107.9, 13.6], 2.6, [105.2, 21.6]],
  ['LA', 'Laos', [102.2, 20.3], 3.4],
  ['KH', 'Cambodia', [104.9, 12.7], 3.4],
  ['MY', 'Malaysia', [102.3, 3.9], 2.8],
  ['SG', 'Singapore', [103.85, 1.05], 4.4],
  ['PH', 'Philippines', [121.3, 16], 2],
  ['TW', 'Taiwan', [121, 23.7], 2.8],
  ['KR', 'South Korea', [127.9, 36.3], 2.6],
  ['KP', 'North Korea', [126.8, 40], 3],
  ['BD', 'Bangladesh', [89.8, 24.2], 3.2],
  ['NP', 'Nepal', [83.6, 28.5], 3.2],
  ['BT', 'Bhutan', [90.5, 27.45], 4],
  ['LK', 'Sri Lanka', [80.7, 7.6], 3],
  ['PG', 'Papua New Guinea', [143.4, -6.2], 2.4],
  ['NZ', 'New Zealand', [171.2, -43], 1.8],
  ['GB', 'United Kingdom', [-1.6, 52.8], 2.2],
  ['IE', 'Ireland', [-8, 53.2], 3.4],
  ['FR', 'France', [2.4, 46.8], 2.2],
  ['ES', 'Spain', [-3.7, 40], 2.4],
  ['PT', 'Portugal', [-8, 39.6], 3.6],
  ['DE', 'Germany', [10.2, 51.2], 2.4],
  ['NL', 'Netherlands', [5.6, 52.4], 4],
  ['BE', 'Belgium', [4.5, 50.6], 4.2],
  ['CH', 'Switzerland', [8.2, 46.8], 4],
  ['AT', 'Austria', [14.4, 47.5], 4],
  ['IT', 'Italy', [12.4, 43.2], 2.6],
  ['PL', 'Poland', [19.3, 52.1], 2.8],
  ['UA', 'Ukraine', [31.3, 49.2], 2.4],
  ['RO', 'Romania', [24.9, 45.9], 3.2],
  ['SE', 'Sweden', [15.2, 61.8], 2.2],
  ['NO', 'Norway', [9.4, 61.3], 2.4],
  ['FI', 'Finland', [26.4, 63], 2.6],
  ['IS', 'Iceland', [-18.6, 64.9], 2.4],
  ['GL', 'Greenland', [-41, 72], 1.8],
  ['CO', 'Colombia', [-73, 3.8], 2],
  ['VE', 'Venezuela', [-65.6, 7.2], 2.4],
  ['PE', 'Peru', [-75, -9.8], 2],
  ['BO', 'Bolivia', [-64.6, -16.8], 2.4],
  ['CL', 'Chile', [-70.6, -28], 2.4],
  ['PY', 'Paraguay', [-58.4, -23.2], 3],
  ['CU', 'Cuba', [-78.6, 21.7], 3],
];

/** From this zoom on a country's own point may lie far outside the frame, and `close` points stand in. */
const CLOSE_ZOOM = 5;

/** Names of countries in a language; part of `basemapLabels`. */
export function countryLabels(lang: string): BasemapLabel[] {
  const nameOf = countryNamer(lang);
  return COUNTRIES.flatMap(([code, english, at, minZoom, ...close]) => {
    const translated = nameOf(code);
    const name =
      translated === null ? { name: english, ...(isEnglish(lang) ? {} : { lang: 'en' }) } : { name: translated };
    const label = (lngLat: LngLat, from: number, maxZoom: number): BasemapLabel => ({
      kind: 'country',
      ...name,
      lngLat,
      minZoom: from,
      maxZoom,
      rank: Math.ceil(minZoom) + 1,
    });
    const own = label(at, minZoom, close.length > 0 ? CLOSE_ZOOM : 8);
    return [own, ...close.map((point) => label(point, CLOSE_ZOOM, 8))];
  });
}

const isEnglish = (lang: string): boolean => /^en(-|$)/i.test(lang);

/** `null` for English, which the table names shorter, and for languages the browser has no names in. */
function countryNamer(lang: string): (code: string) => string | null {
  const none = (): null => null;
  if (isEnglish(lang)) return none;
  try {
    if (Intl.DisplayNames.supportedLocalesOf([lang]).length === 0) return none;
    const names = new Intl.DisplayNames([lang], { type: 'region', style: 'short', fallback: 'none' });
    // Some languages add a second name in brackets, which would not fit on the map.
    return (code) => names.of(code)?.replace(/\s*[(（][^)）]*[)）]$/u, '') ?? null;
  } catch {
    return none;
  }
}
