import type { Marks } from '../geo/marks.ts';
import type { Projector } from '../geo/projector.ts';
import type { Palette } from '../look/palette.ts';
import type { LabelFont, PlacedMark } from './scene.ts';

/** Width of a text in CSS px. In a browser a canvas measures it, in Node a table of widths does. */
export type MeasureText = (text: string, font: LabelFont) => number;

/** Draws the approximate areas of some marks. */
export type PlaceAreas = (marks: Marks, context: DrawContext) => readonly PlacedMark[];

/** What is at full strength: null = everything. */
export interface Emphasis {
  readonly selected: string;
  /** Ids tied to the selected item, itself included. */
  readonly tied: ReadonlySet<string>;
}

/** All that a drawing depends on besides its marks. */
export interface DrawContext {
  readonly projector: Projector;
  readonly palette: Palette;
  readonly theme: 'light' | 'dark';
  /** The phone sizes of `look/sizes.ts`: frames narrower than 640 px. */
  readonly isCompact: boolean;
  readonly emphasis: Emphasis | null;
  /** Of the snapshot: the largest monthly rate of each unit, which widths of flows are measured against. */
  readonly largestRates: ReadonlyMap<string, number>;
  readonly measureText: MeasureText;
  /** Absent = areas are left out: few drawings have any, and what draws them need not be there. */
  readonly placeAreas?: PlaceAreas;
  /** BCP 47 tag of the interface. */
  readonly language: string;
}
