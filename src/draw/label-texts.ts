import type { LaneMark } from '../geo/marks.ts';
import type { Font } from '../look/type.ts';
import { mapFonts } from '../look/type.ts';
import type { Token } from '../look/palette.ts';
import { countryTextIn } from '../i18n/country-text.ts';
import type { DateStyle } from '../i18n/format.ts';
import { amountWords, changeWords, formatDate, formatQuantity, isAYearBefore, yearOf } from '../i18n/format.ts';
import type { TextIn } from '../i18n/text.ts';
import { isSameLanguage, textIn } from '../i18n/text.ts';
import type { Place } from '../model/dataset/place.ts';
import type { Text } from '../model/dataset/text.ts';
import { ALL_GOODS } from '../model/snapshot-at.ts';
import type { ChokepointState, ControlState, FlowState, NegotiationState, RoundState } from '../model/snapshot.ts';
import type { LabelWords } from './label-input.ts';

/** A sentence of a label, before it is broken into lines. */
export interface LabelText {
  readonly text: string;
  readonly font: Font;
  readonly color: Token;
}

/** The words of a mark whose state has no colour. */
export function inInk(text: string): LabelText {
  return { text, font: mapFonts.callout, color: 'ink' };
}

/** How short a label has to be. */
export type Brevity = 'full' | 'short';

/** A source's own words for an amount that are longer than this are left to the details. */
const MOST_OWN_WORDS = 28;

/** Words of the data in the reader's language, or the one they fall back to. */
export function say(text: Text, { index, messages }: LabelWords): string {
  return textIn(text, messages.language, index.dataset.language).text;
}

/* "US" is a short name of the country; "Washington" is one of its government only. */
const ABBREVIATION = /^\p{Lu}{2,4}$/u;

/** Name of a place; `short` takes the abbreviation of the state that it is the place of, where the data give one. */
export function placeName(place: Place, words: LabelWords, brevity: Brevity = 'full'): string {
  const name = placeText(place, words).text;
  if (brevity === 'full') return name;
  const actor = words.index.dataset.actors.find(
    (one) => one.place === place.id && (one.kind === 'state' || one.kind === 'bloc'),
  );
  const aliases = (actor?.aliases ?? []).filter(({ kind }) => kind === 'short').map(({ text }) => say(text, words));
  return aliases.find((alias) => ABBREVIATION.test(alias)) ?? name;
}

/** BCP 47 tag of a place's name where it is not in the map's language; else null. */
export function placeLanguage(place: Place, words: LabelWords): string | null {
  const { language } = placeText(place, words);
  return isSameLanguage(language, words.messages.language) ? null : language;
}

/** The line of a lane: goods and amount, `Magnets, all kinds: $41m a month in 2024`. */
export function laneText(lane: LaneMark, words: LabelWords, brevity: Brevity): string {
  const { messages } = words;
  const [state] = lane.states;
  const isUnreported = state.observation.quantity.value === null;
  const { amount, period } = isUnreported ? unreported(lane, words) : stateAmount(state, words, brevity);
  if (state.flow.commodity === ALL_GOODS && !isUnreported) return messages.label.ofGoods(amount, period);
  const names = [...new Set(lane.states.map(({ flow }) => commodityName(flow.commodity, words)))];
  if (brevity === 'full')
    return messages.label.flow(goodsNames(names, words, 3), messages.label.amountInPeriod(amount, period));
  const goods = goodsNames(names.map(headword), words, 2);
  if (isUnreported) return messages.label.flow(goods, messages.amount.notReportedShort);
  const hasRate =
    state.rate !== null &&
    period !== '' &&
    amount !== formatQuantity(state.observation.quantity, messages, { compact: true });
  return messages.label.flow(goods, hasRate ? amount : messages.label.amountInPeriod(amount, period));
}

/** The line of a total beside its parts: `All goods in May: $28.8bn`. */
export function totalText(state: FlowState, words: LabelWords): string {
  const { messages } = words;
  const { amount, period } = stateAmount(state, words);
  const goods =
    state.flow.commodity === ALL_GOODS ? messages.label.allGoods : commodityName(state.flow.commodity, words);
  return messages.label.flow(messages.label.amountInPeriod(goods, period), amount);
}

/** How a flow changed, `down 34.5% on a year before`; null where the data do not say. */
export function changeText(state: FlowState, words: LabelWords): string | null {
  const { change, period } = state.observation;
  if (!change) return null;
  const against = isAYearBefore(change.against, period)
    ? null
    : formatDate(change.against, words.messages, dateStyle(words));
  return changeWords(change, against, words.messages);
}

/** The line of a control, `China’s licences, in force`. */
export function controlText({ control, status, due }: ControlState, words: LabelWords): string {
  const { messages } = words;
  const name = say(control.name, words);
  if (due && status === 'announced')
    return messages.label.controlDue(name, formatDate(due.from, messages, dateStyle(words)));
  return messages.label.control(name, status);
}

/** The line of a chokepoint, `Bhamo: contested`, with its colour: red where contested or closed, else ink. */
export function chokepointText({ chokepoint, status }: ChokepointState, words: LabelWords): LabelText {
  return {
    text: words.messages.label.chokepoint(say(chokepoint.name, words), status),
    font: mapFonts.callout,
    color: status === 'contested' ? 'contestedText' : status === 'closed' ? 'closed' : 'ink',
  };
}

/** What a chokepoint's share is of, `nearly 50% of world heavy rare earths`; null where no share is known. */
export function shareText({ share }: ChokepointState, words: LabelWords): string | null {
  if (!share) return null;
  return words.messages.amount.shareOf(formatQuantity(share.quantity, words.messages), say(share.of, words));
}

/** The line of a venue: `London, 9–10 June`. Of several rounds the one in view counts. */
export function venueText(place: Place, round: RoundState, words: LabelWords, brevity: Brevity): string {
  const date = formatDate(round.round.date, words.messages, dateStyle(words, brevity));
  return words.messages.label.venue(placeName(place, words), date);
}

/** The line of a thread on which several rounds were held: `Japan–US tariff talks: five rounds held`. */
export function roundsText({ negotiation, rounds }: NegotiationState, words: LabelWords): string {
  const held = rounds.filter(({ state }) => state === 'held').length;
  return words.messages.label.roundsHeld(say(negotiation.name, words), held);
}

function stateAmount(
  state: FlowState,
  words: LabelWords,
  brevity: Brevity = 'full',
): { amount: string; period: string } {
  return amountWords({ ...state.observation, rate: state.rate }, words.messages, dateStyle(words, brevity));
}

function dateStyle({ date }: LabelWords, brevity: Brevity = 'full'): DateStyle {
  return { omitYear: yearOf(date), months: brevity === 'short' ? 'short' : 'long' };
}

function placeText({ name, kind, country }: Place, { index, messages }: LabelWords): TextIn {
  const said = textIn(name, messages.language, index.dataset.language);
  return countryTextIn(said, kind === 'country' ? country : undefined, messages.language);
}

/* The source's own words, where they are few and stand for all that the line does; on a map nobody reads a sentence. */
function unreported({ states }: LaneMark, words: LabelWords): { amount: string; period: string } {
  const [{ observation }] = states;
  const { messages } = words;
  const { quantity } = observation;
  const text = quantity.text === undefined ? undefined : say(quantity.text, words);
  const hasWords = text !== undefined && text.length <= MOST_OWN_WORDS && states.length === 1;
  const amount = hasWords ? text : messages.amount.notReported;
  return { amount: observation.modality ? messages.amount[observation.modality](amount) : amount, period: '' };
}

function commodityName(id: string, words: LabelWords): string {
  const commodity = words.index.commodities.get(id);
  return commodity ? say(commodity.name, words) : id;
}

function goodsNames(names: readonly string[], { messages }: LabelWords, most: number): string {
  const list = messages.label.goodsList(names.slice(0, most));
  return names.length > most ? `${list} ${messages.label.andMore(names.length - most)}` : list;
}

/* "Magnets, all kinds" says first what it is: on a phone that must do. */
function headword(name: string): string {
  const [head = name] = name.split(/[,;(（、，]/u);
  return head.trim().length >= 3 ? head.trim() : name;
}
