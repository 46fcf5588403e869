import { chokepointAt } from './chokepoint-at.ts';
import { controlAt } from './control-at.ts';
import type { Assertion } from './dataset/evidence.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { Day } from './edtf.ts';
import { FIRST_DAY, LAST_DAY, addDays, firstDay, lastDay, reachedDay } from './edtf.ts';
import { flowAt } from './flow-at.ts';
import { negotiationAt } from './negotiation-at.ts';
import { passingItems } from './passing-items.ts';
import type { View } from './view.ts';
import type { EvidenceGate } from './visible-evidence.ts';
import { evidenceGate } from './visible-evidence.ts';

/** Something that may change: the days on which it might, and what it is on a day, as a word that differs when it does. */
interface Changing {
  readonly assertions: readonly Assertion[];
  readonly days: readonly Day[];
  readonly wordOn: (day: Day, gate: EvidenceGate) => string;
}

const kept = new WeakMap<DatasetIndex, { readonly key: string; readonly days: readonly Day[] }>();

/**
 * The days on which something of what a view shows changes, in order: an amount is known, a control or a chokepoint changes its status or
 * holder, a round is announced or held, something happens. Layers, commodities, actors and evidence of the view count; with `known`, a
 * change comes when it is published, unless it is out of date by then. That something merely grows old is no change. The last answer is
 * kept, so asking again for each date of a view costs nothing.
 */
export function changeDays(index: DatasetIndex, view: View): readonly Day[] {
  const { commodities, actors, evidence, known, layers } = view;
  const key = JSON.stringify([commodities, actors, evidence, known, layers]);
  const last = kept.get(index);
  if (last?.key === key) return last.days;
  const days = findDays(index, view);
  kept.set(index, { key, days });
  return days;
}

/** The first change after a day; null where there is none. `days` are in order. */
export function changeAfter(days: readonly Day[], day: Day): Day | null {
  return days.find((candidate) => candidate > day) ?? null;
}

/** The last change before a day; null where there is none. `days` are in order. */
export function changeBefore(days: readonly Day[], day: Day): Day | null {
  return days.findLast((candidate) => candidate < day) ?? null;
}

function findDays(index: DatasetIndex, view: View): readonly Day[] {
  const plainGate = evidenceGate(index, view);
  const gateOn = (date: Day): EvidenceGate => (view.known ? evidenceGate(index, { ...view, date }) : plainGate);
  const found = new Set<Day>();
  for (const one of changingIn(index, view)) {
    const published = view.known ? one.assertions.flatMap((assertion) => issueDays(index, assertion)) : [];
    for (const day of new Set([...one.days, ...published])) {
      if (day <= FIRST_DAY || day >= LAST_DAY || found.has(day)) continue;
      const eve = addDays(day, -1);
      const word = one.wordOn(day, gateOn(day));
      // What merely falls out of view, as an old round does, does so on a day of nobody's making.
      const isOver = word === '' && !one.days.includes(day);
      if (!isOver && word !== one.wordOn(eve, gateOn(eve))) found.add(day);
    }
  }
  return [...found].sort();
}

function changingIn(index: DatasetIndex, view: View): readonly Changing[] {
  const items = passingItems(index, view);
  const controls = items.controls.map((control): Changing => ({
    assertions: control.phases,
    days: control.phases.flatMap(edges),
    wordOn: (day, gate) => {
      const state = controlAt(control, day, gate);
      return state ? [state.status, state.phase.from, state.due?.from].join() : '';
    },
  }));
  const chokepoints = items.chokepoints.map((chokepoint): Changing => {
    const assertions = [...chokepoint.statuses, ...(chokepoint.heldBy ?? [])];
    return {
      assertions,
      days: assertions.flatMap(edges),
      wordOn: (day, gate) => {
        const state = chokepointAt(index, chokepoint, day, gate);
        return state ? [state.status, state.phase.from, ...state.holders.map(({ actor }) => actor.id)].join() : '';
      },
    };
  });
  const flows = items.flows.map((flow): Changing => ({
    assertions: flow.observations,
    days: flow.observations.map(({ period }) => reachedDay(period)),
    wordOn: (day, gate) => {
      const state = flowAt(index, flow, day, gate);
      return state ? `${state.observation.period} ${state.observation.measure}` : '';
    },
  }));
  const negotiations = items.negotiations.map((negotiation): Changing => ({
    assertions: negotiation.rounds,
    days: negotiation.rounds.flatMap(({ date, announced }) => [date, announced ?? []].flat().map(firstDay)),
    wordOn: (day, gate) => {
      const state = negotiationAt(index, negotiation, day, gate);
      return state ? state.rounds.map((round) => round.round.id + round.state).join() : '';
    },
  }));
  const happened = items.events.filter(({ modality }) => !modality);
  const events = happened.map((event): Changing => ({
    assertions: [event],
    days: [firstDay(event.date)],
    wordOn: (day, gate) => (firstDay(event.date) <= day && gate(event).length > 0 ? 'happened' : ''),
  }));
  const byLayer = { flows, controls, chokepoints, negotiations, events };
  return view.layers.flatMap((layer) => byLayer[layer]);
}

function edges({ from, until }: { readonly from: string; readonly until?: string | undefined }): readonly Day[] {
  return until === undefined ? [firstDay(from)] : [firstDay(from), addDays(lastDay(until), 1)];
}

function issueDays(index: DatasetIndex, { evidence }: Assertion): readonly Day[] {
  return evidence.flatMap(({ source }) => {
    const issued = index.sources.get(source)?.issued;
    return issued === undefined ? [] : [lastDay(issued)];
  });
}
