/** How long work may wait for the browser to be idle. */
const PATIENCE_MS = 150;

/** Resolves when the browser has time, after what is urgent has been drawn; at the latest after 150 ms. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callback: https://bugs.webkit.org/show_bug.cgi?id=164193
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    else setTimeout(resolve, 50);
  });
}
