import type { LitElement } from 'lit';
import type { TimelineDrawing } from './drawing.ts';

/** Where the words stand below the upper edge of a mark's lane, px. */
const BELOW_TOP_PX = 22;

/** What is said of the mark on a lane that a mouse points at. */
export class MarkTip {
  readonly #host: LitElement;
  readonly #drawing: () => TimelineDrawing | null;
  #text: string | null = null;

  /** @param drawing - what is pointed at; null before there is one */
  constructor(host: LitElement, drawing: () => TimelineDrawing | null) {
    this.#host = host;
    this.#drawing = drawing;
  }

  /** What is said now; null for nothing. */
  get text(): string | null {
    return this.#text;
  }

  /** To be called for `pointermove` on the time area. */
  point(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || event.buttons !== 0 || !(event.target instanceof Element)) return;
    const drawing = this.#drawing();
    const key = event.target.closest('[data-mark]')?.getAttribute('data-mark') ?? null;
    const mark = drawing?.markOf(key) ?? null;
    const lane = drawing?.lanes?.lanes.find(({ marks }) => mark !== null && marks.includes(mark));
    if (!mark || !lane) {
      this.leave();
      return;
    }
    const area = this.#host.renderRoot.querySelector<HTMLElement>('.time');
    const left = area?.getBoundingClientRect().left ?? 0;
    drawing?.point(key);
    if (this.#text !== mark.title) {
      area?.style.setProperty('--lev-tip-x', `${event.clientX - left}px`);
      area?.style.setProperty('--lev-tip-y', `${BELOW_TOP_PX + lane.top}px`);
      this.#text = mark.title;
      this.#host.requestUpdate();
    }
  }

  /** Says nothing any more. */
  leave(): void {
    if (this.#text === null) return;
    this.#drawing()?.point(null);
    this.#text = null;
    this.#host.requestUpdate();
  }
}
