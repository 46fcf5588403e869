type Names = Readonly<Record<string, string>>;

/* Seas, provinces and rivers of the basemap by their English names. Countries are named by the browser. */
const JAPANESE: Names = {
  'Pacific Ocean': '太平洋',
  'Atlantic Ocean': '大西洋',
  'Indian Ocean': 'インド洋',
  'Southern Ocean': '南極海',
  'Arctic Ocean': '北極海',
  'South China Sea': '南シナ海',
  'East China Sea': '東シナ海',
  'Philippine Sea': 'フィリピン海',
  'Sea of Japan': '日本海',
  'Yellow Sea': '黄海',
  'Bay of Bengal': 'ベンガル湾',
  'Andaman Sea': 'アンダマン海',
  'Gulf of Thailand': 'タイ湾',
  'Gulf of Tonkin': 'トンキン湾',
  'Arabian Sea': 'アラビア海',
  'Mediterranean Sea': '地中海',
  'Black Sea': '黒海',
  'Caspian Sea': 'カスピ海',
  'Red Sea': '紅海',
  'North Sea': '北海',
  'Baltic Sea': 'バルト海',
  'Caribbean Sea': 'カリブ海',
  'Gulf of Mexico': 'メキシコ湾',
  'Bering Sea': 'ベーリング海',
  'Kachin State': 'カチン州',
  'Shan State': 'シャン州',
  Sagaing: 'ザガイン地方',
  Yunnan: '雲南省',
  Mandalay: 'マンダレー地方',
  Magway: 'マグウェ地方',
  Rakhine: 'ラカイン州',
  Chin: 'チン州',
  Kayah: 'カヤー州',
  Sichuan: '四川省',
  Guizhou: '貴州省',
  Guangxi: '広西',
  Tibet: 'チベット',
  Chindwin: 'チンドウィン川',
  Irrawaddy: 'イラワジ川',
  Salween: 'サルウィン川',
  Mekong: 'メコン川',
  Yangtze: '長江',
  'Red River': '紅河',
  Brahmaputra: 'ブラマプトラ川',
};

const CHINESE: Names = {
  'Pacific Ocean': '太平洋',
  'Atlantic Ocean': '大西洋',
  'Indian Ocean': '印度洋',
  'Southern Ocean': '南冰洋',
  'Arctic Ocean': '北冰洋',
  'South China Sea': '南海',
  'East China Sea': '东海',
  'Philippine Sea': '菲律宾海',
  'Sea of Japan': '日本海',
  'Yellow Sea': '黄海',
  'Bay of Bengal': '孟加拉湾',
  'Andaman Sea': '安达曼海',
  'Gulf of Thailand': '泰国湾',
  'Gulf of Tonkin': '北部湾',
  'Arabian Sea': '阿拉伯海',
  'Mediterranean Sea': '地中海',
  'Black Sea': '黑海',
  'Caspian Sea': '里海',
  'Red Sea': '红海',
  'North Sea': '北海',
  'Baltic Sea': '波罗的海',
  'Caribbean Sea': '加勒比海',
  'Gulf of Mexico': '墨西哥湾',
  'Bering Sea': '白令海',
  'Kachin State': '克钦邦',
  'Shan State': '掸邦',
  Sagaing: '实皆',
  Yunnan: '云南',
  Mandalay: '曼德勒',
  Magway: '马圭',
  Rakhine: '若开邦',
  Chin: '钦邦',
  Kayah: '克耶邦',
  Sichuan: '四川',
  Guizhou: '贵州',
  Guangxi: '广西',
  Tibet: '西藏',
  Chindwin: '钦敦江',
  Irrawaddy: '伊洛瓦底江',
  "N'Mai Hka": '恩梅开江',
  Salween: '萨尔温江',
  Mekong: '湄公河',
  Yangtze: '长江',
  'Red River': '红河',
  Brahmaputra: '布拉马普特拉河',
};

const FRENCH: Names = {
  'Pacific Ocean': 'Océan Pacifique',
  'Atlantic Ocean': 'Océan Atlantique',
  'Indian Ocean': 'Océan Indien',
  'Southern Ocean': 'Océan Austral',
  'Arctic Ocean': 'Océan Arctique',
  'South China Sea': 'Mer de Chine méridionale',
  'East China Sea': 'Mer de Chine orientale',
  'Philippine Sea': 'Mer des Philippines',
  'Sea of Japan': 'Mer du Japon',
  'Yellow Sea': 'Mer Jaune',
  'Bay of Bengal': 'Golfe du Bengale',
  'Andaman Sea': 'Mer d’Andaman',
  'Gulf of Thailand': 'Golfe de Thaïlande',
  'Gulf of Tonkin': 'Golfe du Tonkin',
  'Arabian Sea': 'Mer d’Arabie',
  'Mediterranean Sea': 'Mer Méditerranée',
  'Black Sea': 'Mer Noire',
  'Caspian Sea': 'Mer Caspienne',
  'Red Sea': 'Mer Rouge',
  'North Sea': 'Mer du Nord',
  'Baltic Sea': 'Mer Baltique',
  'Caribbean Sea': 'Mer des Caraïbes',
  'Gulf of Mexico': 'Golfe du Mexique',
  'Bering Sea': 'Mer de Béring',
  'Kachin State': 'État kachin',
  'Shan State': 'État shan',
  Chin: 'État chin',
  Tibet: 'Tibet',
  Mekong: 'Mékong',
  'Red River': 'Fleuve Rouge',
  Brahmaputra: 'Brahmapoutre',
};

const LANGUAGES: Readonly<Record<string, Names>> = { ja: JAPANESE, zh: CHINESE, fr: FRENCH };

/**
 * What a sea, a province or a river of the basemap is called; null = not known there.
 *
 * @param name - the English name
 * @param lang - BCP 47 tag
 */
export function contextName(name: string, lang: string): string | null {
  const [language = ''] = lang.toLowerCase().split('-');
  const names = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  return names && Object.hasOwn(names, name) ? (names[name] ?? null) : null;
}

/** Gives the names of countries in a language, by alpha-2 code; null where the browser does not know them in it. */
export function countryNamer(lang: string): (code: string) => string | null {
  try {
    if (Intl.DisplayNames.supportedLocalesOf([lang]).length === 0) return () => null;
    const names = new Intl.DisplayNames([lang], { type: 'region', style: 'short', fallback: 'none' });
    // Some languages add a second name in brackets, which would not fit on the map.
    return (code) => names.of(code)?.replace(/\s*[(（][^)）]*[)）]$/u, '') ?? null;
  } catch {
    return () => null;
  }
}
