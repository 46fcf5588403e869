import type { ContextCallback } from '@lit/context';
import type { MapState } from './view-context.ts';
import { mapStateContext } from './view-context.ts';

/**
 * Hands the state of a map down to those in it who ask by a `context-request`
 * (https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md). It is in every page with a map, so it does that alone:
 * where providers come late or stand in one another, `ContextProvider` of @lit/context does more.
 */
export class StateProvider {
  #state: MapState | null = null;
  /** Whom to tell, each with the function that ends it. */
  readonly #followers = new Map<ContextCallback<MapState | null>, () => void>();

  /** @param onAsked - called before whoever asks is told */
  constructor(host: HTMLElement, onAsked: () => void) {
    host.addEventListener('context-request', (event) => {
      if (event.context !== mapStateContext) return;
      event.stopPropagation();
      onAsked();
      const callback = event.callback as ContextCallback<MapState | null>;
      if (event.subscribe) this.#followers.set(callback, () => this.#followers.delete(callback));
      callback(this.#state, this.#followers.get(callback));
    });
  }

  /** Tells all who follow. */
  publish(state: MapState): void {
    this.#state = state;
    for (const [callback, leave] of this.#followers) callback(state, leave);
  }
}
