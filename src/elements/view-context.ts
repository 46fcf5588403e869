import { createContext } from '@lit/context';
import type { Scene } from '../draw/scene.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Theme } from '../look/palette.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { DatasetProblem } from '../model/dataset-problem.ts';
import type { DatasetIndex } from '../model/dataset-index.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { View, ViewChange } from '../model/view.ts';

/** All that companions of a map are drawn from: state comes down through this, requests go up as `leverage-request`. */
export interface MapState {
  readonly dataset: Dataset;
  readonly index: DatasetIndex;
  /** What was left out of the file, and why. */
  readonly problems: readonly DatasetProblem[];
  readonly view: View;
  readonly snapshot: Snapshot;
  /** What is drawn now; null before the first drawing. */
  readonly scene: Scene | null;
  /** BCP 47 tag of the interface. */
  readonly language: string;
  readonly messages: Messages;
  readonly theme: Theme;
}

/** The state of the map that a companion belongs to; null until its data is there. */
export const mapStateContext = createContext<MapState | null>(Symbol('leverage-map-state'));

/** Asks the map to change its view. Bubbles and crosses shadow roots; the map it reaches answers by a new state. */
export class ViewRequestEvent extends Event {
  static readonly type = 'leverage-request';
  readonly change: ViewChange;

  constructor(change: ViewChange) {
    super(ViewRequestEvent.type, { bubbles: true, composed: true });
    this.change = change;
  }
}

/** Asks the map to light the mark of an item up, as a pointer on it does; `id` null = no longer. Bubbles and crosses shadow roots. */
export class PointRequestEvent extends Event {
  static readonly type = 'leverage-point-request';
  readonly id: string | null;

  constructor(id: string | null) {
    super(PointRequestEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** Fires on a map when the reader points at another of its marks: `ids` are the items it stands for, none where it is no mark. */
export class PointedEvent extends Event {
  static readonly type = 'leverage-pointed';
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super(PointedEvent.type);
    this.ids = ids;
  }
}

declare global {
  interface HTMLElementEventMap {
    'leverage-request': ViewRequestEvent;
    'leverage-point-request': PointRequestEvent;
    'leverage-pointed': PointedEvent;
  }
}
