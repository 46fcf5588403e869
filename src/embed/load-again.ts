/** What fails in a page that was loaded anew so many times is not mended by one time more. */
const MOST_TIMES = 3;

/** Between two questions whether the page can be had lies so much time, in ms, whatever the reader does. */
const PAUSE_MS = 2000;

/** The reader comes back to the frame or uses it, or the network is back. */
const OCCASIONS = ['online', 'pointerover', 'pointerdown', 'focusin', 'keydown'] as const;

/**
 * Loads the page of a frame anew when the reader next wants something of its map, or the network is back: Chromium asks for a module that
 * could not be had once only, as long as the page stands. The picture stays until then, and where the page cannot be had either.
 */
export function loadAgain(map: Element): void {
  // A frame may have no storage; this stays with it.
  const times = Number(history.state) || 0;
  if (times >= MOST_TIMES) return;
  let askedMs = -Infinity;
  const ask = async ({ type }: { readonly type: string }): Promise<void> => {
    const now = performance.now();
    if (type !== 'online' && now - askedMs < PAUSE_MS) return;
    askedMs = now;
    const { ok } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    if (!ok) return;
    history.replaceState(times + 1, '');
    location.reload();
  };
  const onOccasion = (occasion: { readonly type: string }): void => void ask(occasion).catch(() => undefined);
  for (const type of OCCASIONS) window.addEventListener(type, onOccasion, { passive: true });
  let wasSeen = true;
  new IntersectionObserver((entries) => {
    const isSeen = entries.some(({ isIntersecting }) => isIntersecting);
    if (isSeen && !wasSeen) onOccasion({ type: 'seen' });
    wasSeen = isSeen;
  }).observe(map);
}
