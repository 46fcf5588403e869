import type { HitTest } from '../draw/hit-test.ts';
import { hitTestOf } from '../draw/hit-test.ts';
import type { PlacedMark, Point, Scene } from '../draw/scene.ts';
import { watchPointer } from './map-pointer.ts';
import { whenIdle } from './when-idle.ts';

/** What is drawn on a map, for those who point at it. */
export interface PointingTarget {
  /** What is drawn; null before the first drawing. */
  readonly scene: Scene | null;
  /** The point of the drawing that lies under a point of the frame: a map that moves carries its drawing along. */
  readonly underPoint: (point: Point) => Point;
}

/** What comes of pointing. */
export interface PointingActions {
  /** Pointed at, by a mouse or a tap; null = no longer. */
  readonly onPoint: (mark: PlacedMark | null, at: Point) => void;
  /** Clicked or tapped; null = where there is nothing. */
  readonly onChoose: (mark: PlacedMark | null) => void;
}

/** So many take longer than a frame. */
const MANY_MARKS = 600;

/** Finds out which mark a reader points at. Like the words of a map it comes after the drawing. */
export class MapPointing {
  readonly #target: PointingTarget;
  #scene: Scene | null = null;
  #hitTest: HitTest | null = null;

  /**
   * @param area - all of the map
   * @param signal - ends the listening
   */
  constructor(area: HTMLElement, target: PointingTarget, actions: PointingActions, signal: AbortSignal) {
    this.#target = target;
    watchPointer(area, { ...actions, markAt: (point) => this.markAt(point) }, signal);
  }

  /** Makes ready for the first move of a pointer over a scene: with few marks that is not felt. */
  async prepare({ marks }: Scene): Promise<void> {
    if (marks.length < MANY_MARKS) return;
    await whenIdle();
    this.#test();
  }

  /** The mark within reach of a point of the frame, a label's own mark where only the label is there; null for neither. */
  markAt(point: Point): PlacedMark | null {
    const [x, y] = this.#target.underPoint(point);
    const hit = this.#test()?.([x, y]);
    if (hit || !this.#scene) return hit ?? null;
    const label = this.#scene.labels.find(
      ({ id, box }) => id !== null && x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1,
    );
    return label ? (this.#scene.marks.find(({ ids }) => label.id !== null && ids.includes(label.id)) ?? null) : null;
  }

  #test(): HitTest | null {
    const { scene } = this.#target;
    if (scene !== this.#scene) this.#hitTest = scene && hitTestOf(scene);
    this.#scene = scene;
    return this.#hitTest;
  }
}
