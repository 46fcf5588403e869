import { describeChange } from '../words/describe-change.ts';
import { nameOf } from '../words/reading.ts';
import type { SpokenPicture } from './picture.ts';

/** Something is said at most this often, in ms. */
const EVERY_MS = 1000;

/** Words wait until what has changed is drawn, in ms. */
const SETTLE_MS = 100;

/** Says in a live region what another date or selection has changed on the map. What is there at first is no news. */
export class MapAnnouncer {
  readonly #region: HTMLElement;
  /** What the reader was last told of. */
  #told: SpokenPicture | null = null;
  #shown: SpokenPicture | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastMs = -Infinity;

  /**
   * @param region - a polite live region; its text is set here alone
   * @param signal - ends the speaking
   */
  constructor(region: HTMLElement, signal: AbortSignal) {
    this.#region = region;
    signal.addEventListener('abort', () => this.#hush(), { once: true });
  }

  /** Takes a picture as what is shown now. Another dataset or language begins anew, in silence. */
  show(picture: SpokenPicture): void {
    const { index, messages } = this.#told ?? {};
    this.#shown = picture;
    if (index?.dataset !== picture.index.dataset || messages !== picture.messages) {
      this.#hush();
      this.#told = picture;
      return;
    }
    const waitMs = Math.max(SETTLE_MS, this.#lastMs + EVERY_MS - performance.now());
    this.#timer ??= setTimeout(() => this.#say(), waitMs);
  }

  #say(): void {
    const [before, after] = [this.#told, this.#shown];
    this.#timer = undefined;
    this.#told = after;
    if (!before || !after) return;
    const words = wordsOf(before, after);
    if (words !== null) this.#lastMs = performance.now();
    // What was said of another day must not stay there to be read.
    if (words !== null || before.snapshot.date !== after.snapshot.date) this.#region.textContent = words;
  }

  #hush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#region.textContent = '';
  }
}

function wordsOf(before: SpokenPicture, after: SpokenPicture): string | null {
  const { messages, language, snapshot } = after;
  const words = [describeChange(before.snapshot, snapshot, messages, language)];
  const { select } = snapshot.view;
  if (before.snapshot.view.select !== select)
    words.push(select === null ? messages.reading.deselected : messages.reading.selected(nameOf(select, after).text));
  return words.filter((part) => part !== null).join(' ') || null;
}
