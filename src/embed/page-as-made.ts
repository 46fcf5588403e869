import type { EmbedSettings } from './embed-settings.ts';
import { isOfView } from './embed-settings.ts';

/** Whether two BCP 47 tags are of one language, of whatever country; apart from the one in `i18n/`, whose file the map alone needs. */
export function isSameLanguage(some: string, other: string): boolean {
  return new Intl.Locale(some).language === new Intl.Locale(other).language;
}

/**
 * Whether a page in a frame stands as its address and its reader ask for it, with its picture: then nothing is to be done until the reader
 * wants more.
 *
 * @param embed - the `<leverage-embed>` of the page
 */
export function isAsMade(embed: Element, { data, language }: EmbedSettings): boolean {
  const written = document.documentElement.lang;
  const wanted = language ?? navigator.languages[0] ?? written;
  const isOfItsData = data === null || data === embed.getAttribute('data');
  return (
    embed.querySelector('.poster') !== null &&
    isOfItsData &&
    !isOfView(location.hash) &&
    isSameLanguage(wanted, written)
  );
}
