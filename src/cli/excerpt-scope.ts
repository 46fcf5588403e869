import { textIn } from '../i18n/text.ts';
import type { Actor } from '../model/dataset/actor.ts';
import type { Commodity } from '../model/dataset/commodity.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { Assertion, Evidence } from '../model/dataset/evidence.ts';
import type { Place } from '../model/dataset/place.ts';
import type { Quantity } from '../model/dataset/quantity.ts';
import type { Source } from '../model/dataset/source.ts';
import type { Text } from '../model/dataset/text.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import { indexOf } from '../model/dataset-index.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { ViewFilter } from '../model/view-filter.ts';
import { viewFilter } from '../model/view-filter.ts';
import type { EvidenceGate } from '../model/visible-evidence.ts';
import { evidenceGate } from '../model/visible-evidence.ts';
import { evidenceStatuses } from '../model/vocabulary.ts';
import { sourcesOf } from '../words/citations.ts';
import { safeLink } from '../words/evidence-words.ts';

/** Stands for words that the format asks for and a frame never shows. */
export const UNSAID = '…';

/** The longest name of a speaker that is written in full, in characters: for a longer one a short name is looked for. */
const LONGEST_NAME = 24;

/** The evidence of a part of an excerpt, with what says that it had not happened. */
export type Spoken = Pick<Assertion, 'modality'> & { readonly evidence: Evidence[] };

/**
 * What an excerpt is cut for, and what it takes along: each part that names a place, an actor, goods or a source asks for it here, and gets
 * it in the end, cut down too.
 */
export class ExcerptScope {
  readonly index: DatasetIndex;
  readonly snapshot: Snapshot;
  readonly filter: ViewFilter;
  readonly gate: EvidenceGate;
  /** Ids of what is on the map or decides what is: a reference to anything else may go. */
  readonly kept: ReadonlySet<string>;
  readonly #language: string;
  readonly #cited: ReadonlySet<string>;
  readonly #places = new Set<string>();
  readonly #actors = new Set<string>();
  readonly #seated = new Set<string>();
  readonly #commodities = new Set<string>();
  readonly #sources = new Set<string>();

  constructor(snapshot: Snapshot, kept: ReadonlySet<string>, language: string) {
    this.index = indexOf(snapshot.dataset);
    this.snapshot = snapshot;
    this.filter = viewFilter(this.index, snapshot.view);
    this.gate = evidenceGate(this.index, snapshot.view);
    this.kept = kept;
    this.#language = language;
    this.#cited = new Set(sourcesOf(snapshot).map(({ id }) => id));
    for (const id of this.#cited) this.source(id);
  }

  /** A text in the one language of the excerpt. */
  say(text: Text): Text {
    const { language } = this.index.dataset;
    const said = textIn(text, this.#language, language);
    return said.language === language ? said.text : { [said.language]: said.text };
  }

  /** An amount, its words in one language. */
  amount(quantity: Quantity): Quantity {
    return quantity.text === undefined ? quantity : { ...quantity, text: this.say(quantity.text) };
  }

  /** Those of some references that lead to what is kept. */
  keptOf<Name extends string>(name: Name, ids: readonly string[] | undefined): Partial<Record<Name, string[]>> {
    const kept = (ids ?? []).filter((id) => this.kept.has(id));
    return (kept.length > 0 ? { [name]: kept } : {}) as Partial<Record<Name, string[]>>;
  }

  place(id: string): string {
    this.#places.add(id);
    return id;
  }

  /** Whether anything has asked for a place. */
  hasPlace(id: string): boolean {
    return this.#places.has(id);
  }

  /** An actor by its name. */
  actor(id: string): string {
    this.#actors.add(id);
    return id;
  }

  /** An actor that sits somewhere: at its place, or that of what it is a member of. */
  seated(id: string): string {
    const actor = this.index.actors.get(id);
    if (this.#seated.has(id) || !actor) return id;
    this.#seated.add(this.actor(id));
    if (actor.place !== undefined) this.place(actor.place);
    for (const whole of [actor.memberOf ?? []].flat()) this.seated(whole);
    return id;
  }

  commodity(id: string): string {
    for (const one of this.index.lineage(id)) this.#commodities.add(one);
    return id;
  }

  source(id: string): string {
    this.#sources.add(id);
    return id;
  }

  /** The evidence of what is shown: every piece counts, and of the firmest is told who speaks, and through whom. */
  spoken(assertion: Assertion): Spoken {
    const pieces = this.gate(assertion);
    const firmest = evidenceStatuses.find((status) => pieces.some((piece) => piece.status === status));
    const first = pieces.find(({ status }) => status === firmest);
    const isVoice = firmest === 'claimed' || firmest === 'analysis';
    const evidence = pieces.map((piece) => ({
      source: this.source(piece.source),
      status: piece.status,
      ...((piece === first || (isVoice && piece.status === firmest)) &&
        piece.by !== undefined && { by: this.actor(piece.by) }),
      ...(piece === first && piece.via !== undefined && { via: this.source(piece.via) }),
    }));
    return { ...modalityOf(assertion), evidence };
  }

  /** The evidence of what is not told: one piece, of a source that is there anyway if there is one. */
  witnessed(assertion: Assertion): Spoken {
    const pieces = this.gate(assertion);
    const piece = pieces.find(({ source }) => this.#cited.has(source)) ?? pieces[0] ?? assertion.evidence[0];
    const evidence = piece ? [{ source: this.source(piece.source), status: piece.status }] : [];
    return { ...modalityOf(assertion), evidence };
  }

  /** All that was asked for, in the order of the dataset. */
  taken(): Pick<Dataset, 'places' | 'actors' | 'commodities' | 'sources'> {
    const { dataset } = this.index;
    const among = <Item extends { readonly id: string }>(items: readonly Item[], asked: ReadonlySet<string>): Item[] =>
      items.filter(({ id }) => asked.has(id));
    return {
      sources: among(dataset.sources, this.#sources).map((source) => this.#cutSource(source)),
      places: among(dataset.places, this.#places).map((place) => this.#cutPlace(place)),
      actors: among(dataset.actors, this.#actors).map((actor) => this.#cutActor(actor)),
      commodities: among(dataset.commodities, this.#commodities).map((commodity) => this.#cutCommodity(commodity)),
    };
  }

  #cutPlace(place: Place): Place {
    return { ...pick(place, 'id', 'kind', 'country', 'coordinates', 'withinKm'), name: this.say(place.name) };
  }

  #cutActor(actor: Actor): Actor {
    const name = this.say(actor.name);
    const isLong = (typeof name === 'string' ? name : Object.values(name).join('')).length > LONGEST_NAME;
    const isOfPlace = actor.kind === 'state' || actor.kind === 'bloc';
    const isSeated = this.#seated.has(actor.id);
    const aliases = (actor.aliases ?? []).filter(({ kind }) => kind === 'short' && (isLong || isOfPlace || isSeated));
    return {
      ...pick(actor, 'id', 'kind'),
      name,
      ...(isSeated && pick(actor, 'place', 'memberOf')),
      ...(aliases.length > 0 && { aliases: aliases.map(({ text, kind }) => ({ text: this.say(text), kind })) }),
    };
  }

  #cutCommodity(commodity: Commodity): Commodity {
    return { ...pick(commodity, 'id', 'partOf'), name: this.say(commodity.name) };
  }

  /* What is only read through is named by its publication; what is cited is listed, with its title and a link. */
  #cutSource(source: Source): Source {
    const isListed = this.#cited.has(source.id);
    const isNamed = source['container-title'] !== undefined || source.publisher !== undefined;
    const link = safeLink(source.URL) === null ? 'archive_URL' : 'URL';
    return {
      ...pick(source, 'id', 'type', 'container-title', 'publisher', 'issued'),
      ...(isListed && pick(source, link)),
      title: isListed || !isNamed ? this.say(source.title) : UNSAID,
    };
  }
}

/** The named fields of an item, without those that it lacks. */
export function pick<Item extends object, Name extends keyof Item>(item: Item, ...names: Name[]): Pick<Item, Name> {
  const there = names.filter((name) => item[name] !== undefined);
  return Object.fromEntries(there.map((name) => [name, item[name]])) as Pick<Item, Name>;
}

function modalityOf({ modality }: Assertion): Pick<Assertion, 'modality'> {
  return modality === undefined ? {} : { modality };
}
