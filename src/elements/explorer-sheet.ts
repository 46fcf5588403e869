import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far the sheet of details is drawn up on a phone. */
export type Detent = 'peek' | 'half' | 'full';

const DETENTS: readonly Detent[] = ['peek', 'half', 'full'];
/** A pointer that has moved less than this, in px, has pressed the handle and not drawn it. */
const STILL_PX = 6;

/** The sheet of details on a phone: it rests at one of three heights, and is drawn by its handle or moved by keys. */
export class ExplorerSheet implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #detent: Detent = 'peek';
  #drag: { readonly startPx: number; readonly heightPx: number; moved: boolean } | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#drag = null;
  }

  get detent(): Detent {
    return this.#detent;
  }

  /** Moves the sheet so that there is something to read, and the map stays in sight. */
  show(): void {
    if (this.#detent === 'full') this.move('half');
  }

  move(detent: Detent): void {
    this.#detent = detent;
    this.#host.requestUpdate();
  }

  readonly onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const next = DETENTS[DETENTS.indexOf(this.#detent) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    this.move(next);
  };

  /* A press without a move, and a key. */
  readonly onClick = (): void => {
    if (this.#drag?.moved) return;
    this.move(this.#detent === 'peek' ? 'half' : this.#detent === 'half' ? 'full' : 'peek');
  };

  readonly onPointerDown = (event: PointerEvent): void => {
    const sheet = sheetOf(event);
    if (!sheet) return;
    this.#drag = { startPx: event.clientY, heightPx: sheet.offsetHeight, moved: false };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const sheet = sheetOf(event);
    if (!this.#drag || !sheet || !event.buttons) return;
    const upPx = this.#drag.startPx - event.clientY;
    if (Math.abs(upPx) > STILL_PX) this.#drag.moved = true;
    if (!this.#drag.moved) return;
    sheet.classList.add('dragged');
    sheet.style.blockSize = `${this.#drag.heightPx + upPx}px`;
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const sheet = sheetOf(event);
    if (!this.#drag?.moved || !sheet) return;
    const share = sheet.offsetHeight / window.innerHeight;
    sheet.classList.remove('dragged');
    sheet.style.blockSize = '';
    this.move(share < 0.42 ? 'peek' : share < 0.75 ? 'half' : 'full');
  };
}

function sheetOf(event: Event): HTMLElement | null {
  return event.currentTarget instanceof Element ? event.currentTarget.closest<HTMLElement>('.panel') : null;
}
