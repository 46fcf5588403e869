import { marksFor } from '../geo/marks-for.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { DatasetView } from '../model/dataset/view.ts';
import { indexOf } from '../model/dataset-index.ts';
import { snapshotAt } from '../model/snapshot-at.ts';
import { soundDataset } from '../model/sound-dataset.ts';
import { viewOf } from '../model/view.ts';
import { sourcesOf } from '../words/citations.ts';
import { creditOf } from '../words/credit.ts';
import { describeMark } from '../words/describe-mark.ts';
import { describe } from '../words/describe.ts';
import { marksInOrder } from '../words/marks-in-order.ts';

/**
 * Whether an excerpt, as it is written, may stand in for its dataset: nothing is wrong in it, so that a reader's browser need not look for it, and
 * a map of the view has the same marks in the same places, with the same sentences, sources and widths.
 *
 * @param text - the excerpt as JSON
 */
export function isFaithful(text: string, dataset: Dataset, prepared: DatasetView, messages: Messages): boolean {
  const sound = soundDataset(text, JSON.parse(text));
  return sound !== null && gistOf(sound.dataset, prepared, messages) === gistOf(dataset, prepared, messages);
}

function gistOf(dataset: Dataset, prepared: DatasetView, messages: Messages): string {
  const snapshot = snapshotAt(dataset, viewOf(prepared));
  const reading = { index: indexOf(dataset), snapshot, messages, language: messages.language };
  const { hubs, bundles, gates, chokepoints, threads, events, areas } = marksFor(snapshot);
  const units = new Set(snapshot.flows.flatMap(({ rate }) => rate?.unit ?? []));
  return JSON.stringify([
    creditOf(reading),
    describe(snapshot, messages, messages.language),
    sourcesOf(snapshot),
    marksInOrder(snapshot).map((mark) => describeMark(mark, reading)),
    [...units].map((unit) => snapshot.largestRates.get(unit)),
    hubs.map(({ place, lngLat, role }) => [place.id, lngLat, role]),
    bundles.map(({ id, chord, lanes, totals }) => [id, chord, lanes.map((lane) => lane.id), totals.length]),
    gates.map(({ state, lanes, issuerAt, targetAt }) => [state.control.id, lanes, issuerAt, targetAt]),
    chokepoints.map(({ place, states }) => [place.id, states.map(({ chokepoint }) => chokepoint.id)]),
    threads.map(({ path, knots }) => [path, knots.map(({ place, rounds }) => [place.id, rounds.length])]),
    events.map(({ state, place }) => [state.event.id, place.id]),
    areas.map(({ place, radiusKm, country }) => [place.id, radiusKm, country]),
  ]);
}
