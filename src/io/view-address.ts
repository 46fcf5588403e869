import * as v from 'valibot';
import { cameraSchema, layerNames, type ViewCamera } from '../model/dataset/view.ts';
import { evidenceStatuses } from '../model/dataset/evidence.ts';
import { ID_PATTERN } from '../model/dataset/reference.ts';
import { isDay } from '../model/edtf.ts';
import type { View, ViewChange } from '../model/view.ts';

/** What an address asks for: the prepared view to start from, and what is different from it. */
export interface AddressedView {
  /** Id of a prepared view; null where the address names none. It need not exist in the data. */
  readonly view: string | null;
  readonly change: Omit<ViewChange, 'view'>;
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/;
const LONGEST = 4000;
/** Decimals of degrees, some 1 m on the ground, and of the zoom. */
const DEGREE_DIGITS = 5;
const ZOOM_DIGITS = 2;

/**
 * The fragment of an address (without `#`) that stands for a View: the prepared view that it started from, then whatever differs
 * from `base`, which is that prepared view as a View. Coordinates are written `lat,lng,zoom`, bounds `w,s,e,n`.
 */
export function writeViewAddress(view: View, base: View): string {
  const parts: (readonly [name: string, value: string])[] = [];
  const add = (name: string, value: string, baseValue: string): void => {
    if (value !== baseValue) parts.push([name, value]);
  };
  if (view.view !== null) parts.push(['view', view.view]);
  add('date', view.date, base.date);
  add('known', view.known ? '1' : '0', base.known ? '1' : '0');
  add('layers', view.layers.join(','), base.layers.join(','));
  add('commodity', view.commodities.join(','), base.commodities.join(','));
  add('actor', view.actors.join(','), base.actors.join(','));
  add('evidence', view.evidence.join(','), base.evidence.join(','));
  add('select', view.select ?? '', base.select ?? '');
  const [camera, value] = writeCamera(view.camera);
  if (`${camera}=${value}` !== writeCamera(base.camera).join('=')) parts.push([camera, value]);
  return parts.map(([name, value]) => `${name}=${value}`).join('&');
}

/** Reads a fragment, with or without `#`. Unknown and malformed parts are ignored, the rest holds; of two alike the last counts. */
export function readViewAddress(fragment: string): AddressedView {
  const parts = new Map<string, string>();
  for (const part of fragment.replace(/^#/, '').slice(0, LONGEST).split('&')) {
    const [name = '', value] = part.split('=', 2);
    const decoded = value === undefined ? null : decode(value);
    if (decoded !== null) parts.set(name, decoded);
  }
  const read = <Value>(name: string, reader: (value: string) => Value | undefined): Value | undefined => {
    const value = parts.get(name);
    return value === undefined ? undefined : reader(value);
  };
  const found = {
    date: read('date', (value) => (isDay(value) ? value : undefined)),
    known: read('known', readFlag),
    layers: read('layers', (value) => readWords(value, layerNames)),
    commodities: read('commodity', readIds),
    actors: read('actor', readIds),
    evidence: read('evidence', (value) => readWords(value, evidenceStatuses)),
    select: read('select', (value) => (value === '' ? null : ID_PATTERN.test(value) ? value : undefined)),
    camera: parts.has('at') ? read('at', readPoint) : read('bounds', readBounds),
  };
  const view = parts.get('view') ?? '';
  const given = Object.entries(found).filter(([, value]) => value !== undefined);
  return { view: ID_PATTERN.test(view) ? view : null, change: Object.fromEntries(given) };
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
  if (camera === null) return ['at', ''];
  if ('bounds' in camera) return ['bounds', camera.bounds.join(',')];
  const [lng, lat] = camera.center;
  return ['at', [lat, lng, camera.zoom].join(',')];
}

function readPoint(value: string): ViewCamera | null | undefined {
  if (value === '') return null;
  const [lat, lng, zoom, ...rest] = readNumbers(value);
  return rest.length === 0 ? checked({ center: [lng, lat], zoom }) : undefined;
}

function readBounds(value: string): ViewCamera | undefined {
  return checked({ bounds: readNumbers(value) });
}

function checked(camera: unknown): ViewCamera | undefined {
  const result = v.safeParse(cameraSchema, camera);
  return result.success ? result.output : undefined;
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
  const ids = [...new Set(value.split(','))].filter((id) => ID_PATTERN.test(id));
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
