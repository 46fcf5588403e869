import { type Browser, chromium } from 'playwright';
import { findChromium, testArgs } from '../scripts/chromium.mjs';

/** Starts a browser for tests that open built pages; to be closed by who asked for it. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({ args: testArgs, ...(executablePath ? { executablePath } : {}) });
}
