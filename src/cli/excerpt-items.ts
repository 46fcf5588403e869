import { placeOfActor } from '../geo/gate-marks.ts';
import type { Chokepoint } from '../model/dataset/chokepoint.ts';
import type { Control, Phase } from '../model/dataset/control.ts';
import type { DatedEvent } from '../model/dataset/event.ts';
import type { Fact } from '../model/dataset/fact.ts';
import type { Flow, Observation } from '../model/dataset/flow.ts';
import type { Negotiation, Round } from '../model/dataset/negotiation.ts';
import { firstDay, lastDay, parseEdtf } from '../model/edtf.ts';
import type { Dated } from '../model/phase-at.ts';
import type { ChokepointState, ControlState, EventState, FlowState, NegotiationState } from '../model/snapshot.ts';
import type { ExcerptScope } from './excerpt-scope.ts';
import { pick, UNSAID } from './excerpt-scope.ts';

/** A flow with what is told of it on the day, and the other observations that its width is measured against. */
export function cutFlow({ flow, observation }: FlowState, widths: readonly Observation[], scope: ExcerptScope): Flow {
  const known = flow.observations.filter(
    (one) => endOf(one.period) <= scope.snapshot.date && scope.gate(one).length > 0,
  );
  const latest = known.reduce((end, { period }) => (endOf(period) > end ? endOf(period) : end), '');
  // The gate has made another of it.
  const isShown = (one: Observation): boolean =>
    one.period === observation.period && one.measure === observation.measure && one.quantity === observation.quantity;
  const told = flow.observations.filter(
    (one) => isShown(one) || (endOf(one.period) === latest && known.includes(one)) || widths.includes(one),
  );
  return {
    ...flowStub(flow, scope),
    ...(flow.name !== undefined && { name: scope.say(flow.name) }),
    ...scope.keptOf('via', flow.via),
    ...scope.keptOf('gates', flow.gates),
    observations: told.map((one) => ({
      ...measured(one, scope),
      ...(isShown(one) && pick(one, 'reporter')),
      ...(isShown(one) && one.change && { change: { ...one.change, quantity: scope.amount(one.change.quantity) } }),
      ...(endOf(one.period) === latest || isShown(one) ? scope.spoken(one) : scope.witnessed(one)),
    })),
  };
}

/** A flow that does not show on the day, with one observation: the one that a width is measured against, or any. */
export function cutHiddenFlow(flow: Flow, observation: Observation, scope: ExcerptScope): Flow {
  return {
    ...flowStub(flow, scope),
    ...scope.keptOf('gates', flow.gates),
    observations: [{ ...measured(observation, scope), ...scope.witnessed(observation) }],
  };
}

/** A control with the phases that its status is told by. */
export function cutControl({ control, phase, due, gates }: ControlState, scope: ExcerptScope): Control {
  const issuer = placeOfActor(scope.index, control.issuer);
  const target = control.targets.find((id) => {
    const place = scope.index.places.get(id) ?? placeOfActor(scope.index, id);
    return place?.coordinates && place.kind !== 'world' && place.id !== issuer?.id;
  });
  const targets = target === undefined ? [] : [target];
  // What passes with less passes with all.
  const candidates = [[], ...control.commodities.map((id) => [id])].map((commodities) => ({ commodities, targets }));
  const cut = candidates.find((some) => scope.filter.passesControl({ ...control, ...some }, gates.length > 0));
  const { commodities } = cut ?? control;
  for (const id of (cut ?? control).targets) {
    if (scope.index.places.has(id)) scope.place(id);
    else scope.seated(id);
  }
  for (const id of commodities) scope.commodity(id);
  const known = control.phases.filter((one) => hasCome(one, scope));
  const last = known.at(-1);
  const before = known.at(-2);
  // Of a phase of the same status is told what happened within it.
  const isNoted = last?.status === before?.status && last?.note !== undefined && !last.rate;
  const isTold = (one: Phase): boolean => one === last || (isNoted && one === before);
  const phases = toldPhases(control.phases, phase, due, isTold, scope);
  const relations = new Map(
    (control.relations ?? []).filter((one) => scope.kept.has(one.control)).map((one) => [one.control, one]),
  );
  return {
    ...pick(control, 'id', 'kind'),
    name: scope.say(control.name),
    issuer: scope.seated(control.issuer),
    targets: [...(cut ?? control).targets],
    commodities: [...commodities],
    ...scope.keptOf('flows', control.flows),
    ...(relations.size > 0 && {
      relations: [...relations.values()].map((one) => ({
        ...pick(one, 'kind', 'control'),
        evidence: scope.witnessed(one).evidence,
      })),
    }),
    phases: phases.map(({ one, isWhole }) => ({
      ...pick(one, 'status', 'from', 'until', 'rate'),
      ...(one.rate && { rate: scope.amount(one.rate) }),
      ...(one.scope && phases.length > 1 && { scope: cutReach(one.scope, scope) }),
      ...(isNoted && one === last && { note: UNSAID }),
      ...(one.decidedIn !== undefined && scope.kept.has(one.decidedIn) && { decidedIn: one.decidedIn }),
      ...(isWhole || one === last ? scope.spoken(one) : scope.witnessed(one)),
    })),
  };
}

/** A chokepoint with its status, who holds it, its share, and nothing of why it is one. */
export function cutChokepoint(state: ChokepointState, isOnShownFlow: boolean, scope: ExcerptScope): Chokepoint {
  const { chokepoint, phase, share, holders } = state;
  const first = chokepoint.shares?.find((one) => hasCome({ ...one, from: one.period }, scope));
  const isShare = (one: NonNullable<Chokepoint['shares']>[number]): boolean =>
    one === first || (share !== null && one.of === share.of && one.quantity === share.quantity);
  const isHolder = (one: NonNullable<Chokepoint['heldBy']>[number]): boolean =>
    holders.some(({ assertion }) => assertion.actor === one.actor && assertion.from === one.from);
  const shares = (chokepoint.shares ?? []).filter(isShare);
  const candidates = [[], ...chokepoint.commodities.map((id) => [id])].flatMap((commodities) =>
    [(chokepoint.heldBy ?? []).filter(isHolder), chokepoint.heldBy ?? []].map((heldBy) => ({ commodities, heldBy })),
  );
  const cut = candidates.find((some) => scope.filter.passesChokepoint({ ...chokepoint, ...some }, isOnShownFlow));
  const { commodities, heldBy = [] } = cut ?? chokepoint;
  const known = chokepoint.statuses.filter((one) => hasCome(one, scope));
  const statuses = toldPhases(chokepoint.statuses, phase, null, (one) => one === known.at(-1), scope);
  for (const id of commodities) scope.commodity(id);
  return {
    ...pick(chokepoint, 'id', 'kind'),
    name: scope.say(chokepoint.name),
    place: scope.place(chokepoint.place),
    commodities: [...commodities],
    why: UNSAID,
    ...(shares.length > 0 && {
      shares: shares.map((one) => ({
        of: scope.say(one.of),
        quantity: scope.amount(one.quantity),
        period: one.period,
        ...scope.spoken(one),
      })),
    }),
    ...(heldBy.length > 0 && {
      heldBy: heldBy.map((one) => ({
        actor: scope.actor(one.actor),
        ...pick(one, 'from', 'until'),
        ...(isHolder(one) ? scope.spoken(one) : scope.witnessed(one)),
      })),
    }),
    statuses: statuses.map(({ one, isWhole }) => ({
      ...pick(one, 'status', 'from', 'until'),
      ...(isWhole || one === known.at(-1) ? scope.spoken(one) : scope.witnessed(one)),
    })),
    ...scope.keptOf('controls', chokepoint.controls),
  };
}

/** The fact that is told of a chokepoint without a share of its own; null where there is none. */
export function cutFact({ chokepoint }: ChokepointState, scope: ExcerptScope): Fact | null {
  if (chokepoint.shares?.some((one) => hasCome({ ...one, from: one.period }, scope))) return null;
  const hasHappened = ({ period }: Fact): boolean =>
    period === undefined || firstDay(period.replace(/^\.\.\//, '')) <= scope.snapshot.date;
  const fact = scope.index.dataset.facts.find(
    (one) => one.about.includes(chokepoint.id) && hasHappened(one) && scope.gate(one).length > 0,
  );
  if (!fact) return null;
  return {
    id: fact.id,
    about: [chokepoint.id],
    label: UNSAID,
    ...(fact.quantity && { quantity: scope.amount(fact.quantity) }),
    ...(fact.text !== undefined && { text: fact.quantity ? scope.say(fact.text) : UNSAID }),
    ...scope.spoken(fact),
  };
}

/** A negotiation with the rounds of its year; of those before only that they were held, and how it began. */
export function cutNegotiation(
  state: NegotiationState,
  subjects: ReadonlySet<string>,
  scope: ExcerptScope,
): Negotiation {
  const { negotiation, rounds } = state;
  const shown = new Set(rounds.map(({ round }) => round.id));
  const isKnown = (one: Round): boolean =>
    shown.has(one.id) || (scope.gate(one).length > 0 && firstDay(one.date) <= scope.snapshot.date);
  const venues = new Set(negotiation.rounds.flatMap((one) => (isKnown(one) ? (one.place ?? []) : [])));
  // Selecting the talks leaves every venue lit that they ever had, or will have.
  const tying = new Map(
    negotiation.rounds.flatMap((one) =>
      one.place !== undefined && scope.kept.has(one.place) && !venues.has(one.place) ? [[one.place, one]] : [],
    ),
  );
  const ties = new Set(tying.values());
  const known = negotiation.rounds.filter((one) => isKnown(one) || ties.has(one));
  const first = known.reduce<Round | null>(
    (least, one) => (least === null || firstDay(one.date) < firstDay(least.date) ? one : least),
    null,
  );
  const kept = negotiation.about.filter((id) => scope.kept.has(id));
  const goods = negotiation.about.filter((id) => scope.index.commodities.has(id));
  const candidates = [kept, ...goods.map((id) => [...kept, id])];
  const about = candidates.find((some) => scope.filter.passesNegotiation({ ...negotiation, about: some }, subjects));
  for (const id of about ?? []) if (scope.index.commodities.has(id)) scope.commodity(id);
  return {
    id: negotiation.id,
    name: scope.say(negotiation.name),
    parties: negotiation.parties.map((id) => scope.seated(id)),
    about: [...(about ?? kept)],
    rounds: known.map((one) => ({
      ...pick(one, 'id', 'kind', 'date', 'announced', 'result'),
      name: shown.has(one.id) ? scope.say(one.name) : UNSAID,
      ...(one.place !== undefined &&
        (shown.has(one.id) || scope.kept.has(one.place)) && { place: scope.place(one.place) }),
      ...(shown.has(one.id) || one === first ? scope.spoken(one) : scope.witnessed(one)),
    })),
    positions: [],
  };
}

/** An event; of one whose layer is off only that it is there, for its sources count. */
export function cutEvent({ event }: EventState, subjects: ReadonlySet<string>, scope: ExcerptScope): DatedEvent {
  const isShown = scope.snapshot.view.layers.includes('events');
  const place = isShown || !passesWithout(event, subjects, scope) ? event.place : undefined;
  return {
    ...pick(event, 'id', 'kind', 'date'),
    ...(place !== undefined && { place: scope.place(place) }),
    ...scope.keptOf('actors', event.actors),
    title: isShown ? scope.say(event.title) : UNSAID,
    ...scope.keptOf('related', event.related),
    ...scope.spoken(event),
  };
}

/** Something that shows nowhere, but happened on the last day that the data know of. */
export function cutLastNews(event: DatedEvent, scope: ExcerptScope): DatedEvent {
  return { ...pick(event, 'id', 'kind', 'date'), title: UNSAID, ...scope.witnessed(event) };
}

function passesWithout(event: DatedEvent, subjects: ReadonlySet<string>, scope: ExcerptScope): boolean {
  const actors = event.actors?.filter((id) => scope.kept.has(id));
  return scope.filter.passesEvent({ ...event, place: undefined, actors }, subjects);
}

function flowStub(flow: Flow, scope: ExcerptScope): Pick<Flow, 'id' | 'from' | 'to' | 'commodity' | 'kind' | 'actors'> {
  return {
    id: flow.id,
    from: scope.place(flow.from),
    to: scope.place(flow.to),
    commodity: scope.commodity(flow.commodity),
    kind: flow.kind,
    ...scope.keptOf('actors', flow.actors),
  };
}

function measured(one: Observation, scope: ExcerptScope): Pick<Observation, 'period' | 'measure' | 'quantity'> {
  return { ...pick(one, 'period', 'measure'), quantity: scope.amount(one.quantity) };
}

function cutReach({ targets, commodities }: NonNullable<Phase['scope']>, scope: ExcerptScope): Phase['scope'] {
  for (const id of targets ?? [])
    if (scope.index.places.has(id)) scope.place(id);
    else scope.actor(id);
  for (const id of commodities ?? []) scope.commodity(id);
  return { ...(targets && { targets: [...targets] }), ...(commodities && { commodities: [...commodities] }) };
}

interface Told<Status> {
  readonly one: Status;
  readonly isWhole: boolean;
}

/*
 * The phases that tell a status: the one that holds, the one that is due, those in a row that say the same, and those that `isTold` adds.
 */
function toldPhases<Status extends Dated & { readonly status: string; readonly decidedIn?: string | undefined }>(
  all: readonly Status[],
  current: Dated,
  due: Dated | null,
  isTold: (one: Status) => boolean,
  scope: ExcerptScope,
): readonly Told<Status>[] {
  const isSame = (one: Status, other: Dated | null): boolean =>
    other !== null && one.from === other.from && one.modality === other.modality && one.until === other.until;
  const holding = all.filter((one) => isSame(one, current) || isSame(one, due));
  const status = holding.find((one) => isSame(one, current))?.status;
  const earlier = all.filter((one) => !one.modality && firstDay(one.from) < firstDay(current.from));
  const hasRow = earlier.some((one) => one.status === status);
  return all.flatMap((one) => {
    const isWhole = holding.includes(one);
    const isDeciding = one.decidedIn !== undefined && scope.kept.has(one.decidedIn);
    const isEarlier = hasRow && earlier.includes(one) && scope.gate(one).length > 0;
    return isWhole || isEarlier || isDeciding || isTold(one) ? [{ one, isWhole }] : [];
  });
}

function hasCome(one: Dated, { snapshot, gate }: ExcerptScope): boolean {
  return firstDay(one.from) <= snapshot.date && gate(one).length > 0;
}

/* An open period is as fresh as the day it began. */
function endOf(period: string): string {
  return parseEdtf(period).isOpen ? firstDay(period) : lastDay(period);
}
