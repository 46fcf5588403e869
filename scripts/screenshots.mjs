/* global document -- in the functions that run in the page */
// Takes pictures of the explorer as it is built in dist/: the README's into docs/images, others to look at into .cache/screenshots.
// `npm run build && node scripts/screenshots.mjs [DIST]`
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import sirv from 'sirv';
import { findChromium, testArgs } from './chromium.mjs';

const root = join(import.meta.dirname, '..');
const README_PICTURE = 'explorer';

/** Name, address, width, height and theme of each picture, and what is pressed before it is taken. */
const PICTURES = [
  [README_PICTURE, '#view=london&select=cn-ree-licensing-2025-04', 1280, 800, 'light'],
  ['london', '#view=london', 1280, 720, 'light'],
  ['london-dark', '#view=london', 1280, 720, 'dark'],
  ['london-phone', '#view=london', 390, 844, 'light'],
  ['kachin', '#view=kachin', 1280, 720, 'light'],
  ['kachin-dark', '#view=kachin', 1280, 720, 'dark'],
  ['kachin-phone-dark', '#view=kachin', 390, 844, 'dark'],
  ['japan-us', '#view=japan-us', 1280, 720, 'light'],
  ['japan-us-phone', '#view=japan-us', 390, 844, 'light'],
  ['london-ja', '#view=london&lang=ja', 1280, 720, 'light'],
  ['kachin-phone-key', '#view=kachin', 390, 844, 'light', ['#tab-key']],
  ['kachin-phone-details', '#view=kachin&select=cn-kachin-purchase-halt', 390, 844, 'light', ['button.handle']],
  ['london-phone-ja', '#view=london&lang=ja', 390, 844, 'dark'],
  ['kachin-search', '#view=kachin', 1280, 720, 'light', ['.find-button', 'halt']],
];

const site = sirv(resolve(process.argv[2] ?? join(root, 'dist')), { dev: true });
const server = createServer((request, response) => site(request, response, () => response.writeHead(404).end()));
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: testArgs });
for (const [name, address, width, height, colorScheme, [press, typed] = []] of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, hasTouch: width < 640 });
  await page.addInitScript(() => {
    document.addEventListener('leverage-load', () => {
      document.documentElement.dataset.loaded = 'yes';
    });
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/index.html${address}`);
  await page.waitForSelector('html[data-loaded]', { timeout: 60_000 });
  // The finer borders and the lines of a selection come after the first frame.
  await page.waitForTimeout(2000);
  if (press) await page.locator(press).click();
  if (typed) await page.keyboard.type(typed);
  if (press) await page.waitForTimeout(600);
  const path = `${name === README_PICTURE ? 'docs/images' : '.cache/screenshots'}/${name}.png`;
  await page.screenshot({ path: join(root, path) });
  console.log(path);
  await page.close();
}
await browser.close();
server.close();
