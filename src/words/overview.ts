import { amountWords, yearOf } from '../i18n/format.ts';
import type { TextIn } from '../i18n/text.ts';
import { preparedView } from '../model/view.ts';
import { sourcesOf } from './citations.ts';
import { chokepointWords } from './chokepoint-details.ts';
import { controlStatusWords, gateGlyph } from './control-details.ts';
import { refTo, section } from './detail-rows.ts';
import { safeLink, sourceName } from './evidence-words.ts';
import type { DetailRow, DetailSection, Ref } from './item-details.ts';
import type { Reading } from './reading.ts';
import { say, shortDate } from './reading.ts';

/** What is to be read while nothing is selected. */
export interface Overview {
  readonly title: TextIn;
  readonly deck: TextIn | null;
  /** The author's annotations: the item that each is about, its first line and the rest. */
  readonly notes: readonly { readonly ref: Ref; readonly text: TextIn | null }[];
  /** All that is on the map, by layer. */
  readonly sections: readonly DetailSection[];
  /** What it rests on, most cited first. */
  readonly sources: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string | null;
    readonly count: number;
  }[];
}

/** The view in words: its point, what to look at, all that it shows, and its sources. */
export function overviewOf(reading: Reading): Overview {
  const { index, snapshot } = reading;
  const { dataset } = index;
  const prepared = snapshot.view.view === null ? null : preparedView(dataset, snapshot.view.view);
  const { date, known } = snapshot.view;
  // A note was written for one day: on another it may be wrong.
  const isAsPrepared = prepared?.date === date && (prepared.known ?? false) === known;
  const deck = prepared ? prepared.text : dataset.summary;
  return {
    title: say(prepared?.title ?? dataset.title, reading),
    deck: deck === undefined ? null : say(deck, reading),
    notes: (isAsPrepared ? (prepared.notes ?? []) : []).map(({ to, text }) => {
      const { text: words, language } = say(text, reading);
      const [first = '', ...rest] = words.split('\n');
      return {
        ref: { id: to, name: { text: first, language } },
        text: rest.length > 0 ? { text: rest.join(' '), language } : null,
      };
    }),
    sections: layerSections(reading),
    sources: sourcesOf(snapshot).flatMap(({ id, count }) => {
      const source = index.sources.get(id);
      if (!source) return [];
      return [
        { id, count, name: sourceName(source, reading), href: safeLink(source.URL) ?? safeLink(source.archive_URL) },
      ];
    }),
  };
}

function layerSections(reading: Reading): readonly DetailSection[] {
  const { layer } = reading.messages;
  const rows = {
    flows: flowRows,
    controls: controlRows,
    chokepoints: chokepointRows,
    negotiations: talkRows,
    events: eventRows,
  };
  return reading.snapshot.view.layers.flatMap((name) => section(name, layer[name], rows[name](reading)));
}

function flowRows(reading: Reading): readonly DetailRow[] {
  const { messages, snapshot } = reading;
  return [...snapshot.flows, ...snapshot.totals].map(({ flow, observation, rate, group, form, rhythm }) => {
    const { amount, period } = amountWords({ ...observation, rate }, messages, { omitYear: yearOf(snapshot.date) });
    return {
      key: flow.id,
      glyph: { kind: 'flow', group, form: form === 'tube' ? 'tube' : 'line', rhythm },
      ref: refTo(flow.id, reading),
      lead: messages.label.amountInPeriod(amount, period),
      evidence: [],
    };
  });
}

function controlRows(reading: Reading): readonly DetailRow[] {
  return reading.snapshot.controls.map(({ control, status }) => ({
    key: control.id,
    glyph: gateGlyph(status),
    ref: refTo(control.id, reading),
    lead: controlStatusWords(control, reading),
    evidence: [],
  }));
}

function chokepointRows(reading: Reading): readonly DetailRow[] {
  return reading.snapshot.chokepoints.map((state) => ({
    key: state.chokepoint.id,
    glyph: { kind: 'chokepoint', status: state.status },
    ref: refTo(state.chokepoint.id, reading),
    lead: chokepointWords(state, reading),
    evidence: [],
  }));
}

function talkRows(reading: Reading): readonly DetailRow[] {
  const { roundState, label, reading: words } = reading.messages;
  return reading.snapshot.negotiations.map(({ negotiation, current }) => ({
    key: negotiation.id,
    glyph: { kind: 'knot', state: current.state },
    ref: refTo(negotiation.id, reading),
    lead: words.list([
      label.venue(say(current.round.name, reading).text, shortDate(current.round.date, reading)),
      roundState[current.state],
    ]),
    evidence: [],
  }));
}

function eventRows(reading: Reading): readonly DetailRow[] {
  return reading.snapshot.events.map(({ event }) => ({
    key: event.id,
    glyph: { kind: 'event' },
    ref: refTo(event.id, reading),
    lead: shortDate(event.date, reading),
    evidence: [],
  }));
}
