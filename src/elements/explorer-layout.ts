import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { COMPACT_BELOW_PX } from '../look/sizes.ts';

/** Below this height, in px, the map and what explains it do not fit over each other: a phone held across, or a page zoomed to 400%. */
const LOW_PX = 480;

/* From these on, in px, the panel stands beside the map and not over it; and there is room for the key under the map. */
const DOCKED_FROM_PX = 1024;
const ROOMY_FROM_PX = [1200, 680] as const;

const QUERIES = {
  phone: `(max-width: ${COMPACT_BELOW_PX - 1}px)`,
  low: `(max-height: ${LOW_PX - 1}px)`,
  docked: `(min-width: ${DOCKED_FROM_PX}px), (min-width: ${COMPACT_BELOW_PX}px) and (max-height: ${LOW_PX - 1}px)`,
  roomy: `(min-width: ${ROOMY_FROM_PX[0]}px) and (min-height: ${ROOMY_FROM_PX[1]}px)`,
  wide: `(min-width: 1440px)`,
} as const;

/**
 * What the window has room for: `phone`: a sheet over the map; `low`: too flat for that; `docked`: the panel beside the map; `roomy`:
 * the key under the map too; `wide`: every button with its word.
 */
export type ExplorerRoom = keyof typeof QUERIES;

/** Follows the window. Its answers are classes of the page too, so that script and style sheet cannot disagree. */
export class ExplorerLayout implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #queries = Object.entries(QUERIES).map(
    ([room, query]) => [room as ExplorerRoom, matchMedia(query)] as const,
  );
  readonly #onChange: () => void;
  #connection = new AbortController();

  /** @param onChange - called before the host is drawn for another room */
  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    for (const [, query] of this.#queries)
      query.addEventListener('change', () => this.#changed(), { signal: this.#connection.signal });
  }

  hostDisconnected(): void {
    this.#connection.abort();
  }

  /** Whether the window is of this kind. */
  is(room: ExplorerRoom): boolean {
    return this.#queries.some(([name, query]) => name === room && query.matches);
  }

  /** The kinds that the window is of, as class names. */
  get classes(): string {
    return this.#queries.flatMap(([name, query]) => (query.matches ? name : [])).join(' ');
  }

  #changed(): void {
    this.#onChange();
    this.#host.requestUpdate();
  }
}
