import { alpha2Of } from './country-codes.ts';

/** Names of countries by their code of two letters; where a country has several, the first is the usual one. */
type Names = Readonly<Record<string, string | readonly string[]>>;

/* What newspapers write where `Intl` has another name. */
const USUAL: Readonly<Record<string, Names>> = {
  fr: { MM: 'Birmanie' },
  ja: { GB: '英国', US: '米国' },
};

/* Elsewhere a second name in brackets would not fit on a map; here it tells two countries apart. */
const NEEDS_BRACKETS = new Set(['CD', 'CG']);

/* The long names of these are those of their administration. */
const SHORT = new Set(['HK', 'MO']);

/* The languages in which some browser has no names of its own. */
const loaders: Readonly<Record<string, () => Promise<{ readonly default: { readonly countries: Names } }>>> = {
  be: () => import('i18n-iso-countries/langs/be.json'),
  br: () => import('i18n-iso-countries/langs/br.json'),
  cy: () => import('i18n-iso-countries/langs/cy.json'),
  dv: () => import('i18n-iso-countries/langs/dv.json'),
  eu: () => import('i18n-iso-countries/langs/eu.json'),
  ga: () => import('i18n-iso-countries/langs/ga.json'),
  gl: () => import('i18n-iso-countries/langs/gl.json'),
  ha: () => import('i18n-iso-countries/langs/ha.json'),
  hy: () => import('i18n-iso-countries/langs/hy.json'),
  is: () => import('i18n-iso-countries/langs/is.json'),
  ka: () => import('i18n-iso-countries/langs/ka.json'),
  km: () => import('i18n-iso-countries/langs/km.json'),
  ku: () => import('i18n-iso-countries/langs/ku.json'),
  ky: () => import('i18n-iso-countries/langs/ky.json'),
  mk: () => import('i18n-iso-countries/langs/mk.json'),
  mn: () => import('i18n-iso-countries/langs/mn.json'),
  mt: () => import('i18n-iso-countries/langs/mt.json'),
  nn: () => import('i18n-iso-countries/langs/nn.json'),
  ps: () => import('i18n-iso-countries/langs/ps.json'),
  so: () => import('i18n-iso-countries/langs/so.json'),
  sq: () => import('i18n-iso-countries/langs/sq.json'),
  tg: () => import('i18n-iso-countries/langs/tg.json'),
  tk: () => import('i18n-iso-countries/langs/tk.json'),
  tt: () => import('i18n-iso-countries/langs/tt.json'),
  ug: () => import('i18n-iso-countries/langs/ug.json'),
};

const loaded = new Map<string, Names>();
const namers = new Map<string, Intl.DisplayNames | null>();

/**
 * The name of a country in a language, without a second name in brackets; null where none is known, or none until
 * `loadCountryNames` has been waited for.
 *
 * @param code - of two or three letters, ISO 3166-1
 * @param language - BCP 47
 */
export function countryName(code: string, language: string): string | null {
  const alpha2 = alpha2Of(code);
  if (alpha2 === null) return null;
  const root = rootOf(language);
  const names = [
    USUAL[root]?.[alpha2],
    namerOf(language, SHORT.has(alpha2) ? 'short' : 'long')?.of(alpha2),
    loaded.get(root)?.[alpha2],
  ].flat();
  const name = names.find((one) => one !== undefined);
  if (name === undefined) return null;
  return NEEDS_BRACKETS.has(alpha2) ? name : name.replace(/\s*[(（][^)）]*[)）]$/u, '');
}

/**
 * Loads the names of countries for a language that the browser has none in. Never rejects.
 *
 * @returns whether `countryName` now knows names that it did not know before
 */
export async function loadCountryNames(language: string): Promise<boolean> {
  const root = rootOf(language);
  const load = Object.hasOwn(loaders, root) ? loaders[root] : undefined;
  if (!load || loaded.has(root) || namerOf(language)) return false;
  try {
    loaded.set(root, (await load()).default.countries);
    return true;
  } catch {
    return false;
  }
}

function namerOf(language: string, style: 'long' | 'short' = 'long'): Intl.DisplayNames | null {
  const key = `${style} ${language}`;
  const known = namers.get(key);
  if (known !== undefined) return known;
  const namer = newNamer(language, style);
  namers.set(key, namer);
  return namer;
}

function newNamer(language: string, style: 'long' | 'short'): Intl.DisplayNames | null {
  try {
    if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return null;
    const namer = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
    // Some engines list a language and then have no names in it.
    return namer.of('CN') === undefined ? null : namer;
  } catch {
    return null;
  }
}

function rootOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}
