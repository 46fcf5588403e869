/** Where in the reading area a step has to begin to be the one that is read: 0 = its upper edge, 1 = its lower. */
const LINE = 0.5;

/** Longer than any page, in px: all that lies above the line counts, however far it is. */
const ABOVE_PX = 1_000_000;

const LARGEST_COVER = 0.9;

/**
 * Height in px of what covers the screen above a text: an element that stays there while the text scrolls beneath it; 0 for one that
 * stands beside the text or scrolls with it.
 */
export function coveredPx(pinned: Element | null, text: Element): number {
  if (!pinned) return 0;
  const { position, top } = getComputedStyle(pinned);
  if (position !== 'sticky' && position !== 'fixed') return 0;
  const cover = pinned.getBoundingClientRect();
  const { left, right } = text.getBoundingClientRect();
  if (cover.height === 0 || cover.left >= right || cover.right <= left) return 0;
  const fromPx = Number.parseFloat(top);
  return Math.min((Number.isNaN(fromPx) ? 0 : fromPx) + cover.height, innerHeight * LARGEST_COVER);
}

/**
 * Finds which of several steps is read: the last that has begun above the middle of the reading area. Steps that are jumped over count as
 * much as those scrolled through.
 */
export class StepWatch<Step extends Element> {
  readonly #onStep: (step: Step | null) => void;
  #observer: IntersectionObserver | null = null;
  #steps: readonly Step[] = [];
  #linePx = NaN;
  readonly #begun = new Set<Element>();
  #hasBegun = false;

  /** @param onStep - is told the step that is read; null before the first was reached, and where there are none */
  constructor(onStep: (step: Step | null) => void) {
    this.#onStep = onStep;
  }

  /**
   * Watches steps, in the order in which they are read.
   *
   * @param topPx - where the reading area begins, from the upper edge of the screen; it ends at the lower
   */
  watch(steps: readonly Step[], topPx: number): void {
    const linePx = Math.round(topPx + (innerHeight - topPx) * LINE);
    const isSame = steps.length === this.#steps.length && steps.every((step, at) => step === this.#steps[at]);
    if (isSame && linePx === this.#linePx && this.#observer) return;
    this.stop();
    this.#steps = steps;
    this.#linePx = linePx;
    const rootMargin = `${ABOVE_PX}px 0px ${linePx - innerHeight}px 0px`;
    // Without a root, a page in a frame would be measured by the window around it.
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), { root: document, rootMargin });
    for (const step of steps) this.#observer.observe(step);
    if (steps.length === 0) this.#onStep(null);
  }

  /** Watches nothing any more. */
  stop(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#begun.clear();
  }

  #note(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#begun.add(target);
      else this.#begun.delete(target);
    }
    const last = this.#steps.findLast((step) => this.#begun.has(step));
    if (last) this.#hasBegun = true;
    this.#onStep(last ?? (this.#hasBegun ? (this.#steps[0] ?? null) : null));
  }
}
