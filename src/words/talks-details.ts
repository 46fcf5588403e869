import { formatDate, formatQuantity } from '../i18n/format.ts';
import type { Negotiation, Position, Round } from '../model/dataset/negotiation.ts';
import { negotiationAt } from '../model/negotiation-at.ts';
import {
  byDay,
  eventRows,
  factRows,
  hasHappened,
  knownRounds,
  refTo,
  roundRow,
  roundStateOf,
  section,
  spoken,
  texts,
  tie,
} from './detail-rows.ts';
import { accountWords } from './evidence-words.ts';
import type { DetailRow, ItemDetails } from './item-details.ts';
import type { Reading } from './reading.ts';
import { gateOf, nameOf, say, shortDate } from './reading.ts';

/** What is to be read about a negotiation: its rounds and what each side wants. */
export function negotiationDetails(negotiation: Negotiation, reading: Reading): ItemDetails {
  const { messages, index, snapshot } = reading;
  const { details, reading: words } = messages;
  const state = negotiationAt(index, negotiation, snapshot.date, gateOf(reading));
  const rounds = knownRounds(negotiation.rounds, reading);
  const held = rounds.filter((round) => roundStateOf(round, reading) === 'held').length;
  return {
    id: negotiation.id,
    glyph: state ? { kind: 'knot', state: state.current.state } : null,
    status: words.kindAndStatus(details.negotiation, words.roundsHeld(held)),
    title: nameOf(negotiation.id, reading),
    lede: null,
    amount: null,
    relations: tie(words.between, negotiation.parties, reading),
    sections: [
      ...section(
        'rounds',
        details.rounds,
        rounds.map((round) => roundRow(round, reading)),
        byDay(reading),
      ),
      ...section('positions', details.positions, positionRows(negotiation, reading)),
      ...section('facts', details.restsOn, factRows(negotiation.id, reading)),
      ...section(
        'events',
        messages.layer.events,
        eventRows(({ related = [] }) => related.includes(negotiation.id), reading),
      ),
    ],
    ties: tie(words.about, negotiation.about, reading),
    notes: texts(reading, negotiation.note),
    accounts: accountWords(negotiation.otherAccounts, reading),
  };
}

/** What is to be read about one round. */
export function roundDetails(round: Round, negotiation: Negotiation, reading: Reading): ItemDetails {
  const { messages, index } = reading;
  const { details, reading: words, roundKind, roundResult, roundState } = messages;
  const state = roundStateOf(round, reading);
  const decided = index.dataset.controls.filter(({ phases }) => phases.some(({ decidedIn }) => decidedIn === round.id));
  const date = formatDate(round.date, messages);
  return {
    id: round.id,
    glyph: { kind: 'knot', state },
    status: words.kindAndStatus(roundKind[round.kind], roundState[state]),
    title: { ...nameOf(round.id, reading), text: messages.label.venue(nameOf(round.id, reading).text, date) },
    lede: round.outcome === undefined || state === 'planned' ? null : say(round.outcome, reading),
    amount: null,
    relations: [],
    sections: [
      ...section(
        'round',
        details.happened,
        [
          {
            key: round.id,
            when: shortDate(round.date, reading),
            glyph: { kind: 'knot', state },
            lead:
              round.result && state !== 'planned' ? roundResult[round.result] : words.sentenceCase(roundState[state]),
            ...spoken(round, reading),
          },
        ],
        byDay(reading),
      ),
      ...section('facts', details.restsOn, factRows(round.id, reading)),
      ...section(
        'events',
        messages.layer.events,
        eventRows(({ related = [] }) => related.includes(round.id), reading),
      ),
    ],
    ties: [
      ...tie(words.partOf, [negotiation.id], reading),
      ...tie(details.place, [round.place], reading),
      ...tie(words.present, round.participants ?? [], reading),
      ...tie(words.absent, round.absent ?? [], reading),
      ...tie(
        words.decided,
        decided.map(({ id }) => id),
        reading,
      ),
    ],
    notes: texts(reading, round.note),
    accounts: [],
  };
}

/** What is to be read about an offer, a demand or a threat. */
export function positionDetails(position: Position, negotiation: Negotiation, reading: Reading): ItemDetails {
  const { messages } = reading;
  const { details, reading: words } = messages;
  return {
    id: position.id,
    glyph: null,
    status: words.kindAndStatus(details.position[position.kind], formatDate(position.date, messages)),
    title: nameOf(position.id, reading),
    lede: say(position.text, reading),
    amount: position.quantity
      ? { figure: formatQuantity(position.quantity, messages), caption: '', isReported: true }
      : null,
    relations: [],
    sections: section('position', details.restsOn, [
      {
        key: position.id,
        when: shortDate(position.date, reading),
        lead: position.answer === undefined ? null : words.answer,
        texts: texts(reading, position.answer),
        ...spoken(position, reading),
      },
    ]),
    ties: [
      ...tie(words.partOf, [negotiation.id], reading),
      ...tie(words.by, [position.party], reading),
      ...tie(words.tiedTo, position.ties ?? [], reading),
    ],
    notes: texts(reading, position.note),
    accounts: [],
  };
}

function positionRows(negotiation: Negotiation, reading: Reading): readonly DetailRow[] {
  return negotiation.positions
    .filter((position) => hasHappened(position, position.date, reading))
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map((position) => ({
      key: position.id,
      when: shortDate(position.date, reading),
      figure: position.quantity ? formatQuantity(position.quantity, reading.messages) : null,
      ref: refTo(position.id, reading),
      texts: texts(reading, position.text, position.answer),
      ties: tie(reading.messages.reading.tiedTo, position.ties ?? [], reading),
      ...spoken(position, reading),
    }));
}
