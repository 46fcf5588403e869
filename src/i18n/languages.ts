import { bringCountryNames } from './country-text.ts';
import type { TranslationLoader } from './messages-for.ts';
import type { Messages } from './messages.ts';
import { overEnglish } from './translation.ts';

/* Keys in lower case. */
const loaders: readonly (readonly [tag: string, TranslationLoader])[] = [
  ['ja', async () => (await import('./ja.ts')).ja],
  ['zh-hans', async () => (await import('./zh-hans.ts')).zhHans],
  ['fr', async () => (await import('./fr.ts')).fr],
];

const loaded = new WeakMap<TranslationLoader, Messages>();

/**
 * The words of a language other than English (BCP 47), or of the nearest there is; null where that is English, or where they cannot be
 * loaded.
 *
 * @param added - languages that a page brings along, by their tags in lower case; they go before those that come with the components
 * @throws Error where the English ones, which stand in for what is not translated, cannot be loaded
 */
export async function translatedMessages(
  language: string,
  added: ReadonlyMap<string, TranslationLoader>,
): Promise<Messages | null> {
  const load = nearest(language, new Map([...loaders, ...added]));
  if (!load) return null;
  const known = loaded.get(load);
  if (known) return known;
  const [translation, { en }] = await Promise.all([
    Promise.resolve()
      .then(load)
      .catch(() => null),
    import('./en.ts'),
    bringCountryNames(language),
  ]);
  if (!translation) return null;
  // Two that ask at the same time get the same words.
  const messages = loaded.get(load) ?? overEnglish(translation, en);
  loaded.set(load, messages);
  return messages;
}

function nearest(language: string, among: ReadonlyMap<string, TranslationLoader>): TranslationLoader | undefined {
  const subtags = fullTag(language).toLowerCase().split('-');
  const shorter = subtags.map((_, cut) => subtags.slice(0, subtags.length - cut).join('-'));
  const found = shorter.find((tag) => tag === 'en' || among.has(tag));
  return among.get(found ?? [...among.keys()].find((tag) => tag.split('-')[0] === subtags[0]) ?? '');
}

/* With the script that the region writes: zh-SG is zh-Hans-SG, zh-HK is zh-Hant-HK. */
function fullTag(language: string): string {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).maximize().baseName;
  } catch {
    return language;
  }
}
