import type { ViewCamera } from '../model/dataset/view.ts';
import { layerNames } from '../model/layer-names.ts';
import { evidenceStatuses } from '../model/vocabulary.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import { isCamera, isId } from '../model/leaves.ts';
import { firstDay, isDay } from '../model/edtf.ts';
import type { View, ViewChange } from '../model/view.ts';
import { plainView, preparedView, viewOf } from '../model/view.ts';

/** What an address asks for: the prepared view to start from, and what is different from it. */
export interface AddressedView {
  /** Id of a prepared view; null where the address names none. It need not exist in the data. */
  readonly view: string | null;
  readonly change: Omit<ViewChange, 'view'>;
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/;
/** More than this no View says; what an address has beyond it is not read. */
const LONGEST = 32_000;
/** The camera that frames what is drawn. */
const FITTED = 'fit';
/** Decimals of degrees, some 1 m on the ground, and of the zoom. */
const DEGREE_DIGITS = 5;
const ZOOM_DIGITS = 2;

/**
 * The fragment of an address (without `#`) that stands for a View: the prepared view that it started from, then whatever differs
 * from `base`, which is that prepared view as a View. Coordinates are written `lat,lng,zoom`, bounds `w,s,e,n`. What no reader of
 * an address would take (an id that is none, a camera beyond the poles) is left out.
 */
export function writeViewAddress(view: View, base: View): string {
  const parts: (readonly [name: string, value: string])[] = [];
  const add = (name: string, value: string, baseValue: string): void => {
    if (value !== baseValue) parts.push([name, value]);
  };
  if (view.view !== null && isId(view.view)) parts.push(['view', view.view]);
  if (isDay(view.date)) add('date', view.date, base.date);
  add('known', view.known ? '1' : '0', base.known ? '1' : '0');
  add('layers', view.layers.join(','), base.layers.join(','));
  add('commodity', writeIds(view.commodities), writeIds(base.commodities));
  add('actor', writeIds(view.actors), writeIds(base.actors));
  add('evidence', view.evidence.join(','), base.evidence.join(','));
  if (view.select === null || isId(view.select)) add('select', view.select ?? '', base.select ?? '');
  const camera = writeCamera(view.camera);
  if (camera.join() !== writeCamera(base.camera).join() && isReadable(view.camera)) parts.push(camera);
  return parts.map(([name, value]) => `${name}=${value}`).join('&');
}

/**
 * The fragment that stands for a View of a dataset, the camera rounded to what an address should carry. Where the dataset has no
 * prepared view the day is always said, for what such a map opens with changes with each new version.
 */
export function addressOfView(view: View, dataset: Dataset): string {
  const base = startingView(dataset, view.view);
  const dated = base.view === null ? { ...base, date: '' } : base;
  return writeViewAddress(
    { ...view, camera: roundCamera(view.camera) },
    { ...dated, camera: roundCamera(base.camera) },
  );
}

/** The View that an address starts from: the prepared view of that id, else the first, else a plain one. */
export function startingView(dataset: Dataset, id: string | null): View {
  const prepared = preparedView(dataset, id);
  return prepared ? viewOf(prepared) : plainView(firstDay(dataset.updated));
}

/** Reads a fragment, with or without `#`. Unknown and malformed parts are ignored, the rest holds; of two alike the last counts. */
export function readViewAddress(fragment: string): AddressedView {
  const parts = new Map<string, string>();
  for (const part of partsOf(fragment.replace(/^#/, ''))) {
    const sign = part.indexOf('=');
    const value = sign < 0 ? null : decode(part.slice(sign + 1));
    if (value !== null) parts.set(part.slice(0, sign), value);
  }
  const read = <Value>(name: string, reader: (value: string) => Value | undefined): Value | undefined => {
    const value = parts.get(name);
    return value === undefined ? undefined : reader(value);
  };
  const point = read('at', readPoint);
  const found = {
    date: read('date', (value) => (isDay(value) ? value : undefined)),
    known: read('known', readFlag),
    layers: read('layers', (value) => readWords(value, layerNames)),
    commodities: read('commodity', readIds),
    actors: read('actor', readIds),
    evidence: read('evidence', (value) => readWords(value, evidenceStatuses)),
    select: read('select', (value) => (value === '' ? null : isId(value) ? value : undefined)),
    camera: point === undefined ? read('bounds', readBounds) : point,
  };
  const view = parts.get('view') ?? '';
  const given = Object.entries(found).filter(([, value]) => value !== undefined);
  return { view: isId(view) ? view : null, change: Object.fromEntries(given) };
}

/** A camera to the precision that an address should carry: where a reader came to rest, not every digit of it. */
export function roundCamera(camera: ViewCamera | null): ViewCamera | null {
  if (camera === null) return null;
  if ('bounds' in camera) {
    const [west, south, east, north] = camera.bounds;
    return { bounds: [round(west), round(south), round(east), round(north)] };
  }
  const [lng, lat] = camera.center;
  const wrapped = ((((lng + 180) % 360) + 360) % 360) - 180;
  return { center: [round(wrapped), round(lat)], zoom: round(camera.zoom, ZOOM_DIGITS) };
}

function writeCamera(camera: ViewCamera | null): readonly [name: string, value: string] {
  if (camera === null) return ['at', FITTED];
  if ('bounds' in camera) return ['bounds', camera.bounds.join(',')];
  const [lng, lat] = camera.center;
  return ['at', [lat, lng, camera.zoom].join(',')];
}

function writeIds(ids: readonly string[]): string {
  return ids.filter(isId).join(',');
}

function isReadable(camera: ViewCamera | null): boolean {
  return camera === null || checked(camera) !== undefined;
}

/* Cut off in the middle, a part would say something else. Mail programs write some signs as entities. */
function partsOf(fragment: string): readonly string[] {
  const parts = fragment.slice(0, LONGEST).split(/&(?:amp;)?/);
  return fragment.length > LONGEST ? parts.slice(0, -1) : parts;
}

function readPoint(value: string): ViewCamera | null | undefined {
  if (value === FITTED || value === '') return null;
  const [lat, lng, zoom, ...rest] = readNumbers(value);
  return rest.length === 0 ? checked({ center: [lng, lat], zoom }) : undefined;
}

function readBounds(value: string): ViewCamera | undefined {
  return checked({ bounds: readNumbers(value) });
}

function checked(camera: unknown): ViewCamera | undefined {
  return isCamera(camera) ? camera : undefined;
}

function readNumbers(value: string): readonly (number | undefined)[] {
  return value.split(',').map((text) => (NUMBER.test(text) ? Number(text) : undefined));
}

function readFlag(value: string): boolean | undefined {
  return value === '1' ? true : value === '0' ? false : undefined;
}

/* Nothing is a choice too: no layer at all. A list with no known word in it is a mistake, and ignored. */
function readWords<Word extends string>(value: string, known: readonly Word[]): readonly Word[] | undefined {
  if (value === '') return [];
  const words = [...new Set(value.split(','))].flatMap((text) => known.find((word) => word === text) ?? []);
  return words.length > 0 ? words : undefined;
}

function readIds(value: string): readonly string[] | undefined {
  if (value === '') return [];
  const ids = [...new Set(value.split(','))].filter(isId);
  return ids.length > 0 ? ids : undefined;
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

function round(value: number, digits = DEGREE_DIGITS): number {
  return Number(value.toFixed(digits)) + 0;
}
