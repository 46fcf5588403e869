import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { ColumnName } from '../i18n/table-messages.ts';
import { indexOf } from '../model/dataset-index.ts';
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
import type { Reading } from './reading.ts';
import { CHOKEPOINT_ORDER, CONTROL_ORDER, shownOf } from './shown.ts';
import { statusSince } from './status-since.ts';
import type { TableCell } from './table-cells.ts';
import {
  amountCell,
  changeCell,
  dateCell,
  emptyCell,
  evidenceCell,
  namesCell,
  rateCell,
  sinceCell,
  sourcesCell,
  textCell,
  unitCell,
  wordsCell,
} from './table-cells.ts';

/** The tables, in their order. */
export const tableKinds = ['flows', 'controls', 'chokepoints', 'negotiations', 'rounds', 'events'] as const;

/** One of `tableKinds`. */
export type TableKind = (typeof tableKinds)[number];

/** A column of a table; the first is the header of its row. */
export interface TableColumn {
  readonly name: ColumnName;
  readonly heading: string;
  /** Numbers stand at the end of their column. */
  readonly isNumber: boolean;
}

/** A row: one item of the snapshot. */
export interface TableRow {
  /** Id of the item, unique in its table. */
  readonly id: string;
  /** Says which of several rows with one header it is: "China to United States". Empty where the header alone does. */
  readonly context: string;
  /** Why the map has no mark for it; null where it has one. */
  readonly note: string | null;
  readonly isOnMap: boolean;
  /** One for each column, in their order. */
  readonly cells: readonly TableCell[];
}

/** All items of one kind that a snapshot shows, the most important first. */
export interface Table {
  readonly kind: TableKind;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

type Cells<State> = Readonly<Partial<Record<ColumnName, (state: State) => TableCell>>>;

interface Listing<State> {
  readonly kind: TableKind;
  readonly states: readonly State[];
  readonly idOf: (state: State) => string;
  readonly cells: Cells<State>;
  readonly contextOf?: (state: State) => string;
  readonly noteOf?: (state: State) => string | null;
}

const NUMBERS: ReadonlySet<ColumnName> = new Set(['amount', 'aMonth', 'rate', 'share', 'roundsHeld']);

/**
 * A snapshot as tables: the items that the map draws, totals that it draws by their parts, and those that it cannot draw, which
 * say so. Kinds of which there is nothing are left out.
 *
 * @param language - BCP 47 tag that the reader asked for
 */
export function tableOf(snapshot: Snapshot, messages: Messages, language: string): readonly Table[] {
  const reading: Reading = { index: indexOf(snapshot.dataset), snapshot, messages, language };
  const tables = [
    flowTable(reading),
    controlTable(reading),
    chokepointTable(reading),
    negotiationTable(reading),
    roundTable(reading),
    eventTable(reading),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function flowTable(reading: Reading): Table {
  const { snapshot, messages } = reading;
  const { flows, totals } = shownOf(snapshot);
  const areTotals = new Set(totals);
  return list<FlowState>(reading, {
    kind: 'flows',
    states: [...flows, ...totals],
    idOf: ({ flow }) => flow.id,
    contextOf: ({ flow }) => {
      const [from, to] = [flow.from, flow.to].map((id) => namesCell([id], reading).parts[0]?.text ?? id);
      return messages.details.fromTo(from ?? flow.from, to ?? flow.to);
    },
    noteOf: (state) => (areTotals.has(state) ? messages.table.total : null),
    cells: {
      goods: ({ flow }) => namesCell([flow.commodity], reading),
      from: ({ flow }) => namesCell([flow.from], reading),
      to: ({ flow }) => namesCell([flow.to], reading),
      amount: ({ observation }) => amountCell(observation.quantity, reading),
      unit: ({ observation }) => unitCell(observation.quantity),
      period: ({ observation }) => dateCell(observation.period, reading),
      aMonth: ({ rate, observation }) => rateCell(rate, observation.quantity.unit, reading),
      change: ({ observation }) => changeCell(observation, reading),
      evidence: ({ observation }) => evidenceCell(observation, reading),
      sources: ({ observation }) => sourcesCell([observation], reading),
    },
  });
}

function controlTable(reading: Reading): Table {
  const { messages, snapshot } = reading;
  return list<ControlState>(reading, {
    kind: 'controls',
    states: shownOf(snapshot).controls,
    idOf: ({ control }) => control.id,
    cells: {
      measure: ({ control }) => textCell(control.name, reading),
      status: ({ status, due }) => {
        const words = [
          messages.controlStatus[status],
          ...(due ? [messages.reading.due(formatDate(due.from, messages))] : []),
        ];
        return wordsCell(messages.reading.sentenceCase(messages.reading.list(words)), CONTROL_ORDER.indexOf(status));
      },
      since: ({ control, phase }) => sinceCell(statusSince(control.phases, phase, reading), reading),
      until: ({ phase }) => dateCell(phase.until, reading),
      rate: ({ phase }) => amountCell(phase.rate, reading),
      unit: ({ phase }) => unitCell(phase.rate),
      kind: ({ control }) => wordsCell(messages.controlKind[control.kind]),
      issuer: ({ control }) => namesCell([control.issuer], reading),
      target: ({ control, phase }) => namesCell(phase.scope?.targets ?? control.targets, reading),
      goods: ({ control, phase }) => namesCell(phase.scope?.commodities ?? control.commodities, reading),
      gates: ({ gates }) => namesCell(gates, reading),
      evidence: ({ phase }) => evidenceCell(phase, reading),
      sources: ({ phase }) => sourcesCell([phase], reading),
    },
  });
}

function chokepointTable(reading: Reading): Table {
  const { messages, snapshot } = reading;
  return list<ChokepointState>(reading, {
    kind: 'chokepoints',
    states: shownOf(snapshot).chokepoints,
    idOf: ({ chokepoint }) => chokepoint.id,
    cells: {
      chokepoint: ({ chokepoint }) => textCell(chokepoint.name, reading),
      status: ({ status }) =>
        wordsCell(messages.reading.sentenceCase(messages.chokepointStatus[status]), CHOKEPOINT_ORDER.indexOf(status)),
      since: ({ chokepoint, phase }) => sinceCell(statusSince(chokepoint.statuses, phase, reading), reading),
      place: ({ chokepoint }) => namesCell([chokepoint.place], reading),
      holder: ({ holders }) =>
        namesCell(
          holders.map(({ actor }) => actor.id),
          reading,
        ),
      share: ({ share }) => amountCell(share?.quantity, reading),
      unit: ({ share }) => unitCell(share?.quantity),
      shareOf: ({ share }) => textCell(share?.of, reading),
      period: ({ share }) => dateCell(share?.period, reading),
      kind: ({ chokepoint }) => wordsCell(messages.chokepointKind[chokepoint.kind]),
      goods: ({ chokepoint }) => namesCell(chokepoint.commodities, reading),
      evidence: ({ phase }) => evidenceCell(phase, reading),
      sources: ({ phase, holders, share }) =>
        sourcesCell([phase, ...holders.map(({ assertion }) => assertion), ...(share ? [share] : [])], reading),
    },
  });
}

function negotiationTable(reading: Reading): Table {
  const { snapshot } = reading;
  return list<NegotiationState>(reading, {
    kind: 'negotiations',
    states: shownOf(snapshot).negotiations,
    idOf: ({ negotiation }) => negotiation.id,
    cells: {
      talks: ({ negotiation }) => textCell(negotiation.name, reading),
      parties: ({ negotiation }) => namesCell(negotiation.parties, reading),
      round: ({ current }) => textCell(current.round.name, reading),
      date: ({ current }) => dateCell(current.round.date, reading),
      status: ({ current }) => roundStatus(current, reading),
      result: ({ current }) => roundResult(current, reading),
      roundsHeld: ({ rounds }) => {
        const held = rounds.filter(({ state }) => state === 'held').length;
        return wordsCell(String(held), held);
      },
      evidence: ({ current }) => evidenceCell(current.round, reading),
      sources: ({ current }) => sourcesCell([current.round], reading),
    },
  });
}

function roundTable(reading: Reading): Table {
  const { messages, snapshot } = reading;
  const { negotiations } = shownOf(snapshot);
  const talksOf = new Map(negotiations.flatMap((state) => state.rounds.map((round) => [round, state] as const)));
  const talks = (round: RoundState): TableCell => {
    const of = talksOf.get(round);
    return of ? textCell(of.negotiation.name, reading) : emptyCell;
  };
  return list<RoundState>(reading, {
    kind: 'rounds',
    states: negotiations.flatMap(({ rounds }) => [...rounds].reverse()),
    idOf: ({ round }) => round.id,
    contextOf: (round) => talks(round).parts[0]?.text ?? '',
    cells: {
      round: ({ round }) => textCell(round.name, reading),
      date: ({ round }) => dateCell(round.date, reading),
      talks,
      kind: ({ round }) => wordsCell(messages.roundKind[round.kind]),
      place: ({ round }) => namesCell([round.place], reading),
      status: (round) => roundStatus(round, reading),
      result: (round) => roundResult(round, reading),
      evidence: ({ round }) => evidenceCell(round, reading),
      sources: ({ round }) => sourcesCell([round], reading),
    },
  });
}

function eventTable(reading: Reading): Table {
  const { messages, snapshot } = reading;
  return list<EventState>(reading, {
    kind: 'events',
    states: shownOf(snapshot).events,
    idOf: ({ event }) => event.id,
    cells: {
      event: ({ event }) => textCell(event.title, reading),
      date: ({ event }) => dateCell(event.date, reading),
      place: ({ event }) => namesCell([event.place], reading),
      kind: ({ event }) => wordsCell(messages.table.eventKind[event.kind]),
      evidence: ({ event }) => evidenceCell(event, reading),
      sources: ({ event }) => sourcesCell([event], reading),
    },
  });
}

function roundStatus({ state }: RoundState, { messages }: Reading): TableCell {
  return wordsCell(messages.reading.sentenceCase(messages.roundState[state]));
}

function roundResult({ round }: RoundState, { messages }: Reading): TableCell {
  return round.result ? wordsCell(messages.roundResult[round.result]) : emptyCell;
}

function list<State>({ snapshot, messages }: Reading, listing: Listing<State>): Table {
  const { kind, states, idOf, cells } = listing;
  const onMap = idsOnMap(snapshot);
  const names = Object.keys(cells) as ColumnName[];
  const makers = Object.values(cells) as ((state: State) => TableCell)[];
  return {
    kind,
    title: messages.table.kind[kind],
    columns: names.map((name) => ({ name, heading: messages.table.column[name], isNumber: NUMBERS.has(name) })),
    rows: states.map((state) => {
      const id = idOf(state);
      const isOnMap = onMap.has(id);
      return {
        id,
        context: listing.contextOf?.(state) ?? '',
        note: listing.noteOf?.(state) ?? (isOnMap ? null : messages.table.notOnMap),
        isOnMap,
        cells: makers.map((make) => make(state)),
      };
    }),
  };
}
