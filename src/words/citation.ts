import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { textIn } from '../i18n/text.ts';
import type { Source } from '../model/dataset/source.ts';

/**
 * A source as one plain line that can be copied: `Reuters, “Chinese pressure on the KIA”, The Straits Times, 8 July 2025,
 * https://example.org (accessed 9 July 2025).` What the data lack is left out, but for the date and the address: a reader should
 * see that these are not known.
 *
 * @param language - BCP 47 tag that plain strings of the data are in
 */
export function citation(source: Source, messages: Messages, language: string): string {
  const { citation: words, details } = messages;
  const title = textIn(source.title, messages.language, language).text;
  const container = source['container-title'];
  const publisher = source.publisher === container ? undefined : source.publisher;
  const address = source.URL ?? source.archive_URL ?? details.noLink;
  const parts = [
    authors(source),
    words.quoted(title),
    container,
    publisher,
    source.issued === undefined ? words.noDate : formatDate(source.issued, messages),
    address,
  ];
  const line = parts.filter((part) => part !== undefined && part !== '').join(', ');
  return source.accessed === undefined
    ? `${line}.`
    : `${line} (${words.accessed(formatDate(source.accessed, messages))}).`;
}

function authors({ author = [] }: Source): string {
  return author
    .map(({ family, given, literal }) => literal ?? [given, family].filter((name) => name !== undefined).join(' '))
    .filter((name) => name !== '')
    .join('; ');
}
