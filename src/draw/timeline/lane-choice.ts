import type { Chokepoint } from '../../model/dataset/chokepoint.ts';
import type { Assertion } from '../../model/dataset/evidence.ts';
import type { Control, Phase } from '../../model/dataset/control.ts';
import type { DatedEvent } from '../../model/dataset/event.ts';
import type { Negotiation, Round } from '../../model/dataset/negotiation.ts';
import type { LayerName } from '../../model/dataset/view.ts';
import type { DatasetIndex } from '../../model/dataset-index.ts';
import type { Day } from '../../model/edtf.ts';
import { firstDay, lastDay } from '../../model/edtf.ts';
import { passingItems } from '../../model/passing-items.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { tiesOf } from '../../model/ties.ts';
import { evidenceGate } from '../../model/visible-evidence.ts';
import type { PhaseBar } from './phase-bars.ts';
import { phaseBars } from './phase-bars.ts';
import type { TimeWindow } from './time-window.ts';

/** One status of a chokepoint, from a date on. */
export type StatusPhase = Chokepoint['statuses'][number];

/** A row of the timeline: one item, or all events together. */
export type Lane =
  | { readonly group: 'controls'; readonly item: Control; readonly bars: readonly PhaseBar<Phase>[] }
  | { readonly group: 'chokepoints'; readonly item: Chokepoint; readonly bars: readonly PhaseBar<StatusPhase>[] }
  | { readonly group: 'negotiations'; readonly item: Negotiation; readonly rounds: readonly Round[] }
  | { readonly group: 'events'; readonly item: null; readonly events: readonly DatedEvent[] };

/** What lanes are chosen from. */
export interface LaneInput {
  readonly index: DatasetIndex;
  readonly snapshot: Snapshot;
  readonly window: TimeWindow;
  /** Ids of what has a mark in the frame of the map; null where nothing is drawn yet. */
  readonly inFrame: ReadonlySet<string> | null;
}

/** The lanes that are shown, group by group, and of how many. */
export interface LaneChoice {
  readonly lanes: readonly Lane[];
  readonly of: number;
}

interface Candidate {
  readonly lane: Lane;
  readonly score: number;
  readonly begins: Day;
}

const GROUPS = ['controls', 'chokepoints', 'negotiations', 'events'] as const satisfies readonly LayerName[];

/** Lanes that each group has before the rest are given to whatever matters most, and the most that one takes of itself. */
const LEAST = { controls: 3, chokepoints: 1, negotiations: 1, events: 1 } as const;
const MOST = { controls: 5, chokepoints: 2, negotiations: 2, events: 1 } as const;
/** The most where there is room to spare. */
const SPARE = { controls: 9, chokepoints: 4, negotiations: 4, events: 1 } as const;

/** Weights of relevance: far enough apart that a later one never outweighs an earlier one. */
const SELECTED = 10_000;
const TIED = 1000;
const IN_FRAME = 200;
const ON_MAP = 100;
const GATING = 50;
const A_CHANGE = 8;
const MOST_CHANGES = 4;
const NOT_OPEN = 20;
const PART_OF = -40;
const PAUSE = -400;
/** A chokepoint that is open all the time. */
const DULL = -200;

/**
 * The items that get a lane: the selected one and what it is tied to first, then what is in the frame, then what else is on the map, then the
 * rest, of each group at least some. What has nothing to show in the window gets none. Within its group a lane stands where it begins.
 */
export function chooseLanes(input: LaneInput, budget: number): LaneChoice {
  const candidates = candidatesOf(input);
  const taken = new Set<Candidate>();
  const count = (group: Lane['group']): number => [...taken].filter(({ lane }) => lane.group === group).length;
  const take = (limits: Readonly<Record<Lane['group'], number>>): void => {
    for (const candidate of candidates) {
      const { group } = candidate.lane;
      if (taken.size < budget && candidate.score > 0 && count(group) < limits[group]) taken.add(candidate);
    }
  };
  take(LEAST);
  take(MOST);
  take(SPARE);
  const inGroup = (group: Lane['group']): readonly Candidate[] =>
    [...taken]
      .filter(({ lane }) => lane.group === group)
      .sort((a, b) => (a.begins < b.begins ? -1 : a.begins > b.begins ? 1 : 0));
  return { lanes: GROUPS.flatMap(inGroup).map(({ lane }) => lane), of: candidates.length };
}

function candidatesOf({ index, snapshot, window, inFrame }: LaneInput): readonly Candidate[] {
  const { view } = snapshot;
  const items = passingItems(index, view);
  const ties = view.select === null ? null : tiesOf(index, view.select);
  const gate = evidenceGate(index, view);
  const seen = <Seen extends Assertion>(assertions: readonly Seen[]): readonly Seen[] =>
    assertions.filter((assertion) => gate(assertion).length > 0);
  const holds = (date: string): boolean => firstDay(date) < window.to && lastDay(date) >= window.from;
  const onMap = new Map<string, number>([
    ...snapshot.controls.map(({ control, gates }) => [control.id, ON_MAP + (gates.length > 0 ? GATING : 0)] as const),
    ...snapshot.chokepoints.map((one) => [one.chokepoint.id, ON_MAP + (one.status === 'open' ? 0 : NOT_OPEN)] as const),
    ...snapshot.negotiations.map(({ negotiation }) => [negotiation.id, ON_MAP] as const),
  ]);
  const standing = (id: string): number =>
    (view.select === id ? SELECTED : ties?.has(id) ? TIED : 0) +
    (onMap.get(id) ?? 0) +
    (inFrame?.has(id) ? IN_FRAME : 0);
  const found: Candidate[] = [];
  for (const item of view.layers.includes('controls') ? withAnswers(index, items.controls, view.select) : []) {
    const bars = phaseBars(seen(item.phases));
    if (!bars.some((bar) => isDrawn(bar) && isIn(bar, window))) continue;
    const part = item.relations?.some(({ kind }) => kind === 'part-of') ? PART_OF : 0;
    const pause = item.kind === 'pause' && view.select !== item.id ? PAUSE : 0;
    const score = standing(item.id) + changes(bars, window) + part + pause;
    found.push({ lane: { group: 'controls', item, bars }, score, begins: firstOf(bars) });
  }
  for (const item of view.layers.includes('chokepoints')
    ? withSelected(index.dataset.chokepoints, items.chokepoints, view.select)
    : []) {
    const bars = phaseBars(seen(item.statuses));
    if (!bars.some((bar) => isIn(bar, window))) continue;
    const isDull = bars.every((bar) => !isIn(bar, window) || bar.phase.status === 'open');
    const score = standing(item.id) + changes(bars, window) + (isDull ? DULL : 0);
    found.push({ lane: { group: 'chokepoints', item, bars }, score, begins: firstOf(bars) });
  }
  for (const item of view.layers.includes('negotiations')
    ? withSelected(index.dataset.negotiations, items.negotiations, talksOf(index, view.select))
    : []) {
    const rounds = seen(item.rounds);
    const shown = rounds.filter(({ date }) => holds(date));
    if (shown.length === 0) continue;
    const tied = rounds.some(({ id }) => id === view.select) ? SELECTED : 0;
    const framed = inFrame && rounds.some(({ id }) => inFrame.has(id)) ? IN_FRAME : 0;
    const score = standing(item.id) + tied + framed + A_CHANGE * Math.min(MOST_CHANGES, shown.length);
    const begins = rounds.map(({ date }) => firstDay(date)).sort()[0] ?? window.to;
    found.push({ lane: { group: 'negotiations', item, rounds }, score, begins });
  }
  const events = view.layers.includes('events')
    ? seen(withSelected(index.dataset.events, items.events, view.select)).filter(({ date }) => holds(date))
    : [];
  if (events.length > 0) {
    const isSelected = events.some(({ id }) => id === view.select);
    const score = ON_MAP + (isSelected ? SELECTED : 0);
    found.push({ lane: { group: 'events', item: null, events }, score, begins: window.from });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** The talks that matter most in a window; null where there are none. */
export function foremostTalks(input: LaneInput): Extract<Lane, { group: 'negotiations' }> | null {
  for (const { lane } of candidatesOf(input)) if (lane.group === 'negotiations') return lane;
  return null;
}

/* What is selected shows, whatever the filter says. */
function withSelected<Kind extends { readonly id: string }>(
  all: readonly Kind[],
  passing: readonly Kind[],
  select: string | null,
): readonly Kind[] {
  const selected = select === null ? undefined : all.find(({ id }) => id === select);
  return selected && !passing.includes(selected)
    ? all.filter((one) => one === selected || passing.includes(one))
    : passing;
}

function talksOf({ byId }: DatasetIndex, select: string | null): string | null {
  const entry = select === null ? undefined : byId.get(select);
  return entry?.kind === 'round' || entry?.kind === 'position' ? entry.of.id : select;
}

/* Whoever selects a measure sees what it answers and what answered it, whatever goods these are about. */
function withAnswers(index: DatasetIndex, passing: readonly Control[], select: string | null): readonly Control[] {
  const isAnswer = (answer: Control, to: string): boolean =>
    answer.relations?.some(({ kind, control }) => kind === 'answers' && control === to) ?? false;
  const selected = index.dataset.controls.find(({ id }) => id === select);
  if (!selected) return passing;
  return index.dataset.controls.filter(
    (control) =>
      control === selected ||
      passing.includes(control) ||
      isAnswer(selected, control.id) ||
      isAnswer(control, selected.id),
  );
}

function isDrawn({ phase }: PhaseBar<Phase>): boolean {
  return phase.status !== 'expired' && phase.status !== 'revoked';
}

function isIn({ begins, ends }: Pick<PhaseBar<Phase>, 'begins' | 'ends'>, { from, to }: TimeWindow): boolean {
  return (begins === null || begins.bottom < to) && (ends === null || ends.top > from);
}

function changes(bars: readonly Pick<PhaseBar<Phase>, 'begins'>[], { from, to }: TimeWindow): number {
  const within = bars.filter(({ begins }) => begins !== null && begins.top >= from && begins.bottom < to);
  return A_CHANGE * Math.min(MOST_CHANGES, within.length);
}

function firstOf(bars: readonly Pick<PhaseBar<Phase>, 'begins'>[]): Day {
  return bars[0]?.begins?.bottom ?? '';
}
