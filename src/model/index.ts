// `leverage-map/model`: reading a dataset and asking what held at a date. No DOM, no clock, no network.
export type { Actor } from './dataset/actor.ts';
export type { Chokepoint, ChokepointStatus } from './dataset/chokepoint.ts';
export type { Commodity } from './dataset/commodity.ts';
export type { Control, ControlStatus, Phase } from './dataset/control.ts';
export type { Dataset } from './dataset/dataset.ts';
export type { DatedEvent } from './dataset/event.ts';
export type { Evidence, EvidenceStatus, OtherAccount } from './dataset/evidence.ts';
export type { Fact } from './dataset/fact.ts';
export type { Flow, Observation } from './dataset/flow.ts';
export type { Negotiation, Position, Round } from './dataset/negotiation.ts';
export type { Place } from './dataset/place.ts';
export type { Quantity } from './dataset/quantity.ts';
export type { Source } from './dataset/source.ts';
export type { Correction, Story } from './dataset/story.ts';
export type { Text } from './dataset/text.ts';
export type { DatasetView, LayerName, ViewCamera } from './dataset/view.ts';
export type { DatasetProblem } from './dataset-problem.ts';
export { indexOf } from './dataset-index.ts';
export type { DatasetIndex, Item } from './dataset-index.ts';
export { firstDay, isDay, lastDay, parseEdtf } from './edtf.ts';
export type { Day, Edtf, Moment } from './edtf.ts';
export { MAX_ITEMS, parseDataset } from './parse-dataset.ts';
export type { DatasetReading } from './parse-dataset.ts';
export { isReported, monthlyRate, normalise, quantityMidpoint } from './quantity.ts';
export { snapshotAt } from './snapshot-at.ts';
export type {
  ChokepointState,
  ControlState,
  EventState,
  FlowState,
  MonthlyRate,
  NegotiationState,
  RoundState,
  Snapshot,
} from './snapshot.ts';
export { changeView, plainView, preparedView, viewOf } from './view.ts';
export type { View, ViewChange } from './view.ts';
