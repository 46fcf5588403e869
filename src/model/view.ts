import type { Dataset } from './dataset/dataset.ts';
import type { EvidenceStatus } from './dataset/evidence.ts';
import type { DatasetView, LayerName, ViewCamera } from './dataset/view.ts';
import { layerNames } from './layer-names.ts';
import type { Day } from './edtf.ts';

/**
 * All that a reader can change, as one plain value: it serves attributes, story steps, the views of a dataset, share links and
 * posters. Empty lists in `commodities`, `actors` and `evidence` mean "all".
 */
export interface View {
  /** Id of the dataset's view that this one started from. */
  readonly view: string | null;
  readonly date: Day;
  /** Whether only what had been published by `date` exists. */
  readonly known: boolean;
  readonly layers: readonly LayerName[];
  readonly commodities: readonly string[];
  readonly actors: readonly string[];
  readonly evidence: readonly EvidenceStatus[];
  /** Id of the selected item. */
  readonly select: string | null;
  /** Null = framed on what is drawn. */
  readonly camera: ViewCamera | null;
}

/** A request to change some of a View. */
export type ViewChange = Partial<View>;

/** The View that a prepared view of the dataset stands for. */
export function viewOf(prepared: DatasetView): View {
  const { id, date, known = false, layers = layerNames, select = null, camera } = prepared;
  const { commodities = [], actors = [], evidence = [] } = prepared;
  return { view: id, date, known, layers, commodities, actors, evidence, select, camera };
}

/** The prepared view of that id; without an id, or with one that the dataset lacks, its first; null where it has none. */
export function preparedView(dataset: Dataset, id: string | null): DatasetView | null {
  return dataset.views.find((candidate) => candidate.id === id) ?? dataset.views[0] ?? null;
}

/** The View a dataset opens with where it has no views of its own: everything, on the day it was last updated. */
export function plainView(day: Day): View {
  return {
    view: null,
    date: day,
    known: false,
    layers: layerNames,
    commodities: [],
    actors: [],
    evidence: [],
    select: null,
    camera: null,
  };
}

/** The View after a change: unmentioned parts stay. */
export function changeView(view: View, change: ViewChange): View {
  return { ...view, ...change };
}
