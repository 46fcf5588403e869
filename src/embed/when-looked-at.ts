import { DWELL_MS, HOVER_MS, MOST_OF_IT } from '../elements/looked-at.ts';

/** A reader who does one of these uses the frame. */
const USES = ['pointerdown', 'touchstart', 'focusin', 'keydown'] as const;

/** A picture that has not come within so many ms keeps nobody waiting. */
const PICTURE_DUE_MS = 4000;

const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

/**
 * Resolves once, when the reader of a frame looks at its map or uses it, by the measure of `map-nearness.ts`, which goes on from there: an
 * article may have twenty frames, and none should work before. A page that asks for something else by a new fragment is not waited for.
 * Nothing but constants is shared with the map: a function would bring its whole file along.
 */
export function whenLookedAt(map: Element): Promise<void> {
  const isSaving = savesData();
  // Who opens the page by itself looks at it.
  if (window.parent === window && !isSaving) return Promise.resolve();
  return new Promise((resolve) => {
    const watching = new AbortController();
    const options = { passive: true, signal: watching.signal };
    let isFirst = true;
    let dwelling: ReturnType<typeof setTimeout> | undefined;
    let hovering: ReturnType<typeof setTimeout> | undefined;
    const wake = (): void => {
      watching.abort();
      observer.disconnect();
      for (const timer of [dwelling, hovering]) clearTimeout(timer);
      resolve();
    };
    const dwell = (ms: number) => setTimeout(wake, ms);
    const observer = new IntersectionObserver(
      (entries) => {
        clearTimeout(dwelling);
        const entry = entries.at(-1);
        if (entry && isMost(entry) && !isSaving) dwelling = dwell(isFirst ? 0 : DWELL_MS);
        isFirst = false;
      },
      { threshold: STEPS },
    );
    observer.observe(map);
    for (const type of USES) window.addEventListener(type, wake, options);
    window.addEventListener('hashchange', wake, options);
    const leave = (): void => {
      clearTimeout(hovering);
      hovering = undefined;
    };
    map.addEventListener('pointerleave', leave, options);
    map.addEventListener('pointermove', () => (hovering ??= dwell(HOVER_MS)), options);
  });
}

/** Resolves when the picture of a map has come, or cannot be had, or stays away: what is fetched before keeps it waiting. */
export async function whenPictureIsThere(map: Element): Promise<void> {
  const image = map.querySelector('img');
  if (!image || image.complete) return;
  await new Promise((resolve) => {
    setTimeout(resolve, PICTURE_DUE_MS);
    for (const type of ['load', 'error']) image.addEventListener(type, resolve, { once: true });
  });
}

/** Resolves when the picture of a page that was opened by itself is about to be painted; the work that a task does then waits for that. */
export async function whenPainted(): Promise<void> {
  // A frame that is looked at has been painted; one that is used far from the screen never is.
  if (window.parent === window) await new Promise(requestAnimationFrame);
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/* A frame of another origin is not told how high the screen of the page is. */
function isMost({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  return (
    intersectionRatio >= MOST_OF_IT ||
    intersectionRect.height >= MOST_OF_IT * (rootBounds?.height ?? screen.availHeight)
  );
}
