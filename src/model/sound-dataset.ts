import type { Dataset } from './dataset/dataset.ts';
import type { DatasetForm } from './dataset-form.ts';
import { datasetForm } from './dataset-form.ts';
import { isId, isRecord } from './leaves.ts';

/** How many items a dataset may hold, over all its arrays. */
export const MAX_ITEMS = 20_000;

/* Spelled out, or by their codes: keys that reach into prototypes. */
const RISKY = /__proto__|constructor"|prototype"|\\u00[567]/i;

/** A longer line of "part of" than this is taken for a loop. */
const LONGEST_LINE = 64;

/** A dataset in which nothing is wrong. */
export interface SoundDataset {
  readonly dataset: Dataset;
  readonly itemCount: number;
}

/**
 * The dataset of a file in which nothing is wrong: it has its form to the last field, ids are unique, references resolve, and nothing
 * is part of itself. That is what `parseDataset` makes of it, too, which looks for doubts besides. Null where something is or may be
 * wrong: what it is, and what stands without it, is for `parseDataset` to say.
 *
 * @param text - of the file
 * @param json - the text parsed
 */
export function soundDataset(text: string, json: unknown): SoundDataset | null {
  if (RISKY.test(text) || !isRecord(json)) return null;
  const lists = Object.values(json).filter(Array.isArray);
  const itemCount = lists.reduce((sum: number, list) => sum + list.length, 0);
  if (itemCount > MAX_ITEMS || !isSound(json)) return null;
  const dataset = json as unknown as Dataset;
  const areParts = [
    ...dataset.commodities.map(({ id, partOf = [] }) => [id, [partOf].flat()] as const),
    ...dataset.actors.map(({ id, memberOf = [] }) => [id, [memberOf].flat()] as const),
  ];
  return mayLoop(new Map(areParts)) ? null : { dataset, itemCount };
}

function isSound(json: unknown): boolean {
  const given = new Map<string, string>();
  const named: (readonly [id: string, kinds: string])[] = [];

  const fits = (form: DatasetForm, value: unknown): boolean => {
    if (typeof form === 'function') return form(value);
    if (typeof form === 'string') return typeof value === 'string' && fitsWord(form, value);
    if (form instanceof RegExp) return typeof value === 'string' && form.test(value);
    if (isPair(form)) {
      const [inner, rule] = form;
      if (typeof rule === 'number')
        return Array.isArray(value) && value.length >= rule && value.every((entry) => fits(inner, entry));
      return typeof rule === 'function'
        ? fits(inner, value) && rule(value)
        : fits(Array.isArray(value) ? rule : inner, value);
    }
    return isRecord(value) && fitsFields(form, value);
  };

  const fitsFields = (
    form: Readonly<Record<string, DatasetForm>>,
    value: Readonly<Record<string, unknown>>,
  ): boolean => {
    let left = Object.keys(value).length;
    for (const [key, inner] of Object.entries(form)) {
      const name = key.replace('?', '');
      const isThere = Object.hasOwn(value, name);
      if (isThere ? !fits(inner, value[name]) : name === key) return false;
      if (isThere) left -= 1;
    }
    return left === 0;
  };

  const fitsWord = (form: string, value: string): boolean => {
    const words = form.slice(1);
    if (form.startsWith('@')) named.push([value, words]);
    else if (!form.startsWith('#')) return form.split('|').includes(value);
    else if (given.has(value)) return false;
    else given.set(value, words);
    return isId(value);
  };

  return (
    fits(datasetForm, json) &&
    named.every(([id, kinds]) => {
      const kind = given.get(id);
      return kind !== undefined && (kinds === '' || kinds.split('|').includes(kind));
    })
  );
}

function isPair(form: DatasetForm): form is readonly [DatasetForm, DatasetForm | number] {
  return Array.isArray(form);
}

/* Takes away what is part of nothing that is left, again and again. */
function mayLoop(left: Map<string, readonly string[]>): boolean {
  for (let round = 0; round < LONGEST_LINE && left.size > 0; round++)
    for (const [id, wholes] of left) if (!wholes.some((whole) => left.has(whole))) left.delete(id);
  return left.size > 0;
}
