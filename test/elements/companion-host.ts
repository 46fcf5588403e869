import { ContextProvider } from '@lit/context';
import json from '../../data/critical-minerals.json';
import '../../src/define.ts';
import { LeverageDetails } from '../../src/elements/leverage-details.ts';
import { LeverageFilter } from '../../src/elements/leverage-filter.ts';
import { LeverageLegend } from '../../src/elements/leverage-legend.ts';
import { LeverageTable } from '../../src/elements/leverage-table.ts';
import { register } from '../../src/elements/register.ts';
import { BasemapGround } from '../../src/elements/basemap-ground.ts';
import { sceneOf } from '../../src/elements/picture.ts';
import { lookAt } from '../../src/elements/theme-look.ts';
import type { MapState } from '../../src/elements/view-context.ts';
import { mapStateContext } from '../../src/elements/view-context.ts';
import type { Scene } from '../../src/draw/scene.ts';
import { marksFor } from '../../src/geo/marks-for.ts';
import type { Bounds } from '../../src/geo/projector.ts';
import { frameBounds, mercatorProjector } from '../../src/geo/projector.ts';
import { en } from '../../src/i18n/en.ts';
import { indexOf } from '../../src/model/dataset-index.ts';
import { parseDataset } from '../../src/model/parse-dataset.ts';
import { snapshotAt } from '../../src/model/snapshot-at.ts';
import type { View, ViewChange } from '../../src/model/view.ts';
import { changeView, preparedView, viewOf } from '../../src/model/view.ts';

// At once, and not when the first is on the page.
register('leverage-legend', LeverageLegend);
register('leverage-details', LeverageDetails);
register('leverage-filter', LeverageFilter);
register('leverage-table', LeverageTable);

const FRAME = { widthPx: 1000, heightPx: 600 };

/** What a map is to its companions, without the map: it lays out a scene, hands down state, and answers requests by a new one. */
export class CompanionHost extends HTMLElement {
  readonly #provider = new ContextProvider<typeof mapStateContext, HTMLElement>(this, {
    context: mapStateContext,
    initialValue: null,
  });
  readonly requests: ViewChange[] = [];
  #state: MapState | null = null;

  constructor() {
    super();
    this.addEventListener('leverage-request', ({ change }) => {
      this.requests.push(change);
      if (this.#state) this.show(changeView(this.#state.view, change));
    });
  }

  /** What is handed down now. */
  get state(): MapState {
    if (!this.#state) throw new Error('got no state, expected a call of load()');
    return this.#state;
  }

  /** Begins with a prepared view of a dataset, by default that of the explorer. */
  load(id: string | null, file: unknown = json, theme: MapState['theme'] = 'light'): void {
    const { dataset, problems } = parseDataset(file);
    const prepared = dataset && preparedView(dataset, id);
    if (!dataset || !prepared) throw new Error(`got no view "${id}" in the dataset`);
    const index = indexOf(dataset);
    this.#hand({ dataset, index, problems, theme, language: 'en', messages: en }, viewOf(prepared));
  }

  show(view: View): void {
    this.#hand(this.state, view);
  }

  /** Lays the scene out in other bounds than those of the whole world. */
  frame(bounds: Bounds): void {
    this.#hand(this.state, this.state.view, bounds);
  }

  #hand(
    rest: Pick<MapState, 'dataset' | 'index' | 'problems' | 'theme' | 'language' | 'messages'>,
    view: View,
    bounds: Bounds = [-30, -60, 330, 75],
  ): void {
    const { dataset, index, problems, theme, language, messages } = rest;
    const snapshot = snapshotAt(dataset, view);
    const look = lookAt(this, theme);
    const picture = { index, snapshot, marks: marksFor(snapshot), look, messages, language };
    const camera = frameBounds(bounds, FRAME.widthPx, FRAME.heightPx, 0, 10);
    const scene: Scene = sceneOf(picture, mercatorProjector({ ...camera, ...FRAME }), new BasemapGround(), []);
    this.#state = { dataset, index, problems, view, snapshot, scene, language, messages, theme };
    this.#provider.setValue(this.#state);
  }
}

customElements.define('companion-host', CompanionHost);

/** A host in the page with a companion that names it. */
export function mount<Tag extends 'leverage-legend' | 'leverage-details'>(
  tag: Tag,
): { readonly host: CompanionHost; readonly companion: HTMLElementTagNameMap[Tag] } {
  const host = new CompanionHost();
  host.id = 'host';
  const companion = document.createElement(tag);
  companion.setAttribute('for', 'host');
  document.body.append(host, companion);
  return { host, companion };
}

/** Takes what `mount` brought off the page. */
export function unmount(): void {
  for (const element of document.querySelectorAll('companion-host, leverage-legend, leverage-details'))
    element.remove();
}

/** The shadow root of an element, once it is up to date. */
export async function rendered(element: HTMLElement & { updateComplete: Promise<unknown> }): Promise<ShadowRoot> {
  await element.updateComplete;
  if (!element.shadowRoot) throw new Error(`got no shadow root in <${element.localName}>`);
  return element.shadowRoot;
}

/** The words of an element, spaces folded. */
export function wordsOf(element: Node | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
