import type { Theme } from '../look/palette.ts';

/** What a step has to know of the story that it stands in. */
export interface StepPlace {
  /** "Step 2 of 7", in the reader's language. */
  readonly name: string;
  /** Whether the map shows this step now. */
  readonly isCurrent: boolean;
  /** Whether the step shows its own picture, because no live map does. */
  readonly isPictured: boolean;
  readonly theme: Theme;
}

/** Tells the story that a step asks for another view than before. */
export class StepChangeEvent extends Event {
  static readonly type = 'leverage-step-change';

  constructor() {
    super(StepChangeEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'leverage-step-change': StepChangeEvent;
  }
}
