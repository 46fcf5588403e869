import type { LitElement } from 'lit';
import type { Interaction } from '../map/map-view.ts';
import type { AuthoredView } from './authored.ts';
import type { ErrorReason } from './events.ts';
import type { MapFace } from './map-face.ts';
import type { LaunchOptions } from './map-launch.ts';
import type { ThemeChoice } from './theme-look.ts';
import type { MapState } from './view-context.ts';

/** What is written on a map's element now. */
export interface MapSettings {
  /** Parsed JSON, in place of `src`; null or undefined where there is none. */
  readonly data: unknown;
  readonly src: string | null;
  readonly authored: AuthoredView;
  readonly theme: ThemeChoice;
  readonly interaction: Interaction;
  readonly basemap: string | null;
  readonly poster: string | null;
  /** Whether there is something in the element to stand in until the map is there. */
  readonly hasFallback: boolean;
}

/** What the parts of a map's core ask of it. */
export interface CoreActions {
  /** Has the template made anew. */
  readonly update: () => void;
  /** Has what is shown drawn anew. */
  readonly redraw: () => void;
  /** Hands the state down to the companions. */
  readonly publish: () => void;
  /** Reports what went wrong; `reason` null: the cause tells; `isShown` false: the reader is not told. */
  readonly fail: (reason: ErrorReason | null, cause: unknown, isShown?: boolean) => void;
}

/** The element that a map's core fills, and what it does for the core. */
export interface CoreHost {
  readonly element: LitElement;
  readonly settings: () => MapSettings;
  /** Hands the state down to the companions. */
  readonly publish: (state: MapState) => void;
  /** Whether somebody takes the state. */
  readonly isFollowed: () => boolean;
  /** It is known where the map is to look: a live map can be made. */
  readonly onFramed: (face: MapFace, options: () => LaunchOptions) => void;
  /** The reader asks for the live map once more; `isAnew`: in place of the one that is there. */
  readonly onRetry: (isAnew: boolean) => void;
}
