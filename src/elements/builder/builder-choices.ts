import type { Interaction } from '../../map/map-view.ts';
import type { ThemeChoice } from '../theme-look.ts';
import type { OwnFile } from './builder-file.ts';

/** What the reader has chosen beside the view, which the map of the preview holds. */
export interface BuilderChoices {
  /** Path of one of the site's datasets, relative to the page. */
  readonly dataset: string;
  /** The reader's own file in place of it; null = none. */
  readonly own: OwnFile | null;
  /** What was typed for the address of that file once it is published. */
  readonly published: string;
  /** What was typed for the address of the folder of the site. */
  readonly site: string;
  /** BCP 47 tag of the map; null = that of the article. */
  readonly language: string | null;
  readonly theme: ThemeChoice;
  readonly interaction: Interaction;
  /** Null = that of the column. */
  readonly widthPx: number | null;
  /** Null = what the map needs. */
  readonly heightPx: number | null;
}

/** Changes some of what is chosen. */
export type Choose = (change: Partial<BuilderChoices>) => void;
