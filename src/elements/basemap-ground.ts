import type { Projector } from '../geo/projector.ts';
import { basemapRegionId, loadBasemap } from '../map/basemap-data.ts';
import type { BasemapLevel, BasemapTopology } from '../map/basemap-data.ts';
import { firstLevelFor, levelsFor } from '../map/level-choice.ts';
import type * as AreaDrawing from './area-drawing.ts';

/** The shapes of the basemap that drawings need beside the live map: land for the still picture, regions by name, what draws areas. */
export class BasemapGround {
  readonly #levels = new Map<BasemapLevel, BasemapTopology>();
  #areaDrawing: typeof AreaDrawing | null = null;

  /** The levels that are there. */
  get levels(): ReadonlyMap<BasemapLevel, BasemapTopology> {
    return this.#levels;
  }

  /**
   * Fetches what every drawing in this projection stands on: the world at its coarsest, and what its map begins with.
   *
   * @throws Error where a request fails
   */
  async bringFirst(projector: Projector): Promise<void> {
    await this.#fetch([firstLevelFor(projector)]);
  }

  /**
   * Fetches what a map in this projection needs and is not there; all maps of a page share one fetch.
   *
   * @throws Error where a request fails
   */
  async bring(projector: Projector): Promise<void> {
    await this.#fetch(levelsFor(projector));
  }

  async #fetch(levels: readonly BasemapLevel[]): Promise<void> {
    const missing = (['coarse', ...levels] as const).filter((level) => !this.#levels.has(level));
    const found = await Promise.allSettled(
      missing.map(async (level) => this.#levels.set(level, await loadBasemap(level))),
    );
    const failure = found.find(({ status }) => status === 'rejected');
    if (failure?.status === 'rejected') throw failure.reason;
  }

  /** What draws approximate areas; null before `bringAreas`. */
  get areaDrawing(): typeof AreaDrawing | null {
    return this.#areaDrawing;
  }

  /** Fetches what draws approximate areas. Returns whether it has come now. A map without areas is still a map. */
  async bringAreas(): Promise<boolean> {
    if (this.#areaDrawing) return false;
    this.#areaDrawing = await import('./area-drawing.ts').catch(() => null);
    return this.#areaDrawing !== null;
  }

  /** Id (ISO 3166-2) of a region by its English name; null where the near level does not know it or is not there. */
  regionId(name: string): string | null {
    const near = this.#levels.get('near');
    return near ? basemapRegionId(near, name) : null;
  }
}
