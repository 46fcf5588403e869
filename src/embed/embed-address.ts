import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MapLink } from '../elements/map-link.ts';
import { addressOfView, readViewAddress, startingView } from '../io/view-address.ts';
import type { View } from '../model/view.ts';
import { changeView } from '../model/view.ts';

/** A view counts as settled once it has stood still this long. */
const SETTLE_MS = 1300;

/**
 * Keeps the address of a frame and the view of its map one: what the reader settles on is pushed, a mere move of the camera replaces, and
 * back, forward and a new fragment change the view. Parts of the fragment that are no view stay as they are.
 */
export class EmbedAddress implements ReactiveController {
  readonly #link: MapLink;
  readonly #ownView: string | null;
  readonly #rest: string;
  #connection = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written: View | null = null;

  /** @param ownView - id of the view that the page is for; null = the first */
  constructor(host: ReactiveControllerHost, link: MapLink, ownView: string | null) {
    this.#link = link;
    this.#ownView = ownView;
    this.#rest = location.hash
      .slice(1)
      .split('&')
      .filter((part) => /^(?:data|theme|lang|interaction|height)=/.test(part))
      .join('&');
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

  /* What no attribute of the map says is asked for as soon as there are data. */
  #begin(view: View): void {
    this.#written = view;
    const { actors, evidence, camera } = readViewAddress(location.hash).change;
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
    const fragment = `#${[address, this.#rest].filter((part) => part !== '').join('&')}`;
    if (isCameraOnly) history.replaceState(null, '', fragment);
    else history.pushState(null, '', fragment);
  }

  #follow(): void {
    const { state } = this.#link;
    if (!state) return;
    clearTimeout(this.#timer);
    const { view: id, change } = readViewAddress(location.hash);
    const view = changeView(startingView(state.dataset, id ?? this.#ownView), change);
    this.#written = view;
    this.#link.request(view);
  }
}
