import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { CitationForm } from '../i18n/share-messages.ts';
import { textIn } from '../i18n/text.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { Day } from '../model/edtf.ts';
import type { View } from '../model/view.ts';
import { bibtexEntry } from './citation-bibtex.ts';

/** What a citation of a map says. */
export interface CitedView {
  readonly dataset: Dataset;
  readonly view: View;
  /** Address that leads to the view again. */
  readonly address: string;
  /** The day on which the reader saw it. */
  readonly accessed: Day;
  /** Who answers for the dataset; null = not said, then the title stands first. */
  readonly author: string | null;
  readonly messages: Messages;
  /** BCP 47 tag that the reader asked for. */
  readonly language: string;
}

/** A View as others cite it, in one of the usual forms; plain text, in BibTeX several lines. */
export function citationOfView(cited: CitedView, form: CitationForm): string {
  switch (form) {
    case 'plain':
      return plain(cited);
    case 'apa':
      return apa(cited);
    case 'bibtex':
      return bibtex(cited);
  }
}

/**
 * What a View is called: the title of its prepared view on that view's day, in the nearest language there is; null on another day, for
 * which the title was not written.
 */
export function titleOfView(dataset: Dataset, view: View, language: string): string | null {
  const prepared = dataset.views.find(({ id }) => id === view.view);
  const isOnItsDay = prepared?.date === view.date && (prepared.known ?? false) === view.known;
  return prepared && isOnItsDay ? textIn(prepared.title, language, dataset.language).text : null;
}

/* “Leave the town or lose the buyer”, map for 8 July 2025, in: Critical minerals (version 1.0.0, updated 1 August 2025), https://... */
function plain(cited: CitedView): string {
  const { dataset, address, accessed, author, messages } = cited;
  const { share, citation } = messages;
  const { title, container, date } = namesOf(cited, messages);
  const edition = `(${share.edition(dataset.version, formatDate(dataset.updated, messages))})`;
  const named = container === null ? `${share.mapFor(date)} ${edition}` : share.mapFor(date);
  const parts = [
    ...(author === null ? [] : [author]),
    citation.quoted(title),
    named,
    ...(container === null ? [] : [`${share.inDataset(container)} ${edition}`]),
    address,
  ];
  return `${share.joined(parts)} (${citation.accessed(formatDate(accessed, messages))}).`;
}

/* Leave the town or lose the buyer [Map for July 8, 2025]. (2025, August 1). In Critical minerals (Version 1.0.0) [Data set]. Retrieved ... */
function apa(cited: CitedView): string {
  const { dataset, address, accessed, author } = cited;
  const { apa: words } = cited.messages.share;
  const dates: Messages = { ...cited.messages, locale: words.locale };
  const { title, container, date } = namesOf(cited, dates);
  const issued = `(${issuedOn(dataset.updated, dates)})`;
  const edition = `(${words.version(dataset.version)}) [${words.dataset}]`;
  const map = `[${words.mapFor(date)}]`;
  const named = container === null ? `${title} ${edition} ${map}` : `${title} ${map}`;
  const sentences = [
    ...(author === null ? [named, issued] : [`${author.replace(/\.$/, '')}. ${issued}`, named]),
    ...(container === null ? [] : [`${words.inDataset(container)} ${edition}`]),
    words.retrieved(formatDate(accessed, dates), address),
  ];
  // No full stop after an address: readers would take it for a part of it.
  return sentences.join('. ');
}

function bibtex(cited: CitedView): string {
  const { dataset, view, address, accessed, author, messages } = cited;
  const { share, citation } = messages;
  const { title, container, date } = namesOf(cited, messages);
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(dataset.updated) ?? [];
  const edition = share.edition(dataset.version, formatDate(dataset.updated, messages));
  const seen = citation.accessed(formatDate(accessed, messages));
  const key = [dataset.id, view.view ?? '', view.date].filter((part) => part !== '').join('-');
  return bibtexEntry('misc', key, [
    ['author', author === null ? undefined : { whole: author }],
    ['title', { whole: title }],
    ['howpublished', `${container === null ? '' : `${container}, `}${edition}`],
    ['year', year],
    ['month', month === undefined ? undefined : { month: Number(month) }],
    ['day', day === undefined ? undefined : String(Number(day))],
    ['version', dataset.version],
    ['note', `${share.mapFor(date)}, ${seen}`],
    ['url', { address }],
    ['urldate', accessed],
  ]);
}

function namesOf(
  { dataset, view, language }: CitedView,
  messages: Messages,
): { readonly title: string; readonly container: string | null; readonly date: string } {
  const dataTitle = textIn(dataset.title, language, dataset.language).text;
  const title = titleOfView(dataset, view, language);
  const date = formatDate(view.date, messages);
  return title === null ? { title: dataTitle, container: null, date } : { title, container: dataTitle, date };
}

function issuedOn(date: string, messages: Messages): string {
  const [, year] = /^(\d{4})-\d{2}(?:-\d{2})?$/.exec(date) ?? [];
  if (year === undefined) return formatDate(date, messages);
  return messages.share.apa.issued(year, formatDate(date, messages, { omitYear: Number(year) }));
}
