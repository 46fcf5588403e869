import { formatDate, formatPeriod } from '../i18n/format.ts';
import type { Actor } from '../model/dataset/actor.ts';
import type { Commodity } from '../model/dataset/commodity.ts';
import type { DatedEvent } from '../model/dataset/event.ts';
import type { Fact } from '../model/dataset/fact.ts';
import type { Place } from '../model/dataset/place.ts';
import type { Source } from '../model/dataset/source.ts';
import { countCitations } from './citations.ts';
import {
  byDay,
  changeDate,
  eventRows,
  factFigure,
  factRows,
  hasCome,
  section,
  spoken,
  texts,
  tie,
} from './detail-rows.ts';
import { accountWords, evidenceWords, safeLink, sourceName } from './evidence-words.ts';
import type { DetailRow, ItemDetails } from './item-details.ts';
import type { Reading } from './reading.ts';
import { gateOf, nameOf, say, shortDate } from './reading.ts';

type Parts = Partial<ItemDetails> & Pick<ItemDetails, 'id' | 'status'>;

/** What is to be read about an event. */
export function eventDetails(event: DatedEvent, reading: Reading): ItemDetails {
  const { details, reading: words } = reading.messages;
  return withRest(reading, {
    id: event.id,
    glyph: { kind: 'event' },
    status: words.kindAndStatus(details.event, formatDate(event.date, reading.messages)),
    lede: event.text === undefined ? null : say(event.text, reading),
    sections: [
      ...section('event', details.restsOn, [
        { key: event.id, when: shortDate(event.date, reading), ...spoken(event, reading) },
      ]),
      ...section('facts', words.sentenceCase(details.known), factRows(event.id, reading)),
    ],
    ties: [
      ...tie(details.place, [event.place], reading),
      ...tie(words.actors, event.actors ?? [], reading),
      ...tie(words.tiedTo, event.related ?? [], reading),
    ],
  });
}

/** What is to be read about a fact. */
export function factDetails(fact: Fact, reading: Reading): ItemDetails {
  const { details, reading: words } = reading.messages;
  const figure = factFigure(fact, reading);
  const period = fact.period === undefined ? '' : formatPeriod(fact.period, reading.messages);
  return withRest(reading, {
    id: fact.id,
    status: words.kindAndStatus(
      details.fact,
      fact.period === undefined ? '' : formatDate(fact.period, reading.messages),
    ),
    lede: fact.text === undefined ? null : say(fact.text, reading),
    amount: figure === null ? null : { figure, caption: period, isReported: fact.quantity?.value !== null },
    sections: section('fact', details.restsOn, [{ key: fact.id, ...spoken(fact, reading) }]),
    ties: tie(words.about, fact.about, reading),
  });
}

/** What is to be read about a place. */
export function placeDetails(place: Place, reading: Reading): ItemDetails {
  const { messages, index } = reading;
  const { details, layer, reading: words } = messages;
  const { actors, chokepoints, flows } = index.dataset;
  const evidence = place.evidence ? gateOf(reading)({ evidence: place.evidence }) : [];
  return withRest(reading, {
    id: place.id,
    status: words.kindAndStatus(details.place, words.placeKind(place.kind)),
    sections: [
      ...section('facts', details.known, factRows(place.id, reading)),
      ...section(
        'events',
        layer.events,
        eventRows((event) => event.place === place.id, reading),
        byDay(reading),
      ),
      ...section(
        'point',
        details.restsOn,
        evidence.length > 0 ? [{ key: 'point', evidence: evidenceWords(evidence, undefined, reading) }] : [],
      ),
    ],
    ties: [
      ...tie(layer.chokepoints, ids(chokepoints.filter((one) => one.place === place.id)), reading),
      ...tie(words.comesIn, ids(flows.filter(({ to }) => to === place.id)), reading),
      ...tie(words.goesOut, ids(flows.filter(({ from }) => from === place.id)), reading),
      ...tie(words.targetOf, controlsAimedAt(place.id, reading), reading),
      ...tie(words.actors, ids(actors.filter((one) => one.place === place.id)), reading),
    ],
    notes: place.withinKm === undefined ? [] : [{ text: words.withinKm(place.withinKm), language: messages.language }],
    accounts: accountWords(place.otherAccounts, reading),
  });
}

/** What is to be read about an actor. */
export function actorDetails(actor: Actor, reading: Reading): ItemDetails {
  const { messages, index } = reading;
  const { details, layer, reading: words } = messages;
  const { actors, chokepoints, controls, flows, negotiations } = index.dataset;
  const roles = (actor.roles ?? []).filter((role) => hasCome(role, role.during, reading));
  return withRest(reading, {
    id: actor.id,
    status: words.kindAndStatus(details.actor, words.actorKind(actor.kind)),
    sections: [
      ...section(
        'roles',
        words.offices,
        roles.map((role, at): DetailRow => ({
          key: String(at),
          when: changeDate(role.during, reading),
          texts: texts(reading, role.title),
          ties: tie(words.memberOf, [role.of], reading),
          ...spoken(role, reading),
        })),
        byDay(reading),
      ),
      ...section('facts', details.known, factRows(actor.id, reading)),
      ...section(
        'events',
        layer.events,
        eventRows((event) => event.actors?.includes(actor.id) ?? false, reading),
        byDay(reading),
      ),
    ],
    ties: [
      ...tie(details.place, [actor.place], reading),
      ...tie(words.memberOf, [actor.memberOf ?? []].flat(), reading),
      ...tie(words.members, ids(actors.filter(({ memberOf = [] }) => [memberOf].flat().includes(actor.id))), reading),
      ...tie(words.issues, ids(controls.filter(({ issuer }) => issuer === actor.id)), reading),
      ...tie(words.targetOf, controlsAimedAt(actor.id, reading), reading),
      ...tie(
        layer.chokepoints,
        ids(chokepoints.filter(({ heldBy }) => heldBy?.some((held) => held.actor === actor.id))),
        reading,
      ),
      ...tie(layer.negotiations, ids(negotiations.filter(({ parties }) => parties.includes(actor.id))), reading),
      ...tie(layer.flows, ids(flows.filter((flow) => flow.actors?.includes(actor.id))), reading),
    ],
    accounts: accountWords(actor.otherAccounts, reading),
  });
}

/** What is to be read about goods. */
export function commodityDetails(commodity: Commodity, reading: Reading): ItemDetails {
  const { messages, index } = reading;
  const { details, layer, reading: words } = messages;
  const { chokepoints, commodities, controls, flows } = index.dataset;
  const holds = (list: readonly string[]) => list.includes(commodity.id);
  const uses = (commodity.uses ?? []).map((use) => say(use, reading).text);
  return withRest(reading, {
    id: commodity.id,
    status: words.kindAndStatus(words.commodity, (commodity.hs ?? []).map((code) => `HS ${code}`).join(', ')),
    lede: uses.length > 0 ? { text: `${words.uses}: ${words.list(uses)}`, language: messages.language } : null,
    sections: section('facts', details.known, factRows(commodity.id, reading)),
    ties: [
      ...tie(words.partOf, [commodity.partOf], reading),
      ...tie(words.contains, ids(commodities.filter(({ partOf }) => partOf === commodity.id)), reading),
      ...tie(layer.flows, ids(flows.filter((flow) => flow.commodity === commodity.id)), reading),
      ...tie(layer.controls, ids(controls.filter((control) => holds(control.commodities))), reading),
      ...tie(layer.chokepoints, ids(chokepoints.filter((one) => holds(one.commodities))), reading),
    ],
  });
}

/** What is to be read about a source. */
export function sourceDetails(source: Source, reading: Reading): ItemDetails {
  const { reading: words } = reading.messages;
  const count = countCitations(reading.index.dataset).get(source.id) ?? 0;
  return withRest(reading, {
    id: source.id,
    status: words.kindAndStatus(words.source, words.sourceKind(source.type)),
    lede: {
      text: words.list([sourceName(source, reading), words.citedFor(count)]),
      language: reading.messages.language,
    },
    notes: texts(reading, source.note),
    href: safeLink(source.URL) ?? safeLink(source.archive_URL),
  });
}

function withRest(reading: Reading, parts: Parts): ItemDetails {
  return {
    glyph: null,
    title: nameOf(parts.id, reading),
    lede: null,
    amount: null,
    relations: [],
    sections: [],
    ties: [],
    notes: [],
    accounts: [],
    ...parts,
    status: parts.status.replace(/ · $/, ''),
  };
}

function controlsAimedAt(id: string, { index }: Reading): readonly string[] {
  return ids(index.dataset.controls.filter(({ targets }) => targets.includes(id)));
}

function ids(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}
