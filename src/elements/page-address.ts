import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AddressedView } from '../io/view-address.ts';
import { addressOfView, readViewAddress, startingView } from '../io/view-address.ts';
import type { View } from '../model/view.ts';
import { changeView } from '../model/view.ts';
import type { MapLink } from './map-link.ts';

/** A view counts as settled once it has stood still this long: the scrubber and the wheel make many in a second. */
const SETTLE_MS = 1300;

/** What a page has in its address beside a View. */
export interface PageAddressOptions {
  /** Id of the view that an address without one means; null = the first. */
  readonly ownView: string | null;
  /** Parts of the fragment that are no view, `lang=ja&theme=dark`; empty for none. They stay when the view changes. */
  readonly rest: () => string;
  /** Whether the reader has changed the view before this was there: the address does not say so yet. */
  readonly isLate?: boolean;
  /** The reader went to another address; called before its view is shown. */
  readonly onFollow?: () => void;
}

/**
 * Keeps the address of a page and the view of its map one: what the reader settles on is pushed, a mere move of the camera replaces, and
 * back, forward and a new fragment change the view.
 */
export class PageAddress implements ReactiveController {
  /** What the page was opened with. */
  readonly start: AddressedView = readViewAddress(location.hash);
  readonly #link: MapLink;
  readonly #options: PageAddressOptions;
  #connection = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written: View | null = null;

  constructor(host: ReactiveControllerHost, link: MapLink, options: PageAddressOptions) {
    this.#link = link;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    window.addEventListener('popstate', () => this.follow(), { signal: this.#connection.signal });
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
    // Each item is a place to come back to, however fast a reader follows its links.
    else if (view.select !== this.#written.select) this.#write(view);
    else this.#timer = setTimeout(() => this.#write(view), SETTLE_MS);
  }

  /** Writes the address anew where it stands: the parts beside the view have changed. */
  rewrite(): void {
    const { state } = this.#link;
    if (state) history.replaceState(null, '', this.#fragment(addressOfView(state.view, state.dataset)));
  }

  /** Shows what the address says now. */
  follow(): void {
    const { state } = this.#link;
    if (!state) return;
    clearTimeout(this.#timer);
    this.#options.onFollow?.();
    const { view: id, change } = readViewAddress(location.hash);
    const view = changeView(startingView(state.dataset, id ?? this.#options.ownView), change);
    this.#written = view;
    // A link to a view says nothing of the rest: that stays.
    if (this.#options.rest() !== '') history.replaceState(null, '', this.#fragment(addressOfView(view, state.dataset)));
    this.#link.request(view);
  }

  /* The map reads most of an address from its properties; what has none is asked for as soon as there are data. */
  #begin(view: View): void {
    this.#written = view;
    if (this.#options.isLate) this.#catchUp(view);
    const { actors, evidence, camera } = this.start.change;
    const isFitted = camera === null;
    if (!actors && !evidence && !isFitted) return;
    this.#link.request({ ...(actors && { actors }), ...(evidence && { evidence }), ...(isFitted && { camera }) });
  }

  #catchUp(view: View): void {
    const { state } = this.#link;
    if (!state) return;
    const { view: id, change } = this.start;
    this.#written = changeView(startingView(state.dataset, id ?? this.#options.ownView), change);
    this.#write(view);
  }

  #write(view: View): void {
    const { state } = this.#link;
    const before = this.#written;
    if (!state || !before) return;
    this.#written = view;
    const address = addressOfView(view, state.dataset);
    if (address === addressOfView(before, state.dataset)) return;
    const isCameraOnly = address === addressOfView(changeView(before, { camera: view.camera }), state.dataset);
    if (isCameraOnly) history.replaceState(null, '', this.#fragment(address));
    else history.pushState(null, '', this.#fragment(address));
  }

  #fragment(address: string): string {
    return `#${[address, this.#options.rest()].filter((part) => part !== '').join('&')}`;
  }
}
