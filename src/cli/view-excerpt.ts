import { placeOfActor } from '../geo/gate-marks.ts';
import type { Marks } from '../geo/marks.ts';
import { marksFor } from '../geo/marks-for.ts';
import { dataReach } from '../model/data-reach.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { Flow, Observation } from '../model/dataset/flow.ts';
import type { DatasetView } from '../model/dataset/view.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import { indexOf } from '../model/dataset-index.ts';
import { firstDay } from '../model/edtf.ts';
import { rateOf } from '../model/flow-at.ts';
import type { FlowState, Snapshot } from '../model/snapshot.ts';
import { ALL_GOODS, snapshotAt } from '../model/snapshot-at.ts';
import { viewOf } from '../model/view.ts';
import {
  cutChokepoint,
  cutControl,
  cutEvent,
  cutFact,
  cutFlow,
  cutHiddenFlow,
  cutLastNews,
  cutNegotiation,
} from './excerpt-items.ts';
import { ExcerptScope, pick } from './excerpt-scope.ts';

/**
 * What a frame needs of a dataset to show one prepared view on its own day in one language, as a dataset of its own: a small part of the whole.
 * A map draws of it, and says, what it would of the whole; nothing else is in it. Null where what the view has selected is not on the map: then
 * only the whole will do.
 *
 * @param language - BCP 47 tag of the texts
 */
export function excerptOf(dataset: Dataset, prepared: DatasetView, language: string): Dataset | null {
  const view = viewOf(prepared);
  const index = indexOf(dataset);
  const snapshot = snapshotAt(dataset, view);
  const marks = marksFor(snapshot);
  const tying = tyingFlows(index, snapshot, marks);
  const kept = keptIds(index, snapshot, marks, tying);
  if (view.select !== null && !kept.has(view.select)) return null;
  const scope = new ExcerptScope(snapshot, kept, language);
  const gated = new Set(snapshot.flows.flatMap(({ flow }) => flow.gates ?? []));
  const subjects = new Set([
    ...snapshot.flows.map(({ flow }) => flow.id),
    ...snapshot.controls.map(({ control }) => control.id),
    ...snapshot.chokepoints.map(({ chokepoint }) => chokepoint.id),
  ]);
  const parts = {
    flows: cutFlows(scope, tying),
    controls: snapshot.controls.map((state) => cutControl(state, scope)),
    chokepoints: snapshot.chokepoints.map((state) => cutChokepoint(state, gated.has(state.chokepoint.id), scope)),
    negotiations: snapshot.negotiations.map((state) => cutNegotiation(state, subjects, scope)),
    events: snapshot.events.map((state) => cutEvent(state, subjects, scope)),
    facts: unique(snapshot.chokepoints.flatMap((state) => cutFact(state, scope) ?? [])),
  };
  askForPlaces(scope, marks);
  for (const id of view.commodities) scope.commodity(id);
  askForSeats(scope);
  const head = { ...pick(dataset, 'id', 'version', 'updated', 'language', 'license'), title: scope.say(dataset.title) };
  const excerpt: Dataset = {
    ...head,
    // Under the title of a map stands what its view says, else this.
    summary: prepared.text === undefined ? scope.say(dataset.summary) : head.title,
    ...scope.taken(),
    ...parts,
    views: [cutView(prepared, scope)],
    stories: [],
    corrections: [],
  };
  return withReach(excerpt, scope);
}

function keptIds(index: DatasetIndex, snapshot: Snapshot, marks: Marks, tying: readonly Flow[]): ReadonlySet<string> {
  const { flows, totals, controls, chokepoints, negotiations, events, view } = snapshot;
  return new Set([
    ...tying.map(({ id }) => id),
    ...[...flows, ...totals].map(({ flow }) => flow.id),
    ...controls.map(({ control }) => control.id),
    ...chokepoints.map(({ chokepoint }) => chokepoint.id),
    ...negotiations.map(({ negotiation }) => negotiation.id),
    ...marks.threads.flatMap(({ knots }) => knots.flatMap(({ rounds }) => rounds.map(({ round }) => round.id))),
    ...events.map(({ event }) => event.id),
    ...marks.hubs.map(({ place }) => place.id),
    ...view.actors.filter((id) => index.actors.has(id)),
  ]);
}

/*
 * The flows that are not there on the day, and yet leave a place lit where what stops them is selected. One for each such place is enough.
 */
function tyingFlows(index: DatasetIndex, snapshot: Snapshot, { hubs }: Marks): readonly Flow[] {
  const onMap = new Set(hubs.map(({ place }) => place.id));
  const shown = new Set([...snapshot.flows, ...snapshot.totals].map(({ flow }) => flow.id));
  const stopped = [
    ...snapshot.controls.map(({ control }) => control.flows ?? []),
    ...snapshot.chokepoints.map(({ chokepoint: { id } }) =>
      index.dataset.flows.filter(({ gates }) => gates?.includes(id)).map((flow) => flow.id),
    ),
  ];
  const tying = new Set<Flow>();
  for (const ids of stopped) {
    const flows = index.dataset.flows.filter(({ id }) => ids.includes(id));
    const lit = new Set(
      flows.filter((flow) => shown.has(flow.id) || tying.has(flow)).flatMap(({ from, to }) => [from, to]),
    );
    for (const flow of flows) {
      const { from, to } = flow;
      if (![from, to].some((end) => onMap.has(end) && !lit.has(end))) continue;
      tying.add(flow);
      lit.add(from).add(to);
    }
  }
  return [...tying];
}

/* Those that show, and of the others one for each unit whose widest line they would be: a width means the same on every day. */
function cutFlows(scope: ExcerptScope, tying: readonly Flow[]): readonly Flow[] {
  const { snapshot, index } = scope;
  const states = new Map([...snapshot.flows, ...snapshot.totals].map((state) => [state.flow.id, state]));
  const hidden = new Map<Flow, Observation>();
  const widths = new Map<string, Observation>();
  const units = new Set(snapshot.flows.flatMap(({ rate }) => rate?.unit ?? []));
  for (const unit of units) {
    const widest = widestOf(unit, states, scope);
    if (!widest) continue;
    if (states.has(widest.flow.id)) widths.set(widest.flow.id, widest.observation);
    else hidden.set(widest.flow, widest.observation);
  }
  // A total is measured against nothing, on any day, because of its part.
  for (const { flow, rate } of snapshot.flows) {
    const isOver = rate !== null && rate.value > (snapshot.largestRates.get(rate.unit) ?? 0);
    const part = isOver ? partOf(flow, scope) : undefined;
    const [first] = part?.observations ?? [];
    if (part && first && !states.has(part.id) && !hidden.has(part)) hidden.set(part, first);
  }
  for (const flow of tying) {
    const [first] = flow.observations;
    if (first && !hidden.has(flow)) hidden.set(flow, first);
  }
  return index.dataset.flows.flatMap((flow) => {
    const state = states.get(flow.id);
    const observation = hidden.get(flow);
    if (state) return cutFlow(state, widthsOf(flow, widths), scope);
    return observation ? cutHiddenFlow(flow, observation, scope) : [];
  });
}

function widthsOf({ id }: Flow, widths: ReadonlyMap<string, Observation>): readonly Observation[] {
  const one = widths.get(id);
  return one ? [one] : [];
}

/* The observation that the widths of a unit are measured against, if it can be one that is there anyway. */
function widestOf(
  unit: string,
  states: ReadonlyMap<string, FlowState>,
  { snapshot, index, filter }: ExcerptScope,
): { readonly flow: Flow; readonly observation: Observation } | undefined {
  const most = snapshot.largestRates.get(unit);
  const found = index.dataset.flows
    .filter((flow) => filter.passesFlow(flow))
    .flatMap((flow) => flow.observations.map((observation) => ({ flow, observation })))
    .filter(({ flow, observation }) => {
      const rate = rateOf(flow, observation);
      return rate?.unit === unit && rate.value === most;
    });
  return found.find(({ flow }) => states.has(flow.id)) ?? found[0];
}

function partOf(total: Flow, { index, filter }: ExcerptScope): Flow | undefined {
  return index.dataset.flows.find(
    (part) =>
      filter.passesFlow(part) &&
      part.id !== total.id &&
      part.from === total.from &&
      part.to === total.to &&
      part.kind === 'goods' &&
      part.commodity !== total.commodity &&
      (total.commodity === ALL_GOODS || index.lineage(part.commodity).includes(total.commodity)),
  );
}

/* Towns, the country that a gate without flow stands at, and whoever gives a place its short name. */
function askForPlaces(scope: ExcerptScope, { hubs, threads }: Marks): void {
  const { index, snapshot } = scope;
  const { places, actors } = index.dataset;
  const venues = threads.flatMap(({ knots }) => knots.map(({ place }) => place));
  for (const { place } of hubs) scope.place(place.id);
  for (const { id } of [...hubs.map(({ place }) => place), ...venues]) {
    const state = actors.find((one) => one.place === id && (one.kind === 'state' || one.kind === 'bloc'));
    if (state) scope.seated(state.id);
  }
  for (const { control } of snapshot.controls) {
    const issuer = placeOfActor(index, control.issuer);
    const country = places.find((one) => one.kind === 'country' && one.country === issuer?.country);
    if (issuer && country) scope.place(country.id);
  }
}

/* Whoever sits where a chosen actor or a member of it does is met there: of several at one place one will do. */
function askForSeats(scope: ExcerptScope): void {
  const { actors } = scope.snapshot.view;
  const chosen = new Set(actors);
  const seats = new Set(actors.map((id) => scope.index.actors.get(scope.seated(id))?.place));
  for (const { id, place, memberOf } of scope.index.dataset.actors) {
    const isMember = [memberOf ?? []].flat().some((whole) => chosen.has(whole));
    if (!isMember || place === undefined || seats.has(place) || !scope.hasPlace(place)) continue;
    seats.add(place);
    scope.seated(id);
  }
}

function cutView(prepared: DatasetView, scope: ExcerptScope): DatasetView {
  const { title, text, notes = [], alt } = prepared;
  const shown = notes.filter(({ to }) => scope.kept.has(to));
  return {
    ...pick(prepared, 'id', 'date', 'known', 'layers', 'commodities', 'actors', 'evidence', 'select', 'camera'),
    title: scope.say(title),
    ...(text !== undefined && { text: scope.say(text) }),
    ...(shown.length > 0 && { notes: shown.map((note) => ({ to: note.to, text: scope.say(note.text) })) }),
    ...(alt !== undefined && { alt: scope.say(alt) }),
  };
}

function unique<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/* How far the data reach is said under every map: what they reach to may show nowhere on it. */
function withReach(excerpt: Dataset, scope: ExcerptScope): Dataset | null {
  const { dataset } = scope.index;
  const reach = dataReach(dataset);
  if (dataReach(excerpt) === reach) return excerpt;
  const last = dataset.events.find(({ date, modality }) => modality === undefined && firstDay(date) === reach);
  if (!last) return null;
  return { ...excerpt, events: [...excerpt.events, cutLastNews(last, scope)], ...scope.taken() };
}
