import { formatDate, formatQuantity, yearOf } from '../i18n/format.ts';
import type { QualifierName } from '../i18n/messages.ts';
import type { TextIn } from '../i18n/text.ts';
import type { Evidence, EvidenceStatus, Modality, OtherAccount } from '../model/dataset/evidence.ts';
import { evidenceStatuses } from '../model/vocabulary.ts';
import type { Source } from '../model/dataset/source.ts';
import { isEdtf } from '../model/edtf.ts';
import { escapeUnprintable } from '../model/dataset-problem.ts';
import type { LineRhythm } from '../model/visible-evidence.ts';
import type { Reading } from './reading.ts';
import { gateOf, nameOf, say } from './reading.ts';

/** A source as it is named beside a claim. */
export interface SourceWords {
  readonly id: string;
  /** "Ministry of Commerce, via Kyodo News, 10 June". */
  readonly name: string;
  readonly title: TextIn;
  /** Address to open; null where the data give none that is safe to open. */
  readonly href: string | null;
  /** What is said of this piece of evidence. */
  readonly note: TextIn | null;
}

/** Evidence of one status, or what had not happened when it was said. */
export interface EvidenceWords {
  readonly key: EvidenceStatus | Modality;
  readonly label: string;
  /** The sample of the line that such evidence draws. */
  readonly rhythm: LineRhythm;
  readonly sources: readonly SourceWords[];
}

/** What another source says instead. */
export interface AccountWords {
  readonly key: string;
  /** What the accounts differ on: "Date", "Amount". */
  readonly field: string;
  readonly value: string;
  readonly why: TextIn;
  readonly evidence: readonly EvidenceWords[];
}

/** Characters of a name that stand beside a chip without a break. */
const LONGEST_NAME = 24;

const NEWS = /^(?:article|interview|post|broadcast|webpage)/;
const LINK = /^(?:https?|mailto):$/;
const FIRM: readonly EvidenceStatus[] = ['official', 'reported'];

/** An address that a reader may open, normalised; null for anything but http, https and mailto. */
export function safeLink(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return LINK.test(url.protocol) ? url.href : null;
}

/** The evidence of an assertion, one entry a status, the firmest first; `modality` comes before all as an entry without sources. */
export function evidenceWords(
  evidence: readonly Evidence[],
  modality: Modality | undefined,
  reading: Reading,
): readonly EvidenceWords[] {
  const { messages } = reading;
  const spoken = evidenceStatuses.flatMap((status): EvidenceWords[] => {
    const pieces = evidence.filter((piece) => piece.status === status);
    if (pieces.length === 0) return [];
    return [
      {
        key: status,
        label: messages.evidence[status],
        rhythm: FIRM.includes(status) ? 'solid' : 'dashed',
        sources: pieces.map((piece) => sourceWords(piece, reading)),
      },
    ];
  });
  if (modality === undefined) return spoken;
  return [{ key: modality, label: messages.modality[modality], rhythm: 'dotted', sources: [] }, ...spoken];
}

/**
 * The short name of a source, "Kyodo News, 10 June": who published it, and when.
 *
 * @param publisher - the name of who speaks in it, where that is shorter
 */
export function sourceName(source: Source, reading: Reading, publisher: string | null = null): string {
  const { messages, snapshot } = reading;
  const publication = publisher ?? source['container-title'] ?? source.publisher ?? say(source.title, reading).text;
  if (source.issued === undefined) return publication;
  return messages.date.named(publication, formatDate(source.issued, messages, { omitYear: yearOf(snapshot.date) }));
}

/** The accounts that differ from what an item or an assertion shows. */
export function accountWords(accounts: readonly OtherAccount[] | undefined, reading: Reading): readonly AccountWords[] {
  const gate = gateOf(reading);
  const seen = (accounts ?? []).flatMap((account) => {
    const evidence = gate(account);
    return evidence.length > 0 ? [{ ...account, evidence }] : [];
  });
  return seen.map(({ field, value, evidence, why }, place) => ({
    key: `${field}:${place}`,
    field: reading.messages.reading.field(field),
    value: valueWords(value, reading),
    why: say(why, reading),
    evidence: evidenceWords(evidence, undefined, reading),
  }));
}

function sourceWords(piece: Evidence, reading: Reading): SourceWords {
  const { index, messages } = reading;
  const source = index.sources.get(piece.source);
  const via = piece.via === undefined ? undefined : index.sources.get(piece.via);
  const isReport = source !== undefined && isNews(source);
  const speaker = piece.by === undefined ? null : shortName(piece.by, reading);
  const published = source ? sourceName(source, reading, isReport ? null : speaker) : piece.source;
  const read = via ? messages.reading.joined(published, messages.details.via(sourceName(via, reading))) : published;
  const isOwnVoice = !isReport || speaker === null || speaker === source.publisher;
  return {
    id: piece.source,
    name: isOwnVoice ? read : messages.reading.joined(speaker, messages.details.via(read)),
    title: source ? say(source.title, reading) : { text: piece.source, language: messages.language },
    href: safeLink(source?.URL) ?? safeLink(source?.archive_URL) ?? safeLink(via?.URL),
    note: piece.note === undefined ? null : say(piece.note, reading),
  };
}

/* The fullest of an actor's names that fits beside a chip. */
function shortName(id: string, reading: Reading): string {
  const name = nameOf(id, reading).text;
  if (name.length <= LONGEST_NAME) return name;
  const aliases = reading.index.actors.get(id)?.aliases ?? [];
  const short = aliases.filter(({ kind }) => kind === 'short').map(({ text }) => say(text, reading).text);
  return short.filter((text) => text.length <= LONGEST_NAME).sort((a, b) => b.length - a.length)[0] ?? name;
}

function isNews(source: Source): boolean {
  return NEWS.test(source.type);
}

/* The value of a differing account is whatever its sibling field holds: a date, an amount, ids, a text. */
function valueWords(value: unknown, reading: Reading): string {
  const { messages, index } = reading;
  if (typeof value === 'string') {
    if (isEdtf(value)) return formatDate(value, messages);
    if (index.byId.has(value)) return nameOf(value, reading).text;
    return messages.reading.statusWord(value);
  }
  if (Array.isArray(value)) return messages.reading.list(value.map((one) => valueWords(one, reading)));
  if (typeof value !== 'object' || value === null) return escapeUnprintable(String(value));
  if (isQuantity(value)) return formatQuantity(value, messages);
  const texts = Object.values(value).filter((one) => typeof one === 'string');
  return texts.length > 0 ? say(value as Readonly<Record<string, string>>, reading).text : '';
}

function isQuantity(
  value: object,
): value is { value: number | readonly [number, number] | null; unit: string; qualifier?: QualifierName } {
  const { value: amount, unit } = value as { value?: unknown; unit?: unknown };
  const isPair = Array.isArray(amount) && amount.length === 2 && amount.every((end) => typeof end === 'number');
  return typeof unit === 'string' && (amount === null || typeof amount === 'number' || isPair);
}
