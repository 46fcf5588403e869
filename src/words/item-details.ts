import type { CommodityGroup } from '../model/snapshot.ts';
import type { ChokepointStatus } from '../model/dataset/chokepoint.ts';
import type { LineRhythm } from '../model/visible-evidence.ts';
import type { RoundState } from '../model/snapshot.ts';
import type { TextIn } from '../i18n/text.ts';
import type { AccountWords, EvidenceWords } from './evidence-words.ts';

/** A name that selects its item. */
export interface Ref {
  readonly id: string;
  readonly name: TextIn;
}

/** What an item is tied to in one way: "Answers", "Issued by". */
export interface Tie {
  readonly label: string;
  readonly refs: readonly Ref[];
}

/** The mark that stands for an item on the map, for a small sample beside its name. */
export type Glyph =
  | {
      readonly kind: 'flow';
      readonly group: CommodityGroup;
      readonly form: 'line' | 'tube';
      readonly rhythm: LineRhythm;
    }
  | { readonly kind: 'gate'; readonly style: 'filled' | 'hollow' | 'dashed' }
  | { readonly kind: 'chokepoint'; readonly status: ChokepointStatus }
  | { readonly kind: 'knot'; readonly state: RoundState['state'] }
  | { readonly kind: 'event' };

/** One assertion: when, what, and what it rests on. */
export interface DetailRow {
  /** Unique in its section. */
  readonly key: string;
  /** A date in words; null where the row has none. */
  readonly when?: string | null;
  readonly glyph?: Glyph | null;
  /** A figure, to be set bold. */
  readonly figure?: string | null;
  /** The item that the row is about. */
  readonly ref?: Ref | null;
  /** A few words that say what changed: "In force, 145%". */
  readonly lead?: string | null;
  readonly texts?: readonly TextIn[];
  readonly ties?: readonly Tie[];
  readonly evidence: readonly EvidenceWords[];
  readonly accounts?: readonly AccountWords[];
}

/** Rows of one kind under a heading. */
export interface DetailSection {
  readonly key: string;
  readonly heading: string;
  /** What stands at the other end of the heading's line. */
  readonly aside: string | null;
  readonly rows: readonly DetailRow[];
}

/** All that is to be read about one item on the day of the view. */
export interface ItemDetails {
  readonly id: string;
  readonly glyph: Glyph | null;
  /** Kind and status: "Control · in force". */
  readonly status: string;
  readonly title: TextIn;
  /** What it is; null where the data do not say. */
  readonly lede: TextIn | null;
  /** The amount of a flow or a fact, with the words that say what it measures. */
  readonly amount: { readonly figure: string; readonly caption: string; readonly isReported: boolean } | null;
  /** Ties that read as one sentence under the lede. */
  readonly relations: readonly Tie[];
  readonly sections: readonly DetailSection[];
  readonly ties: readonly Tie[];
  readonly notes: readonly TextIn[];
  /** Accounts that differ on the item itself. */
  readonly accounts: readonly AccountWords[];
  /** Of a source: its address. */
  readonly href?: string | null;
}
