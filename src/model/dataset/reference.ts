import * as v from 'valibot';
import { ID_PATTERN } from '../leaves.ts';

/** The kinds of thing an id can stand for. `round`, `position`, `phase` and `assertion` are nested in items. */
export const referableKinds = [
  'source',
  'place',
  'actor',
  'commodity',
  'flow',
  'control',
  'chokepoint',
  'negotiation',
  'event',
  'fact',
  'view',
  'story',
  'correction',
  'round',
  'position',
  'assertion',
] as const;

/** One of `referableKinds`. */
export type ReferableKind = (typeof referableKinds)[number];

/** What a schema node says of itself where it holds the id of something else: the kinds it may name. */
export interface ReferenceMetadata {
  readonly refersTo: readonly ReferableKind[];
}

/** Schema of an item's own id. */
export const idSchema = v.pipe(
  v.string(),
  v.maxLength(80, 'an id of at most 80 characters'),
  v.regex(ID_PATTERN, 'a kebab-case id, such as "kachin-mines"'),
);

/**
 * Schema of an id that names something else in the file. The kinds travel as metadata, so that the reader can resolve every
 * reference from the schema alone; no kinds = anything with an id.
 */
export function reference(...kinds: readonly ReferableKind[]) {
  const refersTo = kinds.length > 0 ? kinds : referableKinds;
  return v.pipe(
    v.string(),
    v.maxLength(80, 'an id of at most 80 characters'),
    v.regex(ID_PATTERN, `the id of ${nameKinds(kinds)}`),
    v.metadata({ refersTo }),
  );
}

/** The kinds in words, for messages: `an actor or a place`; no kinds = anything in the file. */
export function nameKinds(kinds: readonly ReferableKind[]): string {
  if (kinds.length === 0 || kinds.length === referableKinds.length) return 'something in this file';
  return kinds.map((kind) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`).join(' or ');
}
