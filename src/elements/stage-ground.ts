import type { Camera, Projector } from '../geo/projector.ts';
import { SCALE_FROM_ZOOM } from '../look/sizes.ts';
import { BasemapGround } from './basemap-ground.ts';
import type * as CloseUp from './close-up.ts';
import { emphasisOf } from './emphasised-region.ts';
import type { MapLocator } from './map-locator.ts';
import type { StageParts } from './map-stage-host.ts';
import type { Picture } from './picture.ts';
import type { StillBasemap } from './still-basemap.ts';

/**
 * What a map paints by itself below its drawing and in its corners: the land where no live map stands, the scale, the small map of where
 * it is. What that takes is fetched when a drawing has use for it.
 */
export class StageGround extends BasemapGround {
  readonly #parts: StageParts;
  /** Null until there is a drawing that no live map stands under. */
  #still: StillBasemap | null = null;
  /** What a close map has beside its drawing; null for one that never was close. */
  #closeUp: (Pick<typeof CloseUp, 'showScale'> & { readonly locator: MapLocator }) | null = null;

  constructor(parts: StageParts) {
    super();
    this.#parts = parts;
  }

  /** Whether land can be painted. */
  get hasStill(): boolean {
    return this.#still !== null;
  }

  /** Paints what is there; `isStill`: the land too, since no live map shows it. */
  paint(picture: Picture, projector: Projector, isStill: boolean): void {
    const { look, messages } = picture;
    this.#closeUp?.locator.show(projector, picture);
    this.#closeUp?.showScale(this.#parts.scale, projector, messages);
    if (isStill) this.#still?.draw(projector, look.palette, emphasisOf(picture, this));
  }

  /**
   * Fetches what paints land.
   *
   * @throws TypeError where it is not to be had
   */
  async bringStill(): Promise<void> {
    const { StillBasemap } = await import('./still-basemap.ts');
    this.#still ??= new StillBasemap(this.#parts.still, this);
  }

  /** Fetches what only some drawings need. Resolves to whether any of it has come now; what fails is asked for again with the next drawing. */
  async bringMore({ marks }: Picture, { zoom }: Camera): Promise<boolean> {
    const isFirstCloseUp = !this.#closeUp && zoom >= SCALE_FROM_ZOOM;
    const [isFirstWithAreas] = await Promise.all([
      marks.areas.length > 0 && this.bringAreas(),
      isFirstCloseUp && this.#bringCloseUp().catch(() => undefined),
    ]);
    return isFirstWithAreas || (isFirstCloseUp && this.#closeUp !== null);
  }

  async #bringCloseUp(): Promise<void> {
    const { MapLocator, showScale } = await import('./close-up.ts');
    this.#closeUp ??= { locator: new MapLocator(this.#parts.locator, this), showScale };
  }
}
