import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit';

/**
 * On an element whose button opens something: while that is open, a press anywhere else and Escape close it. Escape then does nothing
 * more, and gives the focus back to the button.
 */
class ClosesOutside extends AsyncDirective {
  #connection: AbortController | null = null;
  #opener: Element | null = null;
  #opened = '';
  #close: () => void = () => undefined;

  /**
   * @param isOpen - whether there is something to close
   * @param opened - selector of what is open, in the root of the element
   */
  override render(isOpen: boolean, opened: string, close: () => void): typeof noChange {
    this.#opened = opened;
    this.#close = close;
    if (isOpen) this.#listen();
    else this.disconnected();
    return noChange;
  }

  override update({ element }: ElementPart, [isOpen, opened, close]: Parameters<this['render']>): typeof noChange {
    this.#opener = element;
    return this.render(isOpen, opened, close);
  }

  override disconnected(): void {
    this.#connection?.abort();
    this.#connection = null;
  }

  #listen(): void {
    if (this.#connection) return;
    this.#connection = new AbortController();
    const options = { signal: this.#connection.signal, capture: true };
    document.addEventListener('pointerdown', (event) => this.#onPress(event), options);
    document.addEventListener('keydown', (event) => this.#onKey(event), options);
  }

  #onPress(event: PointerEvent): void {
    const root = this.#opener?.getRootNode();
    const opened = root instanceof ShadowRoot || root instanceof Document ? root.querySelector(this.#opened) : null;
    const path = event.composedPath();
    if ([this.#opener, opened].some((element) => element && path.includes(element))) return;
    this.#close();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.#close();
    this.#opener?.querySelector('button')?.focus();
  }
}

/** See `ClosesOutside`: `<div ${closesOutside(isOpen, '.sheet', close)}><button>...`. */
export const closesOutside = directive(ClosesOutside);
