import { formatDate, formatPeriod, formatQuantity, formatRate, isAYearBefore } from '../i18n/format.ts';
import type { Flow, Observation } from '../model/dataset/flow.ts';
import { monthsIn, reachedDay } from '../model/edtf.ts';
import { flowAt, rateOf } from '../model/flow-at.ts';
import { chokepointWords } from './chokepoint-details.ts';
import { controlStatusOf, controlStatusWords, gateGlyph } from './control-details.ts';
import { byDay, eventRows, factRows, refTo, section, spoken, texts, tie } from './detail-rows.ts';
import { accountWords } from './evidence-words.ts';
import type { DetailRow, ItemDetails } from './item-details.ts';
import type { Reading } from './reading.ts';
import { gateOf, nameOf, say, shortDate } from './reading.ts';

/** What is to be read about a flow. */
export function flowDetails(flow: Flow, reading: Reading): ItemDetails {
  const { messages, index, snapshot } = reading;
  const { details, reading: words } = messages;
  const state = flowAt(index, flow, snapshot.date, gateOf(reading));
  const known = flow.observations
    .filter((observation) => holdsBy(observation, reading) && gateOf(reading)(observation).length > 0)
    .sort((a, b) => (reachedDay(a.period) < reachedDay(b.period) ? 1 : -1));
  const kind = flow.kind === 'goods' ? details.flow : words.flowKind[flow.kind];
  return {
    id: flow.id,
    glyph: state
      ? { kind: 'flow', group: state.group, form: state.form === 'tube' ? 'tube' : 'line', rhythm: state.rhythm }
      : null,
    status: words.kindAndStatus(kind, state ? formatDate(state.observation.period, messages) : words.notYet),
    title: nameOf(flow.id, reading),
    lede: null,
    amount: state ? amountOf(flow, state.observation, reading) : null,
    relations: [],
    sections: [
      ...section(
        'observations',
        details.known,
        known.map((observation, place) => observationRow(observation, place, reading)),
        byDay(reading),
      ),
      ...section('gates', details.gates, gateRows(flow, reading)),
      ...section('chokepoints', words.passes, chokepointRows(flow, reading)),
      ...section('facts', details.restsOn, factRows(flow.id, reading)),
      ...section(
        'events',
        messages.layer.events,
        eventRows(({ related = [] }) => related.includes(flow.id), reading),
      ),
    ],
    ties: [
      ...tie(words.from, [flow.from], reading),
      ...tie(words.by, flow.via ?? [], reading),
      ...tie(words.to, [flow.to], reading),
      ...tie(words.goods, [flow.commodity], reading),
      ...tie(words.actors, flow.actors ?? [], reading),
    ],
    notes: texts(reading, flow.note),
    accounts: accountWords(flow.otherAccounts, reading),
  };
}

function amountOf(flow: Flow, observation: Observation, reading: Reading): ItemDetails['amount'] {
  const { messages } = reading;
  const { quantity, period, reporter } = observation;
  const { reading: words } = messages;
  const end = reporter === 'exporter' ? flow.from : flow.to;
  const said = reporter ? words.reportedBy(reporter, nameOf(end, reading).text) : null;
  const rate = rateOf(flow, observation);
  const monthly = rate && monthsIn(period) !== 1 ? words.thatIs(formatRate(rate, messages)) : null;
  const isReported = quantity.value !== null;
  return {
    figure: words.sentenceCase(isReported ? formatQuantity(quantity, messages) : messages.amount.notReported),
    caption: words.list(
      [
        isReported || quantity.text === undefined ? null : say(quantity.text, reading).text,
        formatPeriod(period, messages),
        said,
        monthly,
      ].filter((part) => part !== null),
    ),
    isReported,
  };
}

function observationRow(observation: Observation, place: number, reading: Reading): DetailRow {
  const { messages } = reading;
  const amount = formatQuantity(observation.quantity, messages);
  const change = observation.change ? changeWords(observation.change, observation.period, reading) : null;
  return {
    key: String(place),
    when: shortDate(observation.period, reading),
    lead: messages.reading.sentenceCase(messages.reading.list([amount, change].filter((part) => part !== null))),
    texts: texts(reading, observation.note),
    ...spoken(observation, reading),
  };
}

function changeWords(change: NonNullable<Observation['change']>, period: string, reading: Reading): string {
  const { messages } = reading;
  const { value, ...rest } = change.quantity;
  const middle = value === null ? null : typeof value === 'number' ? value : value[0] / 2 + value[1] / 2;
  const size = typeof value === 'number' ? Math.abs(value) : value;
  const amount = formatQuantity({ ...rest, value: size }, messages);
  const words =
    middle === null || middle > 0
      ? messages.change.up(amount)
      : middle < 0
        ? messages.change.down(amount)
        : messages.change.unchanged;
  return isAYearBefore(change.against, period)
    ? messages.change.onAYearBefore(words)
    : messages.change.on(words, formatDate(change.against, messages));
}

function gateRows(flow: Flow, reading: Reading): readonly DetailRow[] {
  const shown = new Map(reading.snapshot.controls.map((state) => [state.control.id, state]));
  return reading.index.dataset.controls.flatMap((control): DetailRow[] => {
    const state = shown.get(control.id);
    const status = controlStatusOf(control, reading);
    if (!control.flows?.includes(flow.id) || !state || !status) return [];
    return [
      {
        key: control.id,
        glyph: gateGlyph(status),
        ref: refTo(control.id, reading),
        lead: controlStatusWords(control, reading),
        texts: texts(reading, state.phase.note),
        ...spoken(state.phase, reading),
      },
    ];
  });
}

function chokepointRows(flow: Flow, reading: Reading): readonly DetailRow[] {
  return (flow.gates ?? []).flatMap((id): DetailRow[] => {
    const state = reading.snapshot.chokepoints.find(({ chokepoint }) => chokepoint.id === id);
    if (!state) return [];
    return [
      {
        key: id,
        glyph: { kind: 'chokepoint', status: state.status },
        ref: refTo(id, reading),
        lead: chokepointWords(state, reading),
        ...spoken(state.phase, reading),
      },
    ];
  });
}

function holdsBy({ period }: Observation, { snapshot }: Reading): boolean {
  return reachedDay(period) <= snapshot.date;
}
