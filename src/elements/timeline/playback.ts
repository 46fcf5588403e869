import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Time that one change is shown for at normal speed, ms. */
const CHANGE_MS = 1200;

/** The speeds there are, as factors. */
export const speeds = [0.5, 1, 2] as const;

/** One of `speeds`. */
export type Speed = (typeof speeds)[number];

/** Plays a row of changes: one at once, the next each time the one before has been shown long enough. */
export class Playback implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #step: () => boolean;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #speed: Speed = 1;

  /** @param step - shows the next change; false where there is none, which ends the playing */
  constructor(host: ReactiveControllerHost, step: () => boolean) {
    this.#host = host;
    this.#step = step;
    host.addController(this);
  }

  /** Whether it plays. */
  get isPlaying(): boolean {
    return this.#timer !== null;
  }

  /** How fast it plays. */
  get speed(): Speed {
    return this.#speed;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Begins to play, or stops. */
  toggle(): void {
    if (this.isPlaying) this.stop();
    else this.#play();
  }

  /** Stops playing. */
  stop(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#host.requestUpdate();
  }

  /** Takes the next speed, the slowest after the fastest; it counts from the next change on. */
  changeSpeed(): void {
    this.#speed = speeds[(speeds.indexOf(this.#speed) + 1) % speeds.length] ?? 1;
    this.#host.requestUpdate();
  }

  #play(): void {
    if (!this.#step()) {
      this.stop();
      return;
    }
    this.#timer = setTimeout(() => this.#play(), CHANGE_MS / this.#speed);
    this.#host.requestUpdate();
  }
}
