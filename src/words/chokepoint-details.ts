import { formatPeriod, formatQuantity } from '../i18n/format.ts';
import { chokepointAt } from '../model/chokepoint-at.ts';
import type { Chokepoint } from '../model/dataset/chokepoint.ts';
import type { ChokepointState } from '../model/snapshot.ts';
import { byDay, changeDate, eventRows, factRows, hasCome, refTo, section, spoken, texts, tie } from './detail-rows.ts';
import { accountWords } from './evidence-words.ts';
import type { DetailRow, ItemDetails } from './item-details.ts';
import type { Reading } from './reading.ts';
import { gateOf, nameOf, say } from './reading.ts';

/** What is to be read about a chokepoint. */
export function chokepointDetails(chokepoint: Chokepoint, reading: Reading): ItemDetails {
  const { messages, index, snapshot } = reading;
  const { details, reading: words, layer } = messages;
  const state = chokepointAt(index, chokepoint, snapshot.date, gateOf(reading));
  const statuses = chokepoint.statuses.filter((phase) => hasCome(phase, phase.from, reading));
  const holders = (chokepoint.heldBy ?? []).filter((held) => hasCome(held, held.from, reading));
  const shares = (chokepoint.shares ?? []).filter((share) => hasCome(share, share.period, reading));
  const flows = index.dataset.flows.filter(({ gates }) => gates?.includes(chokepoint.id));
  return {
    id: chokepoint.id,
    glyph: state ? { kind: 'chokepoint', status: state.status } : null,
    status: words.kindAndStatus(details.chokepoint, state ? messages.chokepointStatus[state.status] : words.notYet),
    title: nameOf(chokepoint.id, reading),
    lede: say(chokepoint.why, reading),
    amount: null,
    relations: [],
    sections: [
      ...section('shares', details.restsOn, [
        ...shares.map((share, place): DetailRow => ({
          key: String(place),
          figure: formatQuantity(share.quantity, messages),
          texts: texts(reading, share.of),
          lead: formatPeriod(share.period, messages),
          ...spoken(share, reading),
        })),
        ...factRows(chokepoint.id, reading),
      ]),
      ...section(
        'statuses',
        details.happened,
        statuses.map((phase, place): DetailRow => ({
          key: String(place),
          when: changeDate(phase.from, reading),
          glyph: { kind: 'chokepoint', status: phase.status },
          lead: words.sentenceCase(messages.chokepointStatus[phase.status]),
          texts: texts(reading, phase.note),
          ...spoken(phase, reading),
        })),
        byDay(reading),
      ),
      ...section(
        'holders',
        details.heldBy,
        holders.map((held, place): DetailRow => ({
          key: String(place),
          when: changeDate(held.from, reading),
          ref: refTo(held.actor, reading),
          texts: texts(reading, held.note),
          ...spoken(held, reading),
        })),
      ),
      ...section(
        'events',
        layer.events,
        eventRows(({ related = [] }) => related.includes(chokepoint.id), reading),
      ),
    ],
    ties: [
      ...tie(details.place, [chokepoint.place], reading),
      ...tie(words.goods, chokepoint.commodities, reading),
      ...tie(
        layer.flows,
        flows.map(({ id }) => id),
        reading,
      ),
      ...tie(layer.controls, chokepoint.controls ?? [], reading),
      ...tie(
        layer.negotiations,
        index.dataset.negotiations.filter(({ about }) => about.includes(chokepoint.id)).map(({ id }) => id),
        reading,
      ),
    ],
    notes: texts(reading, chokepoint.note),
    accounts: accountWords(chokepoint.otherAccounts, reading),
  };
}

/** "contested, nearly 50% of ...": the status of a chokepoint with its share. */
export function chokepointWords({ status, share }: ChokepointState, reading: Reading): string {
  const { messages } = reading;
  const part = share
    ? messages.amount.shareOf(formatQuantity(share.quantity, messages), say(share.of, reading).text)
    : null;
  return messages.reading.list([messages.chokepointStatus[status], part].filter((one) => one !== null));
}
