/* global document -- in the function that runs in the page */
// What one step of a pan and a zoom costs the main thread, with so many flows, against the basemap alone in the same run.
import { mainThreadMeter } from './chromium-meter.mjs';

const CASES = [
  { flows: 1000, most: 1.15 },
  { flows: 5000, most: 1.3 },
  // A dataset holds 20,000 items at most, the places among them.
  { flows: 19_500, most: 1.5 },
];
const STEPS = 60;
/** A hand does not wait for the map to be drawn: a step follows the one before after so many ms, whatever the machine does. */
const STEP_MS = 50;
const FRAME = { width: 1280, height: 720 };

/** Rows of figures; `isQuick` leaves out the larger cases. */
export async function measureMoving({ browser, origin, isQuick, say }) {
  const basemap = () => along(browser, `${origin}/peer/bench/peer.html?what=basemap`);
  const cases = isQuick ? CASES.slice(0, 1) : CASES;
  const found = [];
  // Before each case and after the last: what else the machine does changes meanwhile.
  const floors = [await basemap()];
  for (const { flows } of cases) {
    found.push(await along(browser, `${origin}/crowd/bench/map.html?flows=${flows}`));
    floors.push(await basemap());
    say(`${flows} flows: ${found.at(-1).stepMs.toFixed(1)} ms a step, the basemap ${floors.at(-1).stepMs.toFixed(1)}`);
  }
  return [
    ...floors.map((floor) => row('basemap alone', floor)),
    ...cases.map(({ flows, most }, at) => {
      const ratio = found[at].stepMs / ((floors[at].stepMs + floors[at + 1].stepMs) / 2);
      return { ...row(`${flows} flows`, found[at]), ratio, target: most, holds: ratio <= most };
    }),
  ];
}

function row(what, { stepMs, restMs, frames }) {
  return { what, 'a step, CPU ms': stepMs, 'frames drawn, a step': frames, 'then at rest, CPU ms': restMs };
}

async function along(browser, address) {
  const page = await browser.newPage({ viewport: FRAME });
  await page.addInitScript(countFrames);
  await page.goto(address);
  await page.waitForFunction('window.isLive', null, { timeout: 240_000 });
  await page.waitForTimeout(1500);
  const meter = await mainThreadMeter(page);
  const session = await page.context().newCDPSession(page);
  const before = await meter.read();
  const framesBefore = await page.evaluate('framesDrawn');
  const sent = [];
  const send = async (type, x, y, rest = {}) => {
    sent.push(session.send('Input.dispatchMouseEvent', { type, x, y, ...rest }));
    await page.waitForTimeout(STEP_MS);
  };
  const held = { button: 'left', buttons: 1 };
  await send('mouseMoved', 640, 360);
  await send('mousePressed', 640, 360, { ...held, clickCount: 1 });
  for (let step = 1; step <= STEPS; step++) {
    // There and back, so that the drawing always covers the frame: what a redraw costs is told apart.
    const way = step <= STEPS / 2 ? step : STEPS - step;
    await send('mouseMoved', 640 + way * 5, 360 + way * 2, held);
  }
  await send('mouseReleased', 640, 360, { ...held, buttons: 0, clickCount: 1 });
  for (let step = 0; step < STEPS; step++) await send('mouseWheel', 640, 360, { deltaX: 0, deltaY: -12 });
  await Promise.all(sent);
  const moved = await meter.read();
  const frames = ((await page.evaluate('framesDrawn')) - framesBefore) / (2 * STEPS);
  await page.waitForTimeout(2500);
  const rested = await meter.read();
  await page.close();
  return { stepMs: (moved.taskMs - before.taskMs) / (2 * STEPS), restMs: rested.taskMs - moved.taskMs, frames };
}

/* A map that is drawn less often costs less: frames in which WebGL has been given something to draw. */
function countFrames() {
  globalThis.framesDrawn = 0;
  let last = null;
  const { clear } = globalThis.WebGL2RenderingContext.prototype;
  globalThis.WebGL2RenderingContext.prototype.clear = function (...given) {
    const { currentTime } = document.timeline;
    if (currentTime !== last) globalThis.framesDrawn++;
    last = currentTime;
    return clear.apply(this, given);
  };
}
