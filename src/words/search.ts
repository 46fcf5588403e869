import type { TextIn } from '../i18n/text.ts';
import { isSameLanguage } from '../i18n/text.ts';
import type { DatasetIndex, Item } from '../model/dataset-index.ts';
import type { Finding, SearchField } from './search-fields.ts';
import { fieldsOf } from './search-fields.ts';
import { fold, isWithoutSpaces, wordsIn } from './search-fold.ts';

/** An item that a query finds. */
export interface Hit {
  readonly id: string;
  readonly kind: Item['kind'];
  /** What was found: the item by its name, by another name, by a name that is a slip of a source, or something said of it. */
  readonly by: Finding;
  /** The words that were found, in their language; null where the name is put together from those of other items. */
  readonly found: TextIn | null;
}

interface Field extends SearchField {
  readonly folded: string;
  readonly terms: readonly string[];
}

interface Entry {
  readonly id: string;
  readonly kind: Item['kind'];
  readonly fields: readonly Field[];
}

interface Candidate {
  readonly hit: Hit;
  /** The smaller, the better. */
  readonly rank: number;
  readonly length: number;
}

/** Of two items that are found alike, the one that has a mark comes first, and what a statement rests on last. */
const KINDS: readonly Item['kind'][] = [
  'chokepoint',
  'control',
  'commodity',
  'negotiation',
  'place',
  'actor',
  'flow',
  'event',
  'round',
  'position',
  'fact',
  'source',
];

/** How far from the best each way of being found is; the ways of matching add up to 6. */
const FAR: Readonly<Record<Finding, number>> = { name: 0, alias: 7, misprint: 14, text: 21 };
/** Titles are sentences: a word in one says less than a word in a name. */
const TITLED: ReadonlySet<Item['kind']> = new Set(['event', 'fact', 'source']);
const TITLE_FAR = 5;
const SCATTERED = 40;
const OTHER_LANGUAGE = 0.5;

const indexes = new WeakMap<DatasetIndex, readonly Entry[]>();

/**
 * The items in whose names, other names or texts, in any language, each word of a query begins a word, the best first: a name before
 * another name before a text, a whole name before its beginning before a word in it. Case, accents and the width of characters make
 * no difference. In scripts without spaces a word is found anywhere. `language` (BCP 47) decides between equals. An empty query
 * finds nothing.
 */
export function searchItems(index: DatasetIndex, query: string, language: string): readonly Hit[] {
  const whole = fold(query).trim();
  const terms = wordsIn(whole);
  if (terms.length === 0) return [];
  return entriesOf(index)
    .flatMap((entry) => candidateOf(entry, whole, terms, language) ?? [])
    .sort((a, b) => a.rank - b.rank || KINDS.indexOf(a.hit.kind) - KINDS.indexOf(b.hit.kind) || a.length - b.length)
    .map(({ hit }) => hit);
}

function entriesOf(index: DatasetIndex): readonly Entry[] {
  const known = indexes.get(index);
  if (known) return known;
  const entries = [...index.byId].map(([id, item]): Entry => ({
    id,
    kind: item.kind,
    fields: fieldsOf(item, index).map((field) => {
      const folded = fold(field.words.text).trim();
      return { ...field, folded, terms: wordsIn(folded) };
    }),
  }));
  indexes.set(index, entries);
  return entries;
}

function candidateOf(entry: Entry, whole: string, terms: readonly string[], language: string): Candidate | null {
  const { id, kind, fields } = entry;
  let best: Candidate | null = null;
  for (const field of fields) {
    const distance = distanceOf(field, whole, terms);
    if (distance === null) continue;
    const { by, words, isMade } = field;
    const rank =
      FAR[by] +
      distance +
      (by === 'name' && TITLED.has(kind) ? TITLE_FAR : 0) +
      (isSameLanguage(words.language, language) ? 0 : OTHER_LANGUAGE);
    if (best && best.rank <= rank) continue;
    best = { hit: { id, kind, by, found: isMade ? null : words }, rank, length: words.text.length };
  }
  return best ?? scattered(entry, terms);
}

/* "Trump tariff" finds a control by its name and the name in one of its texts. */
function scattered({ id, kind, fields }: Entry, terms: readonly string[]): Candidate | null {
  if (terms.length < 2) return null;
  const holding = terms.map((term) => fields.find((field) => isIn(field, term)));
  if (holding.includes(undefined)) return null;
  const last = holding.find((field) => field?.by === 'text') ?? holding[0];
  const found = last && !last.isMade ? last.words : null;
  return { hit: { id, kind, by: last?.by ?? 'text', found }, rank: SCATTERED, length: found?.text.length ?? 0 };
}

/* From 0, where the query is the whole of the words, to 6; null where one of its words is missing. */
function distanceOf(field: Field, whole: string, terms: readonly string[]): number | null {
  const { folded } = field;
  if (folded === whole) return 0;
  if (!terms.every((term) => isIn(field, term))) return null;
  if (folded.startsWith(whole)) return terms.every((term) => field.terms.includes(term)) ? 1 : 2;
  return terms.every((term) => field.terms.includes(term)) ? 4 : 6;
}

function isIn({ folded, terms }: Field, term: string): boolean {
  return isWithoutSpaces(term) ? folded.includes(term) : terms.some((word) => word.startsWith(term));
}
