import type { TextIn } from './text.ts';
import { isSameLanguage } from './text.ts';

type CountryNamer = (code: string, language: string) => string | null;

let nameOf: CountryNamer = () => null;

/** Names countries by `countryName` from now on. Most readers need none of its names, for the data have their language. */
export function useCountryNames(namer: CountryNamer): void {
  nameOf = namer;
}

/**
 * Fetches `countryName`, with the names of a language (BCP 47) that the browser has none in, and names countries by it. Never rejects: where
 * it cannot be had, names are the data's own.
 */
export async function bringCountryNames(language: string): Promise<void> {
  const names = await import('./country-names.ts').catch(() => null);
  if (!names) return;
  await names.loadCountryNames(language);
  useCountryNames(names.countryName);
}

/**
 * The name of a country in the language of the words around it, where the data have it in another one only; else the data's own.
 * Before either of the two above it is the data's own.
 *
 * @param said - the name as `textIn` gives it
 * @param code - of the country, two or three letters; undefined = this is the name of no country
 * @param language - BCP 47 tag of the words around
 */
export function countryTextIn(said: TextIn, code: string | undefined, language: string): TextIn {
  if (code === undefined || isSameLanguage(said.language, language)) return said;
  const text = nameOf(code, language);
  return text === null ? said : { text, language };
}
