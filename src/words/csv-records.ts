import type { Messages } from '../i18n/messages.ts';
import type { Assertion, Evidence } from '../model/dataset/evidence.ts';
import type { Quantity } from '../model/dataset/quantity.ts';
import type { Text } from '../model/dataset/text.ts';
import { indexOf } from '../model/dataset-index.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { CsvCell, CsvStyle } from './csv.ts';
import { csvText } from './csv.ts';
import { safeLink } from './evidence-words.ts';
import { idsOnMap } from './on-the-map.ts';
import type { Reading } from './reading.ts';
import { nameOf, say } from './reading.ts';
import { shownOf } from './shown.ts';
import { statusSince } from './status-since.ts';

/** Columns of an amount and of its evidence: the same in both files, so that they can be joined. */
const QUANTITY_COLUMNS = ['value', 'value_low', 'value_high', 'qualifier', 'unit', 'in_words'] as const;
const EVIDENCE_COLUMNS = ['modality', 'evidence', 'said_by', 'sources', 'source_urls'] as const;

/** Columns of the file of a snapshot. Names are of the data, not of a language: programs read them. */
export const snapshotColumns = [
  'date',
  'table',
  'id',
  'name',
  'from',
  'to',
  'goods',
  'place',
  'actors',
  'kind',
  'status',
  'since',
  'until',
  'period',
  'measure',
  ...QUANTITY_COLUMNS,
  'monthly_value',
  'monthly_unit',
  'change_value',
  'change_unit',
  'change_against',
  'is_total',
  'on_map',
  ...EVIDENCE_COLUMNS,
] as const;

/** Columns of the file of all observations: one row for each observation of each flow. */
export const observationColumns = [
  'flow',
  'name',
  'from_id',
  'from',
  'to_id',
  'to',
  'goods_id',
  'goods',
  'kind',
  'period',
  'measure',
  ...QUANTITY_COLUMNS,
  'change_value',
  'change_unit',
  'change_against',
  'reporter',
  'note',
  ...EVIDENCE_COLUMNS,
] as const;

type Row<Column extends string> = Readonly<Partial<Record<Column, CsvCell>>>;
type SnapshotRow = Row<(typeof snapshotColumns)[number]>;

/** Several values in one cell, in one order in all cells of a row. */
const SEPARATOR = ' | ';

/**
 * What a snapshot shows as a CSV file, the rows of `tableOf` in their order. Dates are as the data write them (EDTF, ISO 8601 where they are
 * days), statuses are words of the data, names are in the reader's language.
 *
 * @param language - BCP 47 tag that the reader asked for
 */
export function snapshotCsv(snapshot: Snapshot, messages: Messages, language: string, style?: CsvStyle): string {
  const reading = readingOf(snapshot, messages, language);
  return write(snapshotColumns, snapshotRows(reading), style);
}

/**
 * All observations of all flows of the snapshot's dataset as a CSV file in long form, whatever the view shows.
 *
 * @param language - BCP 47 tag that the reader asked for
 */
export function observationsCsv(snapshot: Snapshot, messages: Messages, language: string, style?: CsvStyle): string {
  const reading = readingOf(snapshot, messages, language);
  const name = (id: string) => nameOf(id, reading).text;
  const rows = snapshot.dataset.flows.flatMap((flow) =>
    flow.observations.map((observation): Row<(typeof observationColumns)[number]> => ({
      flow: flow.id,
      name: name(flow.id),
      from_id: flow.from,
      from: name(flow.from),
      to_id: flow.to,
      to: name(flow.to),
      goods_id: flow.commodity,
      goods: name(flow.commodity),
      kind: flow.kind,
      period: observation.period,
      measure: observation.measure,
      ...quantityCells(observation.quantity, reading),
      ...changeCells(observation.change),
      reporter: observation.reporter,
      note: words(observation.note, reading),
      ...evidenceCells(observation, reading),
    })),
  );
  return write(observationColumns, rows, style);
}

function snapshotRows(reading: Reading): readonly SnapshotRow[] {
  const { snapshot } = reading;
  const { flows, totals, controls, chokepoints, negotiations, events } = shownOf(snapshot);
  const name = (id: string) => nameOf(id, reading).text;
  const names = (ids: readonly string[]) => ids.map(name).join(SEPARATOR);
  const onMap = idsOnMap(snapshot);
  const row = (table: string, id: string, assertion: Assertion, cells: SnapshotRow): SnapshotRow => ({
    date: snapshot.date,
    table,
    id,
    name: name(id),
    on_map: String(onMap.has(id)),
    ...evidenceCells(assertion, reading),
    ...cells,
  });
  return [
    ...[...flows, ...totals].map(({ flow, observation, rate }, place) =>
      row('flows', flow.id, observation, {
        from: name(flow.from),
        to: name(flow.to),
        goods: name(flow.commodity),
        actors: names(flow.actors ?? []),
        kind: flow.kind,
        period: observation.period,
        measure: observation.measure,
        ...quantityCells(observation.quantity, reading),
        monthly_value: rate?.value,
        monthly_unit: rate?.unit,
        ...changeCells(observation.change),
        is_total: String(place >= flows.length),
      }),
    ),
    ...controls.map(({ control, phase, status }) =>
      row('controls', control.id, phase, {
        from: name(control.issuer),
        to: names(phase.scope?.targets ?? control.targets),
        goods: names(phase.scope?.commodities ?? control.commodities),
        kind: control.kind,
        status,
        since: statusSince(control.phases, phase, reading),
        until: phase.until,
        ...(phase.rate ? { measure: 'rate', ...quantityCells(phase.rate, reading) } : {}),
      }),
    ),
    ...chokepoints.map(({ chokepoint, phase, status, share, holders }) =>
      row('chokepoints', chokepoint.id, phase, {
        goods: names(chokepoint.commodities),
        place: name(chokepoint.place),
        actors: names(holders.map(({ actor }) => actor.id)),
        kind: chokepoint.kind,
        status,
        since: statusSince(chokepoint.statuses, phase, reading),
        until: phase.until,
        ...(share ? { period: share.period, measure: 'share', ...quantityCells(share.quantity, reading) } : {}),
      }),
    ),
    ...negotiations.map(({ negotiation, current }) =>
      row('negotiations', negotiation.id, current.round, {
        actors: names(negotiation.parties),
        status: current.state,
        since: current.round.date,
      }),
    ),
    ...negotiations.flatMap(({ negotiation, rounds }) =>
      [...rounds].reverse().map(({ round, state }) =>
        row('rounds', round.id, round, {
          actors: names(round.participants ?? negotiation.parties),
          place: round.place === undefined ? null : name(round.place),
          kind: round.kind,
          status: state,
          since: round.date,
          in_words: words(round.outcome, reading) ?? round.result,
        }),
      ),
    ),
    ...events.map(({ event }) =>
      row('events', event.id, event, {
        actors: names(event.actors ?? []),
        place: event.place === undefined ? null : name(event.place),
        kind: event.kind,
        since: event.date,
        in_words: words(event.text, reading),
      }),
    ),
  ];
}

function quantityCells(
  { value, qualifier, unit, text }: Quantity,
  reading: Reading,
): Row<(typeof QUANTITY_COLUMNS)[number]> {
  const [low, high] = typeof value === 'object' && value !== null ? value : [null, null];
  return {
    value: typeof value === 'number' ? value : null,
    value_low: low,
    value_high: high,
    qualifier,
    unit,
    in_words: words(text, reading),
  };
}

function changeCells(change: { readonly quantity: Quantity; readonly against: string } | undefined) {
  const value = change?.quantity.value;
  return {
    change_value: typeof value === 'number' ? value : value?.join(SEPARATOR),
    change_unit: change?.quantity.unit,
    change_against: change?.against,
  };
}

function evidenceCells({ evidence, modality }: Assertion, reading: Reading): Row<(typeof EVIDENCE_COLUMNS)[number]> {
  const { index } = reading;
  const each = (say: (piece: Evidence) => string): string => {
    const all = evidence.map(say);
    return all.some((one) => one !== '') ? all.join(SEPARATOR) : '';
  };
  return {
    modality,
    evidence: each(({ status }) => status),
    said_by: each(({ by }) => (by === undefined ? '' : nameOf(by, reading).text)),
    sources: each(({ source }) => words(index.sources.get(source)?.title, reading) ?? source),
    source_urls: each(({ source, via }) => addressOf(source, reading) ?? addressOf(via, reading) ?? ''),
  };
}

function addressOf(id: string | undefined, { index }: Reading): string | null {
  const source = id === undefined ? undefined : index.sources.get(id);
  return safeLink(source?.URL) ?? safeLink(source?.archive_URL);
}

function words(text: Text | undefined, reading: Reading): string | undefined {
  return text === undefined ? undefined : say(text, reading).text;
}

function readingOf(snapshot: Snapshot, messages: Messages, language: string): Reading {
  return { index: indexOf(snapshot.dataset), snapshot, messages, language };
}

function write<Column extends string>(
  columns: readonly Column[],
  rows: readonly Row<Column>[],
  style: CsvStyle | undefined,
): string {
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column]))], style);
}
