import { page } from 'vitest/browser';
import '../../src/explorer.css';
import '../../src/explorer.ts';
import type { LeverageExplorer } from '../../src/elements/leverage-explorer.ts';
import type { View } from '../../src/model/view.ts';
import { wordsOf } from './companion-host.ts';
import { realDataset, until } from './map-fixture.ts';

let explorer: LeverageExplorer | null = null;

/** Opens the explorer at an address, in a window of this size, and waits until there is something to read. */
export async function openExplorer(
  hash = '',
  [width, height]: readonly [number, number] = [1280, 800],
): Promise<LeverageExplorer> {
  closeExplorer(hash);
  document.body.style.margin = '0';
  await page.viewport(width, height);
  explorer = document.createElement('leverage-explorer');
  explorer.innerHTML = '<main><h1>Leverage</h1></main>';
  explorer.src = realDataset;
  document.body.append(explorer);
  await until(() => find('leverage-timeline').shadowRoot?.querySelector('[role=slider]'));
  if (width < 640 || width >= 1024) await until(() => find('leverage-details').shadowRoot?.querySelector('article'));
  return explorer;
}

/** Takes the explorer off the page, and leaves an address. */
export function closeExplorer(hash = ''): void {
  explorer?.remove();
  explorer = null;
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
}

/** The first element of a selector; one that is not in the page where there is none. */
export function find(selector: string): HTMLElement {
  return explorer?.querySelector<HTMLElement>(selector) ?? document.createElement('p');
}

/** The first element inside the shadow root of a companion; one that is not in the page where there is none. */
export function within(companion: string, selector: string): HTMLElement {
  return find(companion).shadowRoot?.querySelector<HTMLElement>(selector) ?? document.createElement('p');
}

/** Title of what is shown. */
export function title(): string {
  return wordsOf(find('h1'));
}

/** What the map shows. */
export function view(): View {
  const { currentView } = explorer?.querySelector('leverage-map') ?? { currentView: null };
  if (!currentView) throw new Error('got no view');
  return currentView;
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
