import type { Dataset } from '../model/dataset/dataset.ts';
import type { LayerName, ViewCamera } from '../model/dataset/view.ts';
import { indexOf } from '../model/dataset-index.ts';
import { firstDay, isDay } from '../model/edtf.ts';
import { layerNames } from '../model/layer-names.ts';
import { isCamera } from '../model/leaves.ts';
import type { View, ViewChange } from '../model/view.ts';
import type { AuthoredView } from './authored.ts';
import { changeView, plainView, preparedView, viewOf } from '../model/view.ts';

/** The View that an author asks for: the prepared one, its first, or a plain one, with what else is written over it. */
export function authoredView(dataset: Dataset, authored: AuthoredView): View {
  const prepared = preparedView(dataset, authored.view);
  const base = prepared ? viewOf(prepared) : plainView(firstDay(dataset.updated));
  return changeView(base, authoredChange(dataset, authored));
}

/** The part of a View that is written in attributes. What is malformed, or names what the dataset does not have, is as if not written. */
export function authoredChange(dataset: Dataset, authored: AuthoredView): ViewChange {
  const { date, known, layers, commodity, select } = authored;
  const camera = readCamera(authored);
  const items = indexOf(dataset).byId;
  const asked = commodity === null ? null : tokens(commodity);
  const there = asked?.filter((id) => items.get(id)?.kind === 'commodity');
  // None that is there would mean all of them.
  const commodities = asked?.length === 0 || there?.length !== 0 ? there : undefined;
  return {
    ...(date !== null && isDay(date) && { date }),
    ...(known !== null && { known }),
    ...(layers !== null && { layers: tokens(layers).filter(isLayer) }),
    ...(commodities && { commodities }),
    ...(select !== null && (select === '' || items.has(select)) && { select: select || null }),
    ...(camera && { camera }),
  };
}

/** The camera that `at` ("lat,lng,zoom") or, where it says none, `bounds` ("w,s,e,n") asks for; null where neither does. */
export function readCamera({ at, bounds }: Pick<AuthoredView, 'at' | 'bounds'>): ViewCamera | null {
  const [lat, lng, zoom] = numbers(at, 3) ?? [];
  const box = numbers(bounds, 4);
  const candidates: readonly unknown[] = [{ center: [lng, lat], zoom }, { bounds: box }];
  return candidates.find(isCamera) ?? null;
}

function numbers(text: string | null, count: number): readonly number[] | null {
  const parts = (text ?? '').split(',').map((part) => part.trim());
  return parts.length === count && parts.every((part) => part !== '') ? parts.map(Number) : null;
}

function tokens(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}

function isLayer(token: string): token is LayerName {
  return (layerNames as readonly string[]).includes(token);
}
