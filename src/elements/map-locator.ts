import type { Projector } from '../geo/projector.ts';
import { COMPACT_BELOW_PX } from '../look/sizes.ts';
import { basemapLabels } from '../map/basemap-labels.ts';
import type { BasemapGround } from './basemap-ground.ts';
import { kmPerPx } from './map-scale.ts';
import type { Picture } from './picture.ts';

/** A map that shows fewer kilometres than this from west to east says where in the world it is. */
const LOCAL_KM = 1500;
/** What the buttons under it and the space around them take. */
const ROOM_BELOW_PX = 140;

const SIZE = { widthPx: 148, heightPx: 104 };

/** The small map in the corner of a close one: the land around, the nearest countries' names, and a frame where the map is. */
export class MapLocator {
  readonly #canvas: HTMLCanvasElement;
  readonly #ground: BasemapGround;
  /** Where the map looks, while that is shown. */
  #shown: Projector | null = null;
  /** All that its pixels depend on, as they were last drawn: from day to day they stay. */
  #drawn: readonly unknown[] = [];

  constructor(canvas: HTMLCanvasElement, ground: BasemapGround) {
    this.#canvas = canvas;
    this.#ground = ground;
  }

  /** Shows where a projector looks, or hides where that needs no telling or the map has no room for it. */
  show(main: Projector, picture: Picture): void {
    const isLocal = main.widthPx * kmPerPx(main) < LOCAL_KM;
    const hasRoom = main.widthPx >= COMPACT_BELOW_PX && main.heightPx >= SIZE.heightPx + ROOM_BELOW_PX;
    const canvas = this.#canvas;
    canvas.hidden = !isLocal || !hasRoom;
    this.#shown = canvas.hidden ? null : main;
    if (canvas.hidden) return;
    // Labels leave room for it at once, though most maps never need the code that draws it.
    canvas.style.width = `${SIZE.widthPx}px`;
    canvas.style.height = `${SIZE.heightPx}px`;
    const { center, zoom, widthPx, heightPx } = main;
    const { look, language } = picture;
    const pixels = [...center, zoom, widthPx, heightPx, look, basemapLabels(language), this.#ground.levels.size];
    if (pixels.some((part, at) => part !== this.#drawn[at])) void this.#draw(main, picture, pixels);
  }

  async #draw(main: Projector, picture: Picture, pixels: readonly unknown[]): Promise<void> {
    // A map without it is still a map.
    const drawing = await import('./locator-drawing.ts').catch(() => null);
    if (this.#shown !== main || !drawing) return;
    drawing.drawLocator(this.#canvas, SIZE, this.#ground, main, picture);
    this.#drawn = pixels;
  }
}
