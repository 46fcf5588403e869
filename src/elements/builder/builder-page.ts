import type { BuilderMessages } from '../../i18n/builder-messages.ts';
import type { ViewChange } from '../../model/view.ts';
import type { MapState } from '../view-context.ts';
import type { BuilderChoices, Choose } from './builder-choices.ts';

/** What the parts of the builder are made from. */
export interface BuilderPage {
  /** What the preview shows, in the words of the page: the map itself may speak another language. Null before the data are there. */
  readonly state: MapState | null;
  readonly words: BuilderMessages;
  readonly choices: BuilderChoices;
  readonly choose: Choose;
  /** Asks the preview to change its view. */
  readonly ask: (change: ViewChange) => void;
}
