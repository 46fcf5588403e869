import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AddressedView } from '../io/view-address.ts';
import { addressOfView, readViewAddress, startingView } from '../io/view-address.ts';
import type { View } from '../model/view.ts';
import { changeView } from '../model/view.ts';
import type { MapLink } from './map-link.ts';

/** A view counts as settled once it has stood still this long. */
const SETTLE_MS = 1300;

/**
 * Keeps the address of the page and the view of the map one: what the reader settles on is pushed, a mere move of the camera replaces,
 * and back, forward and links change the view.
 */
export class ExplorerAddress implements ReactiveController {
  /** What the page was opened with. */
  readonly start: AddressedView = readViewAddress(location.hash);
  readonly #link: MapLink;
  #connection = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written: View | null = null;

  constructor(host: ReactiveControllerHost, link: MapLink) {
    this.#link = link;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    window.addEventListener('popstate', () => this.#follow(), { signal: this.#connection.signal });
  }

  hostDisconnected(): void {
    this.#connection.abort();
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    const view = this.#link.state?.view;
    if (!view || view === this.#written) return;
    clearTimeout(this.#timer);
    if (this.#written === null) this.#begin(view);
    else this.#timer = setTimeout(() => this.#write(view), SETTLE_MS);
  }

  /* The map reads most of an address from its properties; what has none is asked for as soon as there are data. */
  #begin(view: View): void {
    this.#written = view;
    const { actors, evidence, camera } = this.start.change;
    const isFitted = camera === null;
    if (!actors && !evidence && !isFitted) return;
    this.#link.request({ ...(actors && { actors }), ...(evidence && { evidence }), ...(isFitted && { camera }) });
  }

  #write(view: View): void {
    const { state } = this.#link;
    const before = this.#written;
    if (!state || !before) return;
    this.#written = view;
    const address = addressOfView(view, state.dataset);
    if (address === addressOfView(before, state.dataset)) return;
    const isCameraOnly = address === addressOfView(changeView(before, { camera: view.camera }), state.dataset);
    if (isCameraOnly) history.replaceState(null, '', `#${address}`);
    else history.pushState(null, '', `#${address}`);
  }

  #follow(): void {
    const { state } = this.#link;
    if (!state) return;
    clearTimeout(this.#timer);
    const { view: id, change } = readViewAddress(location.hash);
    const view = changeView(startingView(state.dataset, id), change);
    this.#written = view;
    this.#link.request(view);
  }
}
