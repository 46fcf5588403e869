import type { Scene } from '../draw/scene.ts';
import type { ViewCamera } from '../model/dataset/view.ts';
import type { LiveOptions } from './live-map.ts';
import type { Insets } from './map-insets.ts';

/** The places of a map in its element, one over the other, lowest first. */
export interface StageParts {
  /** All of the map. */
  readonly area: HTMLElement;
  readonly still: HTMLCanvasElement;
  /** What MapLibre draws in. */
  readonly ground: HTMLElement;
  readonly overlay: HTMLElement;
  readonly locator: HTMLCanvasElement;
  readonly scale: HTMLElement;
}

/** What the stage tells its element. */
export interface StageActions {
  /** A scene was laid out and drawn. */
  readonly onScene: (scene: Scene) => void;
  /** The reader moved the map, and it rests. */
  readonly onCamera: (camera: ViewCamera) => void;
  readonly onBasemapError: (cause: unknown) => void;
  /** Whether the author gave something to see until the map is there. */
  readonly hasPicture: () => boolean;
  /** It is known where the map is to look: a live map can be made. */
  readonly onFramed: () => void;
  /** The picture stands on its land: from now on it is as good as a prepared one. */
  readonly onReady: () => void;
  /** Boxes of the frame that labels have to leave free. */
  readonly insets: Insets;
}

/** What a live map is started with, beside what the stage shows. */
export type GoLiveOptions = Omit<LiveOptions, 'camera' | 'palette' | 'emphasis' | 'drawing' | 'onBegun'>;

/** How a picture comes on. */
export interface Showing {
  /** Whether the camera goes to where the view has it; else it stays. */
  readonly isFramed: boolean;
  readonly isFading: boolean;
}
