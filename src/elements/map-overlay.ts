import type { LabelInk } from '../draw/label-node.ts';
import type { PlacedMark, Point, Scene } from '../draw/scene.ts';
import type { Projector } from '../geo/projector.ts';
import { OverlayLayer } from './overlay-layer.ts';

/** How long one drawing fades into the next, in ms. */
const FADE_MS = 150;

/**
 * The drawings over the map. One is shown; while the view changes the one before fades out under it, and both move with the map, each by
 * one transform.
 */
export class MapOverlay {
  readonly #root: HTMLElement;
  #layer: OverlayLayer | null = null;
  readonly #fading = new Map<OverlayLayer, Animation>();
  /** One that has faded out, for the next drawing: a canvas of its size is dear to make. */
  #spare: OverlayLayer | null = null;

  /** @param root - positioned over the map, of its size */
  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** What is shown; null before the first drawing. */
  get scene(): Scene | null {
    return this.#layer?.scene ?? null;
  }

  /** Whether the drawing still fills the frame of the map, after what the map has moved. */
  get isCovering(): boolean {
    return this.#layer?.isCovering ?? false;
  }

  /** Shows a scene; `isFading`: what was there fades out meanwhile. */
  draw(scene: Scene, ink: LabelInk, { isFading = false }: { readonly isFading?: boolean } = {}): void {
    if (this.#layer && isFading) this.#fadeOut(this.#layer);
    if (!this.#layer || isFading) {
      this.#layer = this.#spare?.suits(scene) ? this.#spare : new OverlayLayer(this.#root.ownerDocument);
      this.#spare = null;
      this.#root.append(this.#layer.element);
      if (isFading) this.#layer.element.animate({ opacity: [0, 1] }, { duration: FADE_MS, easing: 'ease-out' });
    }
    this.#layer.draw(scene, ink);
  }

  /** Carries all drawings to where the map has their places now. */
  follow(live: Projector): void {
    this.#layer?.follow(live);
    for (const layer of this.#fading.keys()) layer.follow(live);
  }

  /** The point of the drawing that lies under a point of the frame. */
  underPoint(point: Point): Point {
    return this.#layer?.underPoint(point) ?? point;
  }

  /** Shows which mark is pointed at; null for none. */
  point(mark: PlacedMark | null): void {
    this.#layer?.point(mark);
  }

  /** Takes everything off the map. */
  remove(): void {
    for (const animation of this.#fading.values()) animation.cancel();
    this.#fading.clear();
    this.#layer = this.#spare = null;
    this.#root.replaceChildren();
  }

  #fadeOut(layer: OverlayLayer): void {
    layer.point(null);
    const animation = layer.element.animate(
      { opacity: [1, 0] },
      { duration: FADE_MS, easing: 'ease-in', fill: 'forwards' },
    );
    this.#fading.set(layer, animation);
    const end = (): void => {
      this.#fading.delete(layer);
      layer.element.remove();
    };
    const keep = (): void => {
      end();
      animation.cancel();
      this.#spare = layer;
    };
    animation.finished.then(keep, end);
  }
}
