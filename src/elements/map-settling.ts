import type { Projector } from '../geo/projector.ts';
import { isSameProjection } from './overlay-motion.ts';

/** A camera that has stood still for so long, in ms, rests: a turn of the wheel may follow the one before. */
const SETTLE_MS = 120;

/** While the map moves on and on, the drawing is made anew at most this often, in ms. */
const REDRAW_MS = 250;

/** A drawing that takes long is made anew so many times later: it would stand in the way of the next turn of the wheel. */
const PATIENCE = 4;
const LONGEST_PATIENCE_MS = 1500;

/** Says when a live map that moves is to be drawn anew: when it has rested for a while, the longer the more its drawing costs. */
export class MapSettling {
  readonly #onSettled: () => void;
  #costMs = 0;
  #drawnAtMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the map came to rest; null while nothing is waited for. */
  #rested: Projector | null = null;

  /** @param onSettled - called when the map has rested long enough */
  constructor(onSettled: () => void) {
    this.#onSettled = onSettled;
  }

  /** Whether a map that has not come to rest may be drawn anew by now. */
  get isDue(): boolean {
    return performance.now() - this.#drawnAtMs > this.#waitMs(REDRAW_MS);
  }

  /** Takes a drawing that was just made; `costMs`: how long that took, null where nothing was laid out. */
  drawn(costMs: number | null): void {
    this.#drawnAtMs = performance.now();
    this.#costMs = costMs ?? this.#costMs;
  }

  /** The map has come to rest. */
  rest(projector: Projector | null): void {
    this.stop();
    this.#rested = projector;
    this.#timer = setTimeout(() => {
      this.stop();
      this.#onSettled();
    }, this.#waitMs(SETTLE_MS));
  }

  /** The map shows this now: where it has moved on, it will come to rest once more. */
  move(live: Projector): void {
    if (this.#rested && !isSameProjection(this.#rested, live)) this.stop();
  }

  /** Waits no longer. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#rested = null;
  }

  #waitMs(leastMs: number): number {
    return Math.max(leastMs, Math.min(PATIENCE * this.#costMs, LONGEST_PATIENCE_MS));
  }
}
