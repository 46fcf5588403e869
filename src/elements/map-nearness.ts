import type { Nearness } from '../map/context-pool.ts';

/** How far off the screen a map is near, in px. */
const NEAR_PX = 300;

/** A map that is scrolled past and back within so many ms has not gone away. */
const GONE_AFTER_MS = 1000;

const TOUCHES = ['pointerdown', 'touchstart', 'focusin'] as const;

/**
 * Calls back whenever an element comes nearer to what the reader looks at or goes further away, and when it is touched: at first with where
 * it is now.
 */
export function watchNearness(element: Element, callback: (nearness: Nearness) => void, signal: AbortSignal): void {
  const now = { isNear: false, isOnScreen: false };
  let going: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(going);
    if (now.isOnScreen) callback('on-screen');
    else if (now.isNear) callback('near');
    else going = setTimeout(() => callback('away'), GONE_AFTER_MS);
  };
  const watch = (part: keyof typeof now, marginPx: number): void => {
    const observer = new IntersectionObserver(
      (entries) => {
        now[part] = entries.at(-1)?.isIntersecting ?? false;
        tell();
      },
      { rootMargin: `${marginPx}px` },
    );
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  };
  watch('isOnScreen', 0);
  watch('isNear', NEAR_PX);
  for (const type of TOUCHES) element.addEventListener(type, () => callback('touched'), { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(going), { once: true });
}
