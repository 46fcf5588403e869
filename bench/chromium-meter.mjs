// What Chromium says of its own work. All times are CPU time of threads, so that a busy machine does not count.

/** A meter of a page's main thread. `read` gives ms of all tasks since the page began: the figure for script alone leaves out microtasks. */
export async function mainThreadMeter(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async read() {
      const { metrics } = await session.send('Performance.getMetrics');
      return { taskMs: (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000 };
    },
  };
}

/** CPU ms that all processes of a browser have used so far, the one that paints included. */
export async function browserCpuMs(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** The value below which a share of the values lies; 0.5 is the median. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
