import type { DescribeMessages } from '../describe-messages.ts';
import type { PartialWords } from '../translation.ts';
import {
  COLON,
  clauses,
  counted,
  from,
  listed,
  lowerFirst,
  ofThe,
  others,
  sentenceCase,
  withArticle,
} from './grammar.ts';

const ROUND = { held: 'a eu lieu', planned: 'est annoncé', due: 'était attendu, sans confirmation' };
const CHOKEPOINT = {
  open: 'ouvert',
  threatened: 'menacé',
  restricted: 'restreint',
  contested: 'disputé',
  closed: 'fermé',
};

/*
 * Names of the data may be in another language, of any number and gender: a noun of ours carries the agreement, and the name
 * stands in quotation marks.
 */
const BECOMES = {
  threatened: 'est brandie comme menace',
  announced: 'est annoncée',
  'in-force': 'entre en vigueur',
  eased: 'est assouplie',
  suspended: 'est suspendue',
  expired: 'arrive à échéance',
  revoked: 'est abrogée',
};

/** French sentences about a day, a mark and a step in time. */
export const frDescribe: PartialWords<DescribeMessages> = {
  dated: (date, sentence) => `${date}. ${sentence}`,
  nothing: 'Rien n’est affiché.',
  flow: (goods, start, end, amount) => `${way(goods, start, end)}, ${amount}`,
  flowUnreported: (goods, start, end, words) => way(goods, start, end) + brackets([words]),
  flows: (parts, more) =>
    parts.length + more === 1
      ? `Un seul flux est chiffré${COLON}${clauses(parts)}.`
      : `Principaux flux${COLON}${clauses(parts, others(more))}.`,
  unreported: (parts, more) =>
    `Aucun chiffre n’est connu pour les flux suivants${COLON}${clauses(parts, others(more))}.`,
  totals: (parts, more) => `Au total${COLON}${clauses(parts, others(more))}.`,
  control: (name, issuer, said) => {
    const by = name + brackets([issuer]);
    return said === null ? by : `${by}, ${said}`;
  },
  inForce: (parts, more) => `En vigueur${COLON}${clauses(parts, otherMeasures(more))}.`,
  threatened: (parts, more) => `Menaces et annonces${COLON}${clauses(parts, others(more))}.`,
  suspended: (parts, more) => `Mesures suspendues ou assouplies${COLON}${clauses(parts, otherMeasures(more))}.`,
  chokepoint: (name, status, holders, said) => name + brackets([status, heldBy(holders), said]),
  contested: (parts, more) => `Goulets fermés ou disputés${COLON}${clauses(parts, others(more))}.`,
  restricted: (parts, more) => `Goulets restreints ou menacés${COLON}${clauses(parts, others(more))}.`,
  talks: (name, round, date, state) => name + brackets([round, date, state]),
  negotiations: (parts, more) => `Négociations${COLON}${clauses(parts, otherMeasures(more))}.`,
  events: (count, latest) =>
    count === 1
      ? `Un événement ces 30 derniers jours${COLON}${latest}.`
      : `${counted(count, 'événement', 'événements')} ces 30 derniers jours, dont le plus récent${COLON}${latest}.`,

  inSentence: lowerFirst,
  said: {
    derived: 'd’après un calcul à partir d’autres chiffres',
    claimed: 'selon l’une des parties',
    analysis: 'selon des analystes',
    anonymous: 'selon des sources anonymes',
  },
  saidBy: (name) => `selon ${withArticle(name)}`,

  flowMark: (start, end, goods, amount) =>
    `${from(start)} vers ${withArticle(end)}, ${lowerFirst(goods)}${COLON}${amount}`,
  titled: (name, words) => name + COLON + words,
  statusSince: (status, since) => `${status} ${since}`,
  gatedBy: (names, more) => `sous le coup de ${quotedList(names, more)}`,
  gates: (goods, more) => `flux visés${COLON}${listed(goods.map(lowerFirst), more)}`,
  heldBy: (names) => heldBy(names) ?? '',
  share: (share, what) => `${share} (${what})`,
  mark: (parts) => `${sentenceCase(clauses(parts))}.`,

  controlBecame: (name, status) => `la mesure ${quoted(name)} ${BECOMES[status]}`,
  chokepointBecame: (name, status) => `le goulet ${quoted(name)} est désormais ${CHOKEPOINT[status]}`,
  roundBecame: (negotiation, round, state) => `${negotiation}${COLON}le rendez-vous ${quoted(round)} ${ROUND[state]}`,
  newFigure: (flow) => `nouveau chiffre pour ${flow}`,
  newReport: (flow) => `nouvelle information sur ${flow}`,
  holdsNoMore: (name) => `la mesure ${quoted(name)} arrive à échéance, sans information ultérieure`,
  stands: (name, status) => name + COLON + status,
  notYet: (name) => `${name}${COLON}pas encore`,
  shown: (name) => `désormais affiché${COLON}${name}`,
  notShown: (name) => `n’est plus affiché${COLON}${name}`,
  change: (date, parts, more) => `${date}${COLON}${clauses(parts, otherChanges(more))}.`,
};

function way(goods: string, start: string, end: string): string {
  const comma = goods.includes(',') ? ',' : '';
  return `${lowerFirst(goods)}${comma} ${from(start)} vers ${withArticle(end)}`;
}

function brackets(parts: readonly (string | null)[]): string {
  const present = parts.filter((part) => part !== null && part !== '');
  return present.length > 0 ? ` (${present.join(', ')})` : '';
}

function heldBy(names: readonly string[]): string | null {
  return names.length === 0 ? null : `aux mains ${names.map(ofThe).join(' et ')}`;
}

function quoted(name: string): string {
  return `«\u00a0${name}\u00a0»`;
}

function quotedList(names: readonly string[], more: number): string {
  return more > 0 ? `${names.map(quoted).join(', ')} et ${otherMeasures(more)}` : listed(names.map(quoted));
}

function otherMeasures(more: number): string {
  return more === 1 ? 'une autre' : others(more);
}

function otherChanges(more: number): string {
  return more <= 0 ? '' : more === 1 ? 'un autre changement' : counted(more, 'autre changement', 'autres changements');
}
