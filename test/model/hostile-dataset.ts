import { existsSync, readFileSync } from 'node:fs';
import { type Chance, edgeValue, nastyValue, pick, seededChance } from './hostile-values.ts';
import { sampleDataset } from './sample-dataset.ts';

const REAL_FILE = new URL('../../data/critical-minerals.json', import.meta.url);
const realText = existsSync(REAL_FILE) ? readFileSync(REAL_FILE, 'utf8') : null;
const ONE_IN = 20;

interface Slot {
  readonly parent: object;
  readonly key: string;
}

/**
 * A dataset with something wrong or extreme in up to a dozen places: the sample, and one time in twenty the real data. The same
 * `seed` (a whole number) gives the same dataset. Two of three seeds stay so near to the format that much is left to draw.
 */
export function hostileDataset(seed: number): unknown {
  const chance = seededChance(seed);
  const dataset: unknown = seed % ONE_IN === 0 && realText !== null ? JSON.parse(realText) : sampleDataset();
  const changes = 1 + Math.floor(chance() * 12);
  const isMild = seed % 3 !== 0;
  for (let change = 0; change < changes; change++) {
    const slot = randomSlot(chance, dataset);
    if (slot !== null) pick(chance, isMild ? mildChanges : wildChanges)(chance, slot, dataset);
  }
  return chance() < 0.01 ? nastyValue(chance) : dataset;
}

type Change = (chance: Chance, slot: Slot, dataset: unknown) => void;

const toEdge: Change = (chance, slot) => setValue(slot, edgeValue(chance, slot.key));
const remove: Change = (_, slot) => Reflect.deleteProperty(slot.parent, slot.key);
const toOtherId: Change = (chance, slot, dataset) => {
  const other = randomSlot(chance, dataset);
  const id: unknown = other === null ? null : valueOf({ parent: other.parent, key: 'id' });
  if (typeof valueOf(slot) === 'string' && id !== undefined) setValue(slot, id);
};
const double: Change = (chance, slot) => {
  const list = listIn(slot);
  if (list !== null) list.splice(Math.floor(chance() * list.length), 0, copyOf(list[0]));
};
const shuffle: Change = (chance, slot) => void listIn(slot)?.sort(() => chance() - 0.5);
const multiply: Change = (chance, slot) => {
  const list = listIn(slot);
  const first = list?.[0];
  if (list === null || typeof first !== 'object' || first === null) return;
  const count = Math.floor(chance() * 60);
  for (let index = 0; index < count; index++)
    list.push({ ...(copyOf(first) as object), id: `copy-${slot.key}-${index}` });
};
const empty: Change = (_, slot) => setValue(slot, []);
const toNasty: Change = (chance, slot) => setValue(slot, nastyValue(chance));
const addNasty: Change = (chance, slot) => setValue({ parent: slot.parent, key: `${slot.key}s` }, nastyValue(chance));
const pollute: Change = (_, slot) => {
  const value = { polluted: true, prototype: { polluted: true } };
  Object.defineProperty(slot.parent, '__proto__', { value, enumerable: true, configurable: true });
  Object.defineProperty(slot.parent, 'constructor', { value, enumerable: true, configurable: true });
};
const swapForm: Change = (_, slot) => {
  const value = valueOf(slot);
  setValue(slot, Array.isArray(value) ? Object.assign({}, value) : [value]);
};

const mildChanges = [toEdge, toEdge, toEdge, remove, toOtherId, double, shuffle, multiply] as const;
const wildChanges = [...mildChanges, empty, toNasty, toNasty, toNasty, addNasty, pollute, swapForm] as const;

/* Follows keys by chance from the top, so that every depth is met about as often, whatever the size of the data. */
function randomSlot(chance: Chance, root: unknown): Slot | null {
  let parent = root;
  for (let depth = 0; depth < 12; depth++) {
    const keys = typeof parent === 'object' && parent !== null ? keysOf(parent) : [];
    const key = keys[Math.floor(chance() * keys.length)];
    if (key === undefined) return null;
    const slot: Slot = { parent: parent as object, key };
    const value = valueOf(slot);
    if (typeof value !== 'object' || value === null || chance() < 0.1) return slot;
    parent = value;
  }
  return null;
}

function keysOf(value: object): readonly string[] {
  try {
    return Array.isArray(value) && value.length > 1e6 ? [] : Object.keys(value);
  } catch {
    return [];
  }
}

function valueOf({ parent, key }: Slot): unknown {
  try {
    return Reflect.get(parent, key);
  } catch {
    return undefined;
  }
}

function setValue({ parent, key }: Slot, value: unknown): void {
  try {
    Reflect.set(parent, key, value);
  } catch {
    // A value that refuses is nasty enough as it is.
  }
}

function listIn(slot: Slot): unknown[] | null {
  const value = valueOf(slot);
  if (Array.isArray(value) && value.length < 2000) return value as unknown[];
  return Array.isArray(slot.parent) && slot.parent.length < 2000 ? (slot.parent as unknown[]) : null;
}

function copyOf(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return value;
  }
}
