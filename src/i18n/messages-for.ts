import { enOnMap } from './en/on-map.ts';
import type { MapMessages, Messages } from './messages.ts';
import { isSameLanguage } from './text.ts';
import type { Translation } from './translation.ts';

/** Fetches the words of a language. */
export type TranslationLoader = () => Promise<Translation>;

/* By their tags in lower case. */
const added = new Map<string, TranslationLoader>();

/**
 * Adds a language, or other words for one that is there. To be called before the elements that shall speak it are on the page.
 *
 * @param tag - BCP 47
 * @param load - called once, when the language is first asked for; what it leaves out is said in English
 */
export function registerLanguage(tag: string, load: TranslationLoader): void {
  added.set(tag.toLowerCase(), load);
}

/**
 * The words of a language (BCP 47), or of the nearest there is: without its region, then in another script, else English. A reader
 * of Chinese in traditional characters gets the simplified ones, which are nearer than English. Where the words cannot be loaded, they
 * are English.
 *
 * @throws Error where not even the English ones can be loaded
 */
export async function messagesFor(language: string): Promise<Messages> {
  return (await translated(language)) ?? (await import('./en.ts')).en;
}

/** The words that a map is drawn with; English comes without a request. Never rejects: where no others can be had, they are English. */
export async function mapMessagesFor(language: string): Promise<MapMessages> {
  return (await translated(language).catch(() => null)) ?? enOnMap;
}

/* A reader of English has no use for the list of the other languages. */
async function translated(language: string): Promise<Messages | null> {
  if (added.size === 0 && isSameLanguage(language, 'en')) return null;
  const languages = await import('./languages.ts').catch(() => null);
  return languages?.translatedMessages(language, added) ?? null;
}
