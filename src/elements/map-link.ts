import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ViewChange } from '../model/view.ts';
import type { MapState } from './view-context.ts';
import { PointedEvent, PointRequestEvent, mapStateContext, ViewRequestEvent } from './view-context.ts';

const MAP_TAG = 'leverage-map';
const STORY_TAG = 'leverage-story';

/**
 * Ties an element to the map it belongs to: the one named by `forId` anywhere in the same root, else the one it stands in, else the one of
 * the story it stands in. The map's state comes down through it, and requests go up to that map alone. Follows the page while elements
 * come and go.
 */
export class MapLink implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #forId: string | null = null;
  #map: Element | null = null;
  #state: MapState | null = null;
  #pointed: readonly string[] = [];
  readonly #isPointedWatched: boolean;
  #unsubscribe: (() => void) | undefined;
  #watch: MutationObserver | null = null;

  /** @param options - `watchesPointed`: whether the host is drawn anew when the reader points at another mark */
  constructor(host: ReactiveControllerHost & Element, options: { readonly watchesPointed?: boolean } = {}) {
    this.#host = host;
    this.#isPointedWatched = options.watchesPointed ?? false;
    host.addController(this);
  }

  /** The state of the map; null where there is no map, or its data are not there yet. */
  get state(): MapState | null {
    return this.#state;
  }

  /** The map itself; null where there is none. */
  get map(): Element | null {
    return this.#map;
  }

  /** Ids of the items whose mark the reader points at on the map; none for a link that does not watch it. */
  get pointed(): readonly string[] {
    return this.#pointed;
  }

  /** Id of the map; null = the one that the element stands in. */
  set forId(id: string | null) {
    if (this.#forId === id) return;
    this.#forId = id;
    if (this.#host.isConnected) this.#connect();
  }

  /** Asks the map to change its view. Without a map, nothing happens. */
  request(change: ViewChange): void {
    this.#map?.dispatchEvent(new ViewRequestEvent(change));
  }

  /** Asks the map to light the mark of an item up; null = no longer. Without a map, nothing happens. */
  point(id: string | null): void {
    this.#map?.dispatchEvent(new PointRequestEvent(id));
  }

  hostConnected(): void {
    this.#connect();
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    this.#watch = null;
    this.#join(null);
  }

  #connect(): void {
    this.#watch?.disconnect();
    this.#watch = null;
    this.#join(this.#find());
    if (this.#forId === null && !enclosing(STORY_TAG, this.#host)) return;
    this.#watch = new MutationObserver(() => {
      this.#join(this.#find());
    });
    const root = this.#host.getRootNode();
    this.#watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
  }

  #find(): Element | null {
    if (this.#forId !== null) return namedIn(this.#host.getRootNode(), this.#forId);
    return enclosing(MAP_TAG, this.#host) ?? mapOfStory(enclosing(STORY_TAG, this.#host));
  }

  #join(map: Element | null): void {
    if (map === this.#map) return;
    this.#leave();
    this.#map = map;
    this.#host.requestUpdate();
    if (!map) return;
    if (this.#isPointedWatched) map.addEventListener(PointedEvent.type, this.#onPointed);
    if (customElements.get(map.localName)) this.#subscribe(map);
    else void customElements.whenDefined(map.localName).then(() => this.#subscribe(map));
  }

  #leave(): void {
    this.#map?.removeEventListener(PointedEvent.type, this.#onPointed);
    this.#pointed = [];
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#take(null);
  }

  #subscribe(map: Element): void {
    if (map !== this.#map || !this.#host.isConnected) return;
    map.dispatchEvent(new ContextEvent(mapStateContext, this.#host, this.#receive, true));
  }

  /* One function for good: a map that moves in the page hands its companions on by it. */
  readonly #receive = (state: MapState | null, unsubscribe?: () => void): void => {
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#take(state);
  };

  readonly #onPointed = (event: Event): void => {
    if (!(event instanceof PointedEvent)) return;
    this.#pointed = event.ids;
    this.#host.requestUpdate();
  };

  #take(state: MapState | null): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function mapOfStory(story: Element | null): Element | null {
  const id = story?.getAttribute('for') ?? null;
  if (!story || id === null) return story?.querySelector(MAP_TAG) ?? null;
  return namedIn(story.getRootNode(), id);
}

function namedIn(root: Node, id: string): Element | null {
  return root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
}

function enclosing(tag: string, start: Element): Element | null {
  for (let node: Node | null = start; node; node = parentOf(node)) {
    if (node instanceof Element && node.localName === tag) return node;
  }
  return null;
}

function parentOf(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
