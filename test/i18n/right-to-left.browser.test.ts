import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { LeverageMap } from '../../src/elements/leverage-map.ts';
import { registerLanguage } from '../../src/i18n/messages.ts';
import { drawn, frame, inside, realDataset, until } from '../elements/map-fixture.ts';
import { pseudoRtl } from './pseudo-rtl.ts';

const COMPANIONS = ['leverage-legend', 'leverage-timeline', 'leverage-table', 'leverage-filter', 'leverage-details'];

let map: LeverageMap;

beforeAll(() => registerLanguage('ar', () => Promise.resolve(pseudoRtl())));

beforeEach(() => page.viewport(1280, 720));

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
});

test.each([1280, 390, 320])('a map and all around it speak and run from right to left at %i px', async (widthPx) => {
  await page.viewport(widthPx, 844);
  await mount('ar', 'rtl');
  for (const one of [map, ...companions()]) {
    expect(getComputedStyle(one).direction, one.localName).toBe('rtl');
    await until(() => /\p{Script=Arabic}{4}/u.test(wordsOf(one)));
  }
  await unfolded();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(widthPx);
  expect(companions().flatMap(leaving)).toEqual([]);
  expect(await violations()).toEqual([]);
});

test('what stands at one side stands at the other', async () => {
  const before = await sides('en', 'ltr');
  document.body.replaceChildren();
  const after = await sides('ar', 'rtl');
  for (const [part, { startPx, isLeft }] of Object.entries(before)) {
    expect(after[part]?.isLeft, part).toBe(!isLeft);
    expect(after[part]?.startPx, part).toBeCloseTo(startPx, -1);
  }
});

async function violations(): Promise<readonly string[]> {
  // MapLibre's canvas is a region with the name of the map that it is in.
  const rules = { region: { enabled: false }, 'landmark-unique': { enabled: false } };
  const found = await axe.run(document.body, { rules });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** A map with every companion under it, the way a page has them. */
async function mount(lang: string, dir: string): Promise<void> {
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  map = document.createElement('leverage-map');
  const attributes = {
    id: 'map',
    lang,
    dir,
    src: realDataset,
    loading: 'eager',
    view: 'kachin',
    select: 'kachin-mines',
  };
  for (const [name, value] of Object.entries(attributes)) map.setAttribute(name, value);
  map.style.cssText = 'display: block; height: 360px';
  const others = COMPANIONS.map((tag) => {
    const companion = document.createElement(tag);
    companion.setAttribute('for', 'map');
    return companion;
  });
  document.body.append(map, ...others);
  await drawn(map);
  await until(() => companions().every((companion) => wordsOf(companion).length > 20));
}

function companions(): readonly HTMLElement[] {
  return COMPANIONS.map((tag) => document.querySelector<HTMLElement>(tag)).filter((one) => one !== null);
}

/** All that could be too wide is folded out, but for the tables: they are long. */
async function unfolded(): Promise<void> {
  for (const { localName, shadowRoot } of companions()) {
    const folds = localName === 'leverage-table' ? [] : [...(shadowRoot?.querySelectorAll('details') ?? [])];
    for (const fold of folds) fold.open = true;
  }
  for (let frames = 0; frames < 3; frames++) await frame();
}

function wordsOf(element: HTMLElement): string {
  const root = element.shadowRoot;
  return [...(root?.children ?? [])]
    .filter(({ localName }) => localName !== 'style')
    .map(({ textContent }) => textContent)
    .join(' ');
}

/** The parts of an element that are seen outside the page, unless they scroll within it. */
function leaving(element: HTMLElement): string[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])]
    .filter((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      return width > 1 && (left < -1 || right > window.innerWidth + 1) && !isClipped(part);
    })
    .map((part) => `${element.localName} ${part.localName}.${part.getAttribute('class') ?? ''}`);
}

function isClipped(part: Element): boolean {
  for (let box = part.parentElement; box; box = box.parentElement) {
    if (getComputedStyle(box).overflowX !== 'visible') return true;
  }
  return getComputedStyle(part).clipPath !== 'none';
}

/** How far single parts are from the side at which their line of writing starts, and whether they are in the left half. */
async function sides(lang: string, dir: string): Promise<Record<string, { startPx: number; isLeft: boolean }>> {
  await mount(lang, dir);
  // The timeline has them once it knows how wide it is.
  await until(() => element('leverage-timeline').shadowRoot?.querySelector('.buttons button'));
  const parts: readonly (readonly [HTMLElement, string])[] = [
    [element('leverage-details'), '.close'],
    [element('leverage-timeline'), '.buttons button'],
    [element('leverage-table'), 'tbody th'],
    [element('leverage-legend'), '.column'],
    [element('leverage-filter'), 'label'],
  ];
  return Object.fromEntries(
    parts.map(([host, selector]) => {
      const box = host.getBoundingClientRect();
      const { left, right } = inside(host, selector).getBoundingClientRect();
      const isRtl = getComputedStyle(host).direction === 'rtl';
      const isLeft = left + right < box.left + box.right;
      return [`${host.localName} ${selector}`, { startPx: isRtl ? box.right - right : left - box.left, isLeft }];
    }),
  );
}

function element(tag: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(tag);
  if (!found) throw new Error(`got no <${tag}> on the page`);
  return found;
}
