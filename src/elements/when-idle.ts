/** How long work may wait for the browser to be idle. */
const PATIENCE_MS = 150;

/** Resolves when the browser has time, after what is urgent has been drawn; at the latest after `longestMs`. */
export function whenIdle(longestMs = PATIENCE_MS): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callback: https://bugs.webkit.org/show_bug.cgi?id=164193
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: longestMs });
    else setTimeout(resolve, 50);
  });
}

/** Resolves when what stands in the page now has been seen: in the first frame the browser paints it, in the second it is on the screen. */
export async function seen(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** Resolves after so many milliseconds. */
export function waitMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
