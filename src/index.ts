// What programs use: no element, no side effect, no DOM at import. `leverage-map/define` registers the elements.
export { DatasetError, fetchDataset } from './io/fetch-dataset.ts';
export type { DatasetErrorReason, FetchDatasetOptions, LoadedDataset } from './io/fetch-dataset.ts';
export type { Dataset } from './model/dataset/dataset.ts';
export type { DatasetView, LayerName, ViewCamera } from './model/dataset/view.ts';
export type { DatasetProblem } from './model/dataset-problem.ts';
export { indexOf } from './model/dataset-index.ts';
export type { DatasetIndex, Item } from './model/dataset-index.ts';
export type { Day } from './model/edtf.ts';
export { MAX_ITEMS, parseDataset } from './model/parse-dataset.ts';
export type { DatasetReading } from './model/parse-dataset.ts';
export { snapshotAt } from './model/snapshot-at.ts';
export type {
  ChokepointState,
  ControlState,
  EventState,
  FlowState,
  NegotiationState,
  RoundState,
  Snapshot,
} from './model/snapshot.ts';
export { changeView, plainView, preparedView, viewOf } from './model/view.ts';
export type { View, ViewChange } from './model/view.ts';
export type { LeverageMap } from './elements/leverage-map.ts';
export type {
  ErrorReason,
  LeverageChangeEvent,
  LeverageErrorEvent,
  LeverageLoadEvent,
  LeverageSelectEvent,
} from './elements/events.ts';
export { poster } from './poster/poster.ts';
export type { PosterOptions } from './poster/poster.ts';
export type { PosterGround } from './poster/poster-picture.ts';
