import type { Claim, Nearness } from '../map/context-pool.ts';
import { ContextPool, MOST_LIVE_MAPS, MOST_LIVE_MAPS_ON_TOUCH } from '../map/context-pool.ts';
import type { GroundKind } from '../map/fetch-maplibre.ts';
import { fetchMaplibre } from '../map/fetch-maplibre.ts';
import { probeWebgl2 } from '../map/webgl-probe.ts';
import type { ErrorReason } from './events.ts';
import type { LiveOptions } from './live-map.ts';
import type { MapFace } from './map-face.ts';
import { watchNearness } from './map-nearness.ts';
import { whenIdle } from './when-idle.ts';

/** `eager`: at once; `lazy`: when it is looked at and the page is idle, or on a touch. */
export type Loading = 'lazy' | 'eager';

/** What a live map needs to know of its element. */
export type LaunchOptions = Pick<LiveOptions, 'interaction' | 'strings' | 'basemap' | 'onBasemapError'>;

/** What the launch tells its element. */
export interface LaunchActions {
  /** The map is near the screen, or on it: what there is to see without WebGL should be there. */
  readonly onNear: () => void;
  /** A live map is wanted, and so is all that it shows. */
  readonly onWanted: () => void;
  /** Whether there is something to see while nothing is drawn. */
  readonly hasPicture: () => boolean;
  readonly ground: () => GroundKind;
  /** The live map stands in place of the still one, or no longer. */
  readonly onLive: (isLive: boolean) => void;
  /** `isOver`: nothing more will be tried by itself; `reason` null: the cause tells. */
  readonly onTrouble: (reason: ErrorReason | null, cause: unknown, isOver: boolean) => void;
}

/** The browser may take this long to have time for a map, in ms. */
const LONGEST_WAIT_MS = 1500;

let pool: ContextPool | undefined;

/** Decides when a map gets its data, when it gets its turn to be live, and when it has to give that back. */
export class MapLaunch {
  #face: MapFace | null = null;
  #options: (() => LaunchOptions) | null = null;
  readonly #actions: LaunchActions;
  readonly #signal: AbortSignal;
  readonly #claim: Claim = { onGrant: () => void this.#onGrant(), onRevoke: () => this.#onRevoke() };
  #loading: Loading;
  #nearness: Nearness = 'away';
  #isLookedAt = false;
  #isWanted = false;
  /** Ends with the turn; null while another map has it. */
  #turn: AbortController | null = null;
  #startingFor: AbortController | null = null;

  /** @param signal - gives the turn back and ends the watching */
  constructor(element: Element, loading: Loading, actions: LaunchActions, signal: AbortSignal) {
    this.#loading = loading;
    this.#actions = actions;
    this.#signal = signal;
    watchNearness(element, (nearness, isLookedAt) => this.#onNearness(nearness, isLookedAt), signal);
    signal.addEventListener('abort', () => this.#leave(), { once: true });
    this.loading = loading;
  }

  /** Whether the map is near the screen, or on it. */
  get isNear(): boolean {
    return this.#nearness !== 'away';
  }

  /** Changes when the map is wanted: an eager one is at once. */
  set loading(loading: Loading) {
    this.#loading = loading;
    if (loading !== 'eager') return;
    queueMicrotask(() => {
      if (!this.#signal.aborted) this.#want();
    });
  }

  /** Takes the face of the map, which knows where to look: from now on the live map comes when it has its turn. */
  ready(face: MapFace, options: () => LaunchOptions): void {
    this.#face = face;
    this.#options = options;
    void this.#go();
  }

  /** Tries once more to bring the live map in; `isAnew`: in place of the one that is there. */
  retry(isAnew: boolean): void {
    if (isAnew) {
      this.#face?.goStill();
      this.#actions.onLive(false);
      this.#startingFor = null;
    }
    void this.#go();
  }

  #onNearness(nearness: Nearness, isLookedAt: boolean): void {
    this.#nearness = nearness;
    this.#isLookedAt = isLookedAt;
    if (this.isNear) this.#actions.onNear();
    if (nearness === 'touched') this.#want();
    else if (isLookedAt && !this.#isWanted && !savesData()) void this.#wantWhenIdle();
    if (this.#isWanted) this.#place();
  }

  async #wantWhenIdle(): Promise<void> {
    await whenIdle(LONGEST_WAIT_MS);
    if (this.#isLookedAt && !this.#signal.aborted) this.#want();
  }

  #want(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#actions.onWanted();
    this.#place();
  }

  #place(): void {
    const isHeld = this.#loading === 'eager' && this.#nearness === 'away';
    const mayWake = this.#loading === 'eager' || this.#isLookedAt;
    poolOfPage().place(this.#claim, isHeld ? 'near' : this.#nearness, mayWake);
  }

  #leave(): void {
    this.#turn?.abort();
    this.#turn = null;
    poolOfPage().leave(this.#claim);
  }

  async #onGrant(): Promise<void> {
    this.#turn = new AbortController();
    if (!this.#face && this.#actions.hasPicture()) prepare(this.#actions.ground());
    await this.#go();
  }

  #onRevoke(): void {
    this.#turn?.abort();
    this.#turn = null;
    this.#face?.goStill();
    this.#actions.onLive(false);
  }

  async #go(): Promise<void> {
    const turn = this.#turn;
    const face = this.#face;
    const options = this.#options;
    if (!turn || !face || !options || this.#startingFor === turn) return;
    this.#startingFor = turn;
    // Where there is nothing else to see, the still picture is painted first.
    if (!this.#actions.hasPicture()) await whenIdle();
    if (this.#turn === turn) await this.#start(face, options(), turn);
  }

  async #start(face: MapFace, options: LaunchOptions, turn: AbortController): Promise<void> {
    const probe = probeWebgl2();
    if (!probe.ok) {
      this.#startingFor = null;
      this.#actions.onTrouble('webgl', new Error(probe.why), true);
      return;
    }
    try {
      await face.goLive({
        ...options,
        signal: AbortSignal.any([this.#signal, turn.signal]),
        onLost: (isOver, cause) => {
          if (isOver) this.#startingFor = null;
          this.#actions.onLive(false);
          this.#actions.onTrouble('context-lost', cause, isOver);
        },
        onShown: () => this.#actions.onLive(true),
      });
    } catch (cause) {
      if (!this.#signal.aborted && !turn.signal.aborted) this.#actions.onTrouble(null, cause, true);
      if (this.#startingFor === turn) this.#startingFor = null;
    }
  }
}

/* Beside the data and the code that draws: nothing else is waited for. */
function prepare(ground: GroundKind): void {
  if (!probeWebgl2().ok) return;
  // What goes wrong is said when the map is started.
  for (const request of [fetchMaplibre(ground), import('./live-map.ts')]) request.catch(() => undefined);
}

function poolOfPage(): ContextPool {
  const most = matchMedia('(pointer: coarse)').matches ? MOST_LIVE_MAPS_ON_TOUCH : MOST_LIVE_MAPS;
  pool ??= new ContextPool(most, { keepsAway: globalThis.top === globalThis.self });
  return pool;
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
