import type { View } from '../model/view.ts';

/** Why something failed. */
export type ErrorReason = 'network' | 'not-json' | 'not-a-dataset' | 'too-large' | 'webgl' | 'context-lost' | 'basemap';

/** The first frame of the live map with its marks is on screen. */
export class LeverageLoadEvent extends Event {
  static readonly type = 'leverage-load';

  constructor() {
    super(LeverageLoadEvent.type, { bubbles: true, composed: true });
  }
}

/** The reader changed the view. */
export class LeverageChangeEvent extends CustomEvent<{ readonly view: View }> {
  static readonly type = 'leverage-change';

  constructor(view: View) {
    super(LeverageChangeEvent.type, { bubbles: true, composed: true, detail: { view } });
  }
}

/** Another item is selected; `id` null = none is. */
export class LeverageSelectEvent extends CustomEvent<{ readonly id: string | null }> {
  static readonly type = 'leverage-select';

  constructor(id: string | null) {
    super(LeverageSelectEvent.type, { bubbles: true, composed: true, detail: { id } });
  }
}

/** Something failed; the element shows what it can, and says so. `cause` is what was thrown, for a log. */
export class LeverageErrorEvent extends CustomEvent<{ readonly reason: ErrorReason; readonly cause: unknown }> {
  static readonly type = 'leverage-error';

  constructor(reason: ErrorReason, cause: unknown) {
    super(LeverageErrorEvent.type, { bubbles: true, composed: true, detail: { reason, cause } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'leverage-load': LeverageLoadEvent;
    'leverage-change': LeverageChangeEvent;
    'leverage-select': LeverageSelectEvent;
    'leverage-error': LeverageErrorEvent;
  }
}
