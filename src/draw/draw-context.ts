import type { Projector } from '../geo/projector.ts';
import type { Palette } from '../look/palette.ts';
import type { LabelFont, PathSink } from './scene.ts';

/** Width of a text in CSS px. In a browser a canvas measures it, in Node a table of widths does. */
export type MeasureText = (text: string, font: LabelFont) => number;

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
  /** Outline of a country by ISO 3166-1 alpha-3, where the basemap has one: what approximate areas are clipped to. */
  readonly countryPath?: (country: string) => ((sink: PathSink) => void) | null;
  /** BCP 47 tag of the interface. */
  readonly language: string;
}
