import type { Projector } from '../geo/projector.ts';
import { COMPACT_BELOW_PX } from '../look/sizes.ts';
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
    void this.#draw(main, picture);
  }

  async #draw(main: Projector, picture: Picture): Promise<void> {
    // A map without it is still a map.
    const drawing = await import('./locator-drawing.ts').catch(() => null);
    if (this.#shown === main) drawing?.drawLocator(this.#canvas, SIZE, this.#ground, main, picture);
  }
}
