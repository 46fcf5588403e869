import { bringCountryNames } from './country-text.ts';
import { enOnMap } from './en/on-map.ts';
import type { MapMessages, Messages } from './messages.ts';
import type { Translation } from './translation.ts';
import { overEnglish } from './translation.ts';

/* Keys in lower case. */
const loaders = new Map<string, () => Promise<Translation>>([
  ['ja', async () => (await import('./ja.ts')).ja],
  ['zh-hans', async () => (await import('./zh-hans.ts')).zhHans],
  ['fr', async () => (await import('./fr.ts')).fr],
]);

const loaded = new Map<string, Messages>();

/**
 * Adds a language, or other words for one that is there. To be called before the elements that shall speak it are on the page.
 *
 * @param tag - BCP 47
 * @param load - called once, when the language is first asked for; what it leaves out is said in English
 */
export function registerLanguage(tag: string, load: () => Promise<Translation>): void {
  const key = tag.toLowerCase();
  loaders.set(key, load);
  loaded.delete(key);
}

/**
 * The words of a language (BCP 47), or of the nearest there is: without its region, then in another script, else English. A reader
 * of Chinese in traditional characters gets the simplified ones, which are nearer than English. Where the words cannot be loaded, they
 * are English.
 *
 * @throws Error where not even the English ones can be loaded
 */
export async function messagesFor(language: string): Promise<Messages> {
  const key = keyFor(language);
  const load = key === null ? undefined : loaders.get(key);
  const known = loaded.get(key ?? '');
  if (known) return known;
  const translating = load
    ? Promise.resolve()
        .then(load)
        .catch(() => null)
    : null;
  const [translation, { en }] = await Promise.all([
    translating,
    import('./en.ts'),
    load && bringCountryNames(language),
  ]);
  if (key === null || !translation) return en;
  const messages = overEnglish(translation, en);
  // Two that ask at the same time get the same words.
  const first = loaded.get(key) ?? messages;
  loaded.set(key, first);
  return first;
}

/** The words that a map is drawn with; English comes without a request. Never rejects: where no others can be had, they are English. */
export async function mapMessagesFor(language: string): Promise<MapMessages> {
  if (!loaders.has(keyFor(language) ?? '')) return enOnMap;
  return messagesFor(language).catch(() => enOnMap);
}

function keyFor(language: string): string | null {
  const subtags = fullTag(language).toLowerCase().split('-');
  const shorter = subtags.map((_, cut) => subtags.slice(0, subtags.length - cut).join('-'));
  const found = shorter.find((tag) => tag === 'en' || loaders.has(tag));
  return found ?? [...loaders.keys()].find((tag) => tag.split('-')[0] === subtags[0]) ?? null;
}

/* With the script that the region writes: zh-SG is zh-Hans-SG, zh-HK is zh-Hant-HK. */
function fullTag(language: string): string {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).maximize().baseName;
  } catch {
    return language;
  }
}
