import '../../src/define.ts';
import type { LeverageMap } from '../../src/elements/leverage-map.ts';

/** The dataset of the explorer, as the browser fetches it. */
export const realDataset = new URL('../../data/critical-minerals.json', import.meta.url).href;

/** A map in the page, in a box of 480 x 320 px unless the attributes say otherwise by `style`. */
export function mountMap(attributes: Readonly<Record<string, string>> = {}, inside = ''): LeverageMap {
  const map = document.createElement('leverage-map');
  const all = { src: realDataset, loading: 'eager', style: 'width: 480px; height: 320px', ...attributes };
  for (const [name, value] of Object.entries(all)) map.setAttribute(name, value);
  map.innerHTML = inside;
  document.body.append(map);
  return map;
}

/** Resolves with the next event of a name. */
export function next<Name extends keyof HTMLElementEventMap>(
  map: HTMLElement,
  name: Name,
): Promise<HTMLElementEventMap[Name]> {
  return new Promise((resolve) => map.addEventListener(name, resolve, { once: true }));
}

/** Resolves as soon as a condition holds; it is asked once a frame. */
export async function until(condition: () => unknown): Promise<void> {
  while (!condition()) await frame();
}

/** Resolves when marks are drawn, be the ground under them live or still. */
export function drawn(map: HTMLElement): Promise<void> {
  return until(() => map.shadowRoot?.querySelector('[data-mark]'));
}

/** Resolves in the next frame. */
export function frame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

/** What is inside the shadow root, by selector; throws where it is not there. */
export function inside(map: HTMLElement, selector: string): HTMLElement {
  const found = map.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`got nothing at ${selector}, expected an element`);
  return found;
}

/** Middle of an element on the page, in px. */
export function middleOf(element: Element): readonly [x: number, y: number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** Takes every map off the page. */
export function clearPage(): void {
  for (const map of document.querySelectorAll('leverage-map')) map.remove();
}

/** A dataset small enough to see through: two places, one flow of so many tonnes, one view. */
export function smallDataset(tonnes: number): Record<string, unknown> {
  const evidence = [{ source: 'source', status: 'official' }];
  return {
    id: 'small',
    version: '1.0.0',
    updated: '2025-06-01',
    language: 'en',
    license: 'CC0-1.0',
    title: 'Small',
    summary: 'One flow',
    sources: [{ id: 'source', type: 'article', title: 'A report', issued: '2025-06-01' }],
    places: [
      { id: 'a', name: 'Aland', kind: 'country', country: 'CHN', coordinates: [104, 35] },
      { id: 'b', name: 'Bland', kind: 'country', country: 'USA', coordinates: [-98, 39] },
      { id: 'c', name: 'Cland', kind: 'country', country: 'AUS', coordinates: [134, -25] },
    ],
    actors: [],
    commodities: [{ id: 'ore', name: 'Ore' }],
    flows: [
      {
        id: 'a-b',
        from: 'a',
        to: 'b',
        commodity: 'ore',
        kind: 'goods',
        observations: [{ period: '2024', measure: 'mass', quantity: { value: tonnes, unit: 't' }, evidence }],
      },
      {
        id: 'a-c',
        from: 'a',
        to: 'c',
        commodity: 'ore',
        kind: 'goods',
        observations: [{ period: '2024', measure: 'mass', quantity: { value: 1000, unit: 't' }, evidence }],
      },
    ],
    controls: [],
    chokepoints: [],
    negotiations: [],
    events: [],
    facts: [],
    views: [
      { id: 'all', title: 'All', date: '2025-06-01', camera: { bounds: [80, -45, 290, 60] } },
      { id: 'later', title: 'Later', date: '2025-07-01', camera: { center: [104, 35], zoom: 3 } },
    ],
    stories: [],
    corrections: [],
  };
}
