import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit';

/**
 * On something that a button has opened: as long as it is there, a press anywhere else and Escape close it. Escape then does nothing
 * more, and gives the focus back to the button.
 */
class ClosesOutside extends AsyncDirective {
  #connection: AbortController | null = null;
  #opened: Element | null = null;
  #opener = '';
  #close: () => void = () => undefined;

  /** @param opener - selector of what holds the button, in the root of the element */
  override render(opener: string, close: () => void): typeof noChange {
    this.#opener = opener;
    this.#close = close;
    this.#listen();
    return noChange;
  }

  override update({ element }: ElementPart, [opener, close]: Parameters<this['render']>): typeof noChange {
    this.#opened = element;
    return this.render(opener, close);
  }

  override disconnected(): void {
    this.#connection?.abort();
    this.#connection = null;
  }

  override reconnected(): void {
    this.#listen();
  }

  #listen(): void {
    if (this.#connection) return;
    this.#connection = new AbortController();
    const options = { signal: this.#connection.signal, capture: true };
    document.addEventListener('pointerdown', (event) => this.#onPress(event), options);
    document.addEventListener('keydown', (event) => this.#onKey(event), options);
  }

  #openerElement(): Element | null {
    const root = this.#opened?.getRootNode();
    return root instanceof ShadowRoot || root instanceof Document ? root.querySelector(this.#opener) : null;
  }

  #onPress(event: PointerEvent): void {
    const path = event.composedPath();
    if ([this.#opened, this.#openerElement()].some((element) => element && path.includes(element))) return;
    this.#close();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.#close();
    this.#openerElement()?.querySelector('button')?.focus();
  }
}

/** See `ClosesOutside`: `<div class="sheet" ${closesOutside('.opener', close)}>`. */
export const closesOutside = directive(ClosesOutside);
