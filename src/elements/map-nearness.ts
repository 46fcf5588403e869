import type { Nearness } from '../map/context-pool.ts';
import { DWELL_MS, HOVER_MS, MOST_OF_IT } from './looked-at.ts';
import { ViewRequestEvent } from './view-context.ts';

/** How far off the screen a map is near, in px. */
const NEAR_PX = 300;

/** A map that is scrolled past and back within so many ms has not gone away. */
const GONE_AFTER_MS = 1000;

const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

const TOUCHES = ['pointerdown', 'touchstart', 'focusin'] as const;

/**
 * Where a map is for its reader. `isLookedAt`: most of it is on the screen and has been there for a while without scrolling, or from the first
 * moment on, or the reader uses it, or something beside it. It stays so until the map leaves the screen.
 */
export type NearnessListener = (nearness: Nearness, isLookedAt: boolean) => void;

/**
 * Calls back whenever an element comes nearer to what the reader looks at or goes further away, when it has come to be looked at, and when it is
 * touched: at first with where it is now.
 */
export function watchNearness(element: Element, callback: NearnessListener, signal: AbortSignal): void {
  new Watch(element, callback, signal);
}

class Watch {
  readonly #element: Element;
  readonly #callback: NearnessListener;
  readonly #signal: AbortSignal;
  #isNear = false;
  #isOnScreen = false;
  /** Whether there is enough of it on the screen to be looked at; null before the first look. */
  #isFilling: boolean | null = null;
  #isLookedAt = false;
  #going: ReturnType<typeof setTimeout> | undefined;
  #dwelling: ReturnType<typeof setTimeout> | undefined;
  #hovering: ReturnType<typeof setTimeout> | undefined;

  constructor(element: Element, callback: NearnessListener, signal: AbortSignal) {
    this.#element = element;
    this.#callback = callback;
    this.#signal = signal;
    this.#observe(0, (entry) => this.#onScreen(entry));
    this.#observe(NEAR_PX, ({ isIntersecting }) => {
      this.#isNear = isIntersecting;
      this.#tell();
    });
    const options = { passive: true, signal };
    for (const type of TOUCHES) element.addEventListener(type, () => this.#onTouch(), options);
    element.addEventListener('pointermove', (event) => this.#onHover(event as PointerEvent), options);
    element.addEventListener('pointerleave', () => clearTimeout(this.#hovering), options);
    element.addEventListener(ViewRequestEvent.type, () => this.#onRequest(), options);
    // Of the page round a frame only the map's own movement is seen.
    document.addEventListener('scroll', () => this.#onScroll(), { ...options, capture: true });
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  #observe(marginPx: number, onEntry: (entry: IntersectionObserverEntry) => void): void {
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last) onEntry(last);
      },
      { rootMargin: `${marginPx}px`, threshold: marginPx === 0 ? STEPS : 0 },
    );
    observer.observe(this.#element);
    this.#signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  #onScreen(entry: IntersectionObserverEntry): void {
    const wasOnScreen = this.#isOnScreen;
    const isFirst = this.#isFilling === null;
    this.#isOnScreen = entry.isIntersecting;
    this.#isFilling = entry.isIntersecting && isMost(entry);
    if (!this.#isOnScreen) this.#isLookedAt = false;
    if (isFirst && this.#isFilling) this.#isLookedAt = true;
    else this.#dwell();
    if (isFirst || wasOnScreen !== this.#isOnScreen) this.#tell();
  }

  #onScroll(): void {
    clearTimeout(this.#hovering);
    if (this.#isFilling && !this.#isLookedAt) this.#dwell();
  }

  #dwell(): void {
    clearTimeout(this.#dwelling);
    if (this.#isFilling && !this.#isLookedAt) this.#dwelling = setTimeout(() => this.#look(), DWELL_MS);
  }

  #onHover({ pointerType, movementX, movementY }: PointerEvent): void {
    if (pointerType !== 'mouse' || this.#isLookedAt || (movementX === 0 && movementY === 0)) return;
    clearTimeout(this.#hovering);
    this.#hovering = setTimeout(() => this.#look(), HOVER_MS);
  }

  /* The steps of a story ask for views, too: what changes before the reader's eyes is looked at. */
  #onRequest(): void {
    if (this.#isFilling && !this.#isLookedAt) this.#look();
  }

  #look(): void {
    this.#isLookedAt = true;
    this.#tell();
  }

  #onTouch(): void {
    this.#isLookedAt = true;
    this.#callback('touched', true);
  }

  #tell(): void {
    clearTimeout(this.#going);
    if (this.#isOnScreen) this.#callback('on-screen', this.#isLookedAt);
    else if (this.#isNear) this.#callback('near', false);
    else this.#going = setTimeout(() => this.#callback('away', false), GONE_AFTER_MS);
  }

  #stop(): void {
    for (const timer of [this.#going, this.#dwelling, this.#hovering]) clearTimeout(timer);
  }
}

/* A frame of another origin is not told how high the screen of the page is. */
function isMost({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  const roomPx = rootBounds?.height ?? screen.availHeight;
  return intersectionRatio >= MOST_OF_IT || intersectionRect.height >= MOST_OF_IT * roomPx;
}
