// What on the basemap is a choice and not data: reviewed by people, so kept apart from the code that applies it.

/** The box drawn at the finest detail, [west, south, east, north] in degrees: Kachin State and what trades with it. */
export const NEAR = [90, 18, 108, 31];

/** Countries whose inner borders are drawn in the near box. */
export const NEAR_ADMIN = ['MMR', 'CHN'];

/**
 * Borders drawn dash-dot. A pair of country codes, whole or within a box of degrees. The selection follows the lines that
 * Natural Earth (5.1 and before) classes as disputed, indefinite or line of control; Crimea is added by make-basemap.mjs.
 */
export const DISPUTED = [
  { pair: ['IND', 'PAK'], box: [73, 32.6, 78, 37.5] },
  { pair: ['IND', 'KAS'] },
  { pair: ['PAK', 'KAS'] },
  { pair: ['CHN', 'KAS'] },
  { pair: ['CHN', 'PAK'] },
  { pair: ['CHN', 'IND'], box: [77, 30, 81.2, 37] },
  { pair: ['CHN', 'IND'], box: [91.5, 26, 98, 30] },
  { pair: ['BTN', 'CHN'], box: [88.8, 27, 91, 28.6] },
  { pair: ['PRK', 'KOR'] },
  { pair: ['ESH', 'MAR'] },
  { pair: ['SRB', 'XKX'] },
  { pair: ['CYP', 'CYN'] },
  { pair: ['SOM', 'SOL'] },
  { pair: ['ETH', 'SOM'], box: [44, 4, 48.2, 8.2] },
  { pair: ['ISR', 'PSE'] },
  { pair: ['ISR', 'SYR'] },
  { pair: ['ISR', 'LBN'] },
  { pair: ['SDN', 'SSD'], box: [27.5, 9, 29.3, 10.4] },
  { pair: ['EGY', 'SDN'], box: [33, 21.5, 37.5, 23] },
  { pair: ['KEN', 'SSD'] },
  { pair: ['ETH', 'SSD'], box: [34, 4, 36.2, 5.7] },
  { pair: ['MWI', 'TZA'] },
  { pair: ['GUY', 'VEN'] },
  { pair: ['GUY', 'SUR'], box: [-58.5, 1.5, -56, 3.6] },
  { pair: ['FRA', 'SUR'], box: [-55, 2, -53.9, 3.6] },
  { pair: ['BLZ', 'GTM'] },
];

/** The rivers that keep a name, by Natural Earth's name for each of their parts. */
export const RIVER_NAMES = {
  'Irrawaddy Delta': 'Irrawaddy',
  'Ayeyarwady (Irrawaddy)': 'Irrawaddy',
  Ayeyarwady: 'Irrawaddy',
  Nmai: "N'Mai Hka",
  'Nu (Salween)': 'Salween',
  Nu: 'Salween',
  'Lancang (Mekong)': 'Mekong',
  Lancang: 'Mekong',
  'Jinsha (Yangtze)': 'Yangtze',
  'Chang Jiang (Yangtze)': 'Yangtze',
  'Yarlung (Brahmaputra)': 'Brahmaputra',
  'Hong (Red)': 'Red River',
  Yuan: 'Red River',
  Chindwin: 'Chindwin',
  Mekong: 'Mekong',
  Salween: 'Salween',
  Brahmaputra: 'Brahmaputra',
};
