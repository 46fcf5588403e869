import type { Marks } from '../geo/marks.ts';
import { marksFor } from '../geo/marks-for.ts';
import type { LoadedDataset } from '../io/fetch-dataset.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import { indexOf } from '../model/dataset-index.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { snapshotAt } from '../model/snapshot-at.ts';
import type { View, ViewChange } from '../model/view.ts';
import { changeView, viewOf } from '../model/view.ts';
import type { AuthoredName, AuthoredView } from './authored.ts';
import { authoredView } from './authored-view.ts';

/** A dataset and a View of it, with all that follows from the two. */
export interface Shown {
  readonly loaded: LoadedDataset;
  readonly index: DatasetIndex;
  readonly view: View;
  readonly snapshot: Snapshot;
  readonly marks: Marks;
}

/** A View, and whether the camera has to go where it says. */
export interface NextView {
  readonly view: View;
  readonly isFramed: boolean;
}

/** What decides over the snapshot, and over the marks beside it. */
const SNAPSHOT_PARTS = [
  'date',
  'known',
  'commodities',
  'actors',
  'evidence',
] as const satisfies readonly (keyof View)[];

const PART_OF: Readonly<Record<AuthoredName, keyof View>> = {
  view: 'view',
  date: 'date',
  known: 'known',
  layers: 'layers',
  commodity: 'commodities',
  select: 'select',
  at: 'camera',
  bounds: 'camera',
};

/** Works out what a view shows; what it has in common with the one before is not worked out again. */
export function shownFor(loaded: LoadedDataset, view: View, before: Shown | null): Shown {
  const { dataset } = loaded;
  const isKept =
    before?.loaded.dataset === dataset && SNAPSHOT_PARTS.every((part) => isSame(before.view[part], view[part]));
  const snapshot = isKept ? { ...before.snapshot, view } : snapshotAt(dataset, view);
  const marks = isKept && isSame(before.view.layers, view.layers) ? before.marks : marksFor(snapshot);
  return { loaded, index: indexOf(dataset), view, snapshot, marks };
}

/** The View after the author wrote some attributes anew: a new `view` starts from it, anything else changes what is shown now. */
export function changedByAuthor(
  { loaded, view }: Shown,
  authored: AuthoredView,
  news: ReadonlySet<AuthoredName>,
): NextView {
  const asked = authoredView(loaded.dataset, authored);
  if (news.has('view')) return { view: asked, isFramed: true };
  const parts = [...news].map((name) => PART_OF[name]);
  const change = Object.fromEntries(parts.map((part) => [part, asked[part]])) as ViewChange;
  return { view: changeView(view, change), isFramed: parts.includes('camera') };
}

/** The View after the reader asked for a change: another prepared view starts afresh, what the dataset lacks is passed over. */
export function changedByReader({ loaded, index, view }: Shown, change: ViewChange): NextView {
  const isOther = change.view !== undefined && change.view !== view.view;
  const prepared = isOther ? loaded.dataset.views.find(({ id }) => id === change.view) : undefined;
  const before = prepared ? viewOf(prepared) : view;
  const next = changeView(before, change);
  const isThere = next.select === null || index.byId.has(next.select);
  return {
    view: {
      ...next,
      view: isOther && !prepared ? view.view : next.view,
      commodities: thoseThere(next.commodities, before.commodities, index),
      actors: thoseThere(next.actors, before.actors, index),
      select: isThere ? next.select : view.select,
    },
    isFramed: prepared !== undefined || change.camera !== undefined,
  };
}

/* Of a list in which nothing is there none would be left, which means all: it is as if not asked for. */
function thoseThere(asked: readonly string[], before: readonly string[], index: DatasetIndex): readonly string[] {
  const there = asked.filter((id) => index.byId.has(id));
  return asked.length > 0 && there.length === 0 ? before : there;
}

function isSame(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((entry, at) => entry === b[at]);
}
