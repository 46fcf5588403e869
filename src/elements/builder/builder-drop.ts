import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes files that are dropped anywhere on the page, in place of the browser, which would open them. */
export class BuilderDrop implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #take: (file: File) => void;
  #connection = new AbortController();
  /** How many elements deep a file is over the page. */
  #depth = 0;

  /** @param take - called with the first of the files that are dropped */
  constructor(host: ReactiveControllerHost, take: (file: File) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  /** Whether a file is over the page now. */
  get isOver(): boolean {
    return this.#depth > 0;
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
      window.addEventListener(type, (event) => this.#onDrag(event), { signal: this.#connection.signal });
  }

  hostDisconnected(): void {
    this.#connection.abort();
  }

  #onDrag(event: DragEvent): void {
    const { type, dataTransfer } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const wasOver = this.isOver;
    if (type === 'dragenter') this.#depth += 1;
    else if (type === 'dragleave') this.#depth -= 1;
    else if (type === 'drop') this.#depth = 0;
    if (this.isOver !== wasOver) this.#host.requestUpdate();
    const [file] = type === 'drop' ? dataTransfer.files : [];
    if (file) this.#take(file);
  }
}
