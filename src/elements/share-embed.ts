import type { EmbedForm } from '../i18n/share-messages.ts';
import { addressOfView } from '../io/view-address.ts';
import type { EmbedCodes } from '../words/embed-code.ts';
import { embedCodes } from '../words/embed-code.ts';
import type { MapState } from './view-context.ts';

/**
 * The codes that put a view into another page, by form; null where the page that views are opened on is not on the web, for then there is
 * nothing to embed it from.
 *
 * @param page - address of the page that views are opened on
 */
export function embedsOf({ view, dataset, messages }: MapState, page: string): ReadonlyMap<EmbedForm, string> | null {
  const codes = codesOf({ dataset, view, address: addressOfView(view, dataset) });
  if (!codes) return null;
  const { element, iframe, blockquote, siteScript, oembed } = codes;
  return new Map<EmbedForm, string>([
    ['element', element],
    ['iframe', iframe],
    ['blockquote', `${blockquote}\n${siteScript}`],
    ...(oembed === null ? [] : [['oembed', oembed] as const]),
  ]);

  function codesOf(subject: Parameters<typeof embedCodes>[0]): EmbedCodes | null {
    try {
      return embedCodes(subject, { base: new URL('.', page).href, messages });
    } catch {
      return null;
    }
  }
}

/** Address of the page where the code of a view is made with a size, a theme and all else; `page` as for `embedsOf`. */
export function builderOf({ view, dataset }: MapState, page: string): string {
  return new URL(`builder.html#${addressOfView(view, dataset)}`, page).href;
}
