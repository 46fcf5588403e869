import { formatQuantity } from '../i18n/format.ts';
import { controlAt } from '../model/control-at.ts';
import type { Control, ControlStatus, Phase } from '../model/dataset/control.ts';
import { relationKinds } from '../model/vocabulary.ts';
import { firstDay } from '../model/edtf.ts';
import { phaseAt } from '../model/phase-at.ts';
import { byDay, changeDate, eventRows, factRows, hasCome, section, spoken, texts, tie } from './detail-rows.ts';
import { accountWords } from './evidence-words.ts';
import type { DetailRow, Glyph, ItemDetails, Tie } from './item-details.ts';
import type { Reading } from './reading.ts';
import { gateOf, nameOf, say } from './reading.ts';

const GATE: Readonly<Record<ControlStatus, 'filled' | 'hollow' | 'dashed' | null>> = {
  'in-force': 'filled',
  eased: 'hollow',
  suspended: 'hollow',
  threatened: 'dashed',
  announced: 'dashed',
  expired: null,
  revoked: null,
};

/** What is to be read about a control. */
export function controlDetails(control: Control, reading: Reading): ItemDetails {
  const { messages } = reading;
  const { details, reading: words } = messages;
  const phases = control.phases.filter((phase) => hasCome(phase, phase.from, reading));
  const status = controlStatusOf(control, reading);
  const lede = phases.find(({ note, modality }) => note !== undefined && !modality);
  return {
    id: control.id,
    glyph: status ? gateGlyph(status) : null,
    status: words.kindAndStatus(messages.controlKind[control.kind], controlStatusWords(control, reading)),
    title: nameOf(control.id, reading),
    lede: lede?.note === undefined ? null : say(lede.note, reading),
    amount: null,
    relations: relationTies(control, reading),
    sections: [
      ...section(
        'phases',
        details.happened,
        phases.map((phase, place) => phaseRow(phase, place, phases[place - 1], phase === lede, reading)),
        byDay(reading),
      ),
      ...section('relations', words.tiedTo, relationRows(control, reading)),
      ...section('facts', details.restsOn, factRows(control.id, reading)),
      ...section(
        'events',
        messages.layer.events,
        eventRows(({ related = [] }) => related.includes(control.id), reading),
      ),
    ],
    ties: [
      ...tie(words.issuedBy, [control.issuer], reading),
      ...tie(words.aimedAt, control.targets, reading),
      ...tie(words.goods, control.commodities, reading),
      ...tie(words.flowsGated, control.flows ?? [], reading),
      ...tie(
        messages.layer.chokepoints,
        reading.index.dataset.chokepoints.filter(({ controls }) => controls?.includes(control.id)).map(({ id }) => id),
        reading,
      ),
      ...tie(
        messages.layer.negotiations,
        reading.index.dataset.negotiations.filter(({ about }) => about.includes(control.id)).map(({ id }) => id),
        reading,
      ),
    ],
    notes: texts(reading, control.note),
    accounts: accountWords(control.otherAccounts, reading),
  };
}

/** The gate that a status draws; null where none is drawn. */
export function gateGlyph(status: ControlStatus): Glyph | null {
  const style = GATE[status];
  return style === null ? null : { kind: 'gate', style };
}

/** The status of a control on the day of the view, the ended ones included; null before its first phase. */
export function controlStatusOf(control: Control, reading: Reading): ControlStatus | null {
  const state = controlAt(control, reading.snapshot.date, gateOf(reading));
  if (state) return state.status;
  return pastPhase(control, reading)?.status ?? null;
}

/** The same in words, "no later report" for what ran out. */
export function controlStatusWords(control: Control, reading: Reading): string {
  const { controlStatus, details, reading: words } = reading.messages;
  const state = controlAt(control, reading.snapshot.date, gateOf(reading));
  if (state) {
    const status = controlStatus[state.status];
    return state.due ? words.list([status, words.due(changeDate(state.due.from, reading))]) : status;
  }
  const past = pastPhase(control, reading);
  if (!past) return words.notYet;
  const isOver = past.status === 'expired' || past.status === 'revoked';
  return isOver ? controlStatus[past.status] : words.list([controlStatus[past.status], details.noLaterReport]);
}

function pastPhase(control: Control, reading: Reading): Phase | null {
  const phases = control.phases.filter((phase) => gateOf(reading)(phase).length > 0);
  const at = phaseAt(phases, reading.snapshot.date);
  return at.current ?? at.lapsed;
}

function phaseRow(
  phase: Phase,
  place: number,
  before: Phase | undefined,
  isLede: boolean,
  reading: Reading,
): DetailRow {
  const { messages } = reading;
  // A phase of the same status tells what happened within it.
  const isSame = before?.status === phase.status && phase.note !== undefined && !phase.rate;
  const status = messages.reading.sentenceCase(messages.controlStatus[phase.status]);
  const rate = phase.rate ? formatQuantity(phase.rate, messages) : null;
  return {
    key: String(place),
    when: changeDate(phase.from, reading),
    glyph: isSame ? null : gateGlyph(phase.status),
    lead: isSame ? null : messages.reading.list([status, rate].filter((part) => part !== null)),
    texts: isLede ? [] : texts(reading, phase.note),
    ties: [
      ...tie(messages.reading.decidedIn, [phase.decidedIn], reading),
      ...tie(messages.reading.onlyFor, [...(phase.scope?.targets ?? []), ...(phase.scope?.commodities ?? [])], reading),
    ],
    ...spoken(phase, reading),
  };
}

/* Both directions: what it answers, and what answers it. A measure that is still to come answers nothing yet. */
function relationsOf(control: Control, reading: Reading) {
  const own = (control.relations ?? []).map((relation) => ({ relation, other: relation.control, isPassive: false }));
  const others = reading.index.dataset.controls
    .filter((other) => other.phases.some((phase) => firstDay(phase.from) <= reading.snapshot.date))
    .flatMap((other) =>
      (other.relations ?? [])
        .filter((relation) => relation.control === control.id)
        .map((relation) => ({ relation, other: other.id, isPassive: true })),
    );
  return [...own, ...others].filter(({ relation }) => gateOf(reading)(relation).length > 0);
}

function relationTies(control: Control, reading: Reading): readonly Tie[] {
  const relations = relationsOf(control, reading);
  const { relation: active, reading: words } = reading.messages;
  return relationKinds.flatMap((kind) =>
    [false, true].flatMap((isPassive) =>
      tie(
        isPassive ? words.relationBack[kind] : active[kind],
        relations.filter((one) => one.relation.kind === kind && one.isPassive === isPassive).map(({ other }) => other),
        reading,
      ),
    ),
  );
}

function relationRows(control: Control, reading: Reading): readonly DetailRow[] {
  const { relation: active, reading: words } = reading.messages;
  return relationsOf(control, reading).map(({ relation, other, isPassive }) => ({
    key: `${relation.kind}:${other}`,
    ties: tie(isPassive ? words.relationBack[relation.kind] : active[relation.kind], [other], reading),
    texts: texts(reading, relation.note),
    ...spoken(relation, reading),
  }));
}
