/** `eager`: at once; `lazy`: when it is near the screen and the page is idle, or on a touch. */
export type Loading = 'lazy' | 'eager';

/** How far below the screen a map is near, in px. */
const NEAR_PX = 300;
const LONGEST_WAIT_MS = 1500;

/**
 * Resolves when a live map is wanted at an element. Under the reader's Save-Data that takes a touch, a pointer or the focus.
 *
 * @throws the reason of `signal`
 */
export async function whenWanted(element: HTMLElement, loading: Loading, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (loading === 'eager') return;
  const watching = new AbortController();
  const over = AbortSignal.any([signal, watching.signal]);
  try {
    await Promise.race([
      touched(element, over),
      ...(savesData() ? [] : [near(element, over).then(() => idle(over))]),
      fired(signal),
    ]);
  } finally {
    watching.abort();
  }
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function touched(element: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    for (const type of ['pointerover', 'pointerdown', 'touchstart', 'focusin'])
      element.addEventListener(type, () => resolve(), { once: true, passive: true, signal });
  });
}

function near(element: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) resolve();
      },
      { rootMargin: `${NEAR_PX}px` },
    );
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  });
}

function idle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const request = 'requestIdleCallback' in globalThis;
    const id = request ? requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS }) : setTimeout(resolve, 1);
    signal.addEventListener('abort', () => (request ? cancelIdleCallback(id as number) : clearTimeout(id)), {
      once: true,
    });
  });
}

function fired(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
