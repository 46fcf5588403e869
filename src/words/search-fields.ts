import type { TextIn } from '../i18n/text.ts';
import { textIn } from '../i18n/text.ts';
import type { DatasetIndex, Item } from '../model/dataset-index.ts';
import type { Text } from '../model/dataset/text.ts';

/** In what an item is found: its name, another name, a name that is a slip of a source, or a text about it. */
export type Finding = 'name' | 'alias' | 'misprint' | 'text';

/** Words of an item in one language. */
export interface SearchField {
  readonly by: Finding;
  readonly words: TextIn;
  /** Whether they were put together from the names of other items. */
  readonly isMade: boolean;
}

/** Where items and their assertions carry sentences; what other members hold are ids, dates and closed lists. */
const TEXT_MEMBERS: ReadonlySet<string> = new Set([
  'why',
  'text',
  'note',
  'outcome',
  'answer',
  'title',
  'label',
  'uses',
]);
const SOURCE_MEMBERS = ['container-title', 'publisher'] as const;

/** All words that an item can be found by, in every language of the data. */
export function fieldsOf(entry: Item, index: DatasetIndex): readonly SearchField[] {
  const named = namesOf(entry, index);
  const said = textsIn(entry.item).map((text) => ['text', text] as const);
  const fields = [...named, ...said].flatMap(([by, text]) => inEachLanguage(by, text, index.dataset.language));
  const seen = new Set<string>();
  return [...fields, ...madeNames(entry, index)].filter(({ words: { text } }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function namesOf(entry: Item, index: DatasetIndex): readonly (readonly [Finding, Text])[] {
  switch (entry.kind) {
    case 'actor': {
      const aliases = (entry.item.aliases ?? []).map(
        ({ text, kind }) => [kind === 'misprint' ? 'misprint' : 'alias', text] as const,
      );
      return [['name', entry.item.name], ...aliases];
    }
    case 'commodity':
      return [['name', entry.item.name], ...(entry.item.hs ?? []).map((code) => ['alias', `HS ${code}`] as const)];
    case 'place':
      return [
        ['name', entry.item.name],
        ...(entry.item.kind === 'country' && entry.item.country ? [['alias', entry.item.country] as const] : []),
      ];
    case 'event':
      return [['name', entry.item.title]];
    case 'source':
      return [
        ['name', entry.item.title],
        ...SOURCE_MEMBERS.flatMap((member) => {
          const text = entry.item[member];
          return text === undefined ? [] : [['alias', text] as const];
        }),
      ];
    case 'fact':
      return [['name', entry.item.label]];
    case 'flow':
      return entry.item.name === undefined ? [] : [['name', entry.item.name]];
    case 'position': {
      const party = index.actors.get(entry.item.party)?.name;
      return party === undefined ? [] : [['text', party]];
    }
    case 'chokepoint':
      return [['name', entry.item.name], ...(entry.item.shares ?? []).map(({ of }) => ['text', of] as const)];
    case 'control':
    case 'negotiation':
    case 'round':
      return [['name', entry.item.name]];
  }
}

/* A flow is known by its goods and its two ends. */
function madeNames(entry: Item, index: DatasetIndex): readonly SearchField[] {
  if (entry.kind !== 'flow') return [];
  const { from, to, commodity } = entry.item;
  const parts = [
    index.commodities.get(commodity)?.name ?? commodity,
    index.places.get(from)?.name ?? from,
    index.places.get(to)?.name ?? to,
  ];
  const own = index.dataset.language;
  const languages = new Set([own, ...parts.flatMap((part) => (typeof part === 'string' ? [] : Object.keys(part)))]);
  return [...languages].map((language) => ({
    by: 'name',
    words: { text: parts.map((part) => textIn(part, language, own).text).join(' '), language },
    isMade: true,
  }));
}

/* Rounds and positions are items of their own, and are not read as words of their talks. */
function textsIn(item: Item['item']): readonly Text[] {
  const found: Text[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [member, held] of Object.entries(value)) {
      if (member === 'rounds' || member === 'positions') continue;
      if (!TEXT_MEMBERS.has(member)) visit(held);
      else for (const text of [held].flat() as readonly Text[]) found.push(text);
    }
  };
  visit(item);
  return found;
}

function inEachLanguage(by: Finding, text: Text, own: string): readonly SearchField[] {
  const texts = typeof text === 'string' ? [[own, text] as const] : Object.entries(text);
  return texts.map(([language, words]) => ({ by, words: { text: words, language }, isMade: false }));
}
