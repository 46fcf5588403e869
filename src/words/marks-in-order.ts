import type {
  ChokepointState,
  ControlState,
  EventState,
  FlowState,
  NegotiationState,
  RoundState,
  Snapshot,
} from '../model/snapshot.ts';
import { idsOnMap } from './on-the-map.ts';
import { shownOf } from './shown.ts';

/** An item that has a mark on the map, with its state. */
export type Mark =
  | { readonly kind: 'flow'; readonly id: string; readonly state: FlowState }
  | { readonly kind: 'control'; readonly id: string; readonly state: ControlState }
  | { readonly kind: 'chokepoint'; readonly id: string; readonly state: ChokepointState }
  | { readonly kind: 'negotiation'; readonly id: string; readonly state: NegotiationState }
  | { readonly kind: 'round'; readonly id: string; readonly state: RoundState; readonly of: NegotiationState }
  | { readonly kind: 'event'; readonly id: string; readonly state: EventState };

/**
 * What is on the map, the most important first, in the order in which labels are given room: the largest flow of each pair, chokepoints
 * that are not open, gates on flows, talks with their rounds, the other flows, gates without flow, open chokepoints, events.
 */
export function marksInOrder(snapshot: Snapshot): readonly Mark[] {
  const { flows, controls, chokepoints, negotiations, events } = shownOf(snapshot);
  const drawn = idsOnMap(snapshot);
  const pairs = new Set<string>();
  const [largest, others] = split(
    flows.map((state): Mark => ({ kind: 'flow', id: state.flow.id, state })),
    (mark) => {
      if (mark.kind !== 'flow' || !drawn.has(mark.id)) return false;
      const pair = `${mark.state.flow.from} ${mark.state.flow.to}`;
      const isFirst = !pairs.has(pair);
      pairs.add(pair);
      return isFirst;
    },
  );
  const [shut, open] = split(
    chokepoints.map((state): Mark => ({ kind: 'chokepoint', id: state.chokepoint.id, state })),
    (mark) => mark.kind === 'chokepoint' && mark.state.status !== 'open',
  );
  const [gates, apart] = split(
    controls.map((state): Mark => ({ kind: 'control', id: state.control.id, state })),
    (mark) => mark.kind === 'control' && mark.state.gates.length > 0,
  );
  const talks = negotiations.flatMap((state): readonly Mark[] => [
    { kind: 'negotiation', id: state.negotiation.id, state },
    ...state.rounds.map((round): Mark => ({ kind: 'round', id: round.round.id, state: round, of: state })).reverse(),
  ]);
  const happenings = events.map((state): Mark => ({ kind: 'event', id: state.event.id, state }));
  return [...largest, ...shut, ...gates, ...talks, ...others, ...apart, ...open, ...happenings].filter(({ id }) =>
    drawn.has(id),
  );
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [T[], T[]] {
  const first: T[] = [];
  const rest: T[] = [];
  for (const item of items) (isFirst(item) ? first : rest).push(item);
  return [first, rest];
}
