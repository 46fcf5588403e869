import type { Box, PlacedMark, Point, Scene } from '../draw/scene.ts';
import type { ViewCamera } from '../model/dataset/view.ts';
import type { ViewChange } from '../model/view.ts';
import type { LiveOptions } from './live-map.ts';
import { MapAnnouncer } from './map-announcer.ts';
import { MapMarksList } from './map-marks-list.ts';
import { showScale } from './map-scale.ts';
import type { Showing } from './map-stage.ts';
import { MapStage } from './map-stage.ts';
import { MapTooltip } from './map-tooltip.ts';
import type { Picture } from './picture.ts';

/** What the reader does on the map, and what comes of drawing it. */
export interface FaceActions {
  readonly onScene: (scene: Scene) => void;
  /** The reader moved the map, and it rests. */
  readonly onCamera: (camera: ViewCamera) => void;
  /** The reader clicked or tapped a mark that stands for these items; null = where there is none. */
  readonly onChoose: (ids: readonly string[] | null) => void;
  /** The reader asked for a change by the list of marks. */
  readonly onChange: (change: ViewChange) => void;
  /** The reader points at a mark that stands for these items; at none where there are none. */
  readonly onPointed: (ids: readonly string[]) => void;
  readonly onBasemapError: (cause: unknown) => void;
}

/** The part of a map's shadow root that is not a template's: the stage, and the card and the scale that follow it. */
export class MapFace {
  readonly #stage: MapStage;
  readonly #area: HTMLElement;
  readonly #tooltip: MapTooltip;
  readonly #list: HTMLElement;
  readonly #marks: MapMarksList;
  readonly #announcer: MapAnnouncer;
  #picture: Picture | null = null;
  #pointed: PlacedMark | null = null;
  readonly #onPointed: FaceActions['onPointed'];
  #scene: Scene | null = null;
  /** Id of the item that something beside the map points at. */
  #lit: string | null = null;

  /**
   * @param root - holds `.stage` with `.still`, `.ground`, `.overlay`, `.locator`, `.card`, `.scale` and the parts of the list of marks in it
   * @param signal - takes the map down
   */
  constructor(root: ParentNode, actions: FaceActions, signal: AbortSignal) {
    const part = (name: string): HTMLElement => {
      const element = root.querySelector<HTMLElement>(`.${name}`);
      if (!element) throw new Error(`got a template without .${name}, expected one`);
      return element;
    };
    this.#onPointed = actions.onPointed;
    this.#area = part('stage');
    this.#tooltip = new MapTooltip(part('card'));
    this.#announcer = new MapAnnouncer(part('news'), signal);
    this.#list = part('mark-list');
    this.#marks = new MapMarksList(
      { list: this.#list, caption: part('mark-caption'), overlay: part('overlay') },
      {
        onPoint: (mark) => this.#stage.point(mark),
        onSelect: (select) => actions.onChange({ select }),
        onPan: (camera) => actions.onChange({ camera }),
        onLeave: () => this.#leave(),
      },
      signal,
    );
    const scale = part('scale');
    const parts = {
      area: this.#area,
      still: part('still') as HTMLCanvasElement,
      ground: part('ground'),
      overlay: part('overlay'),
      locator: part('locator') as HTMLCanvasElement,
    };
    const own = {
      onScene: (scene: Scene): void => {
        if (this.#picture) showScale(scale, scene.projector, this.#picture.messages);
        this.#marks.place(scene);
        this.#scene = scene;
        if (this.#lit !== null) this.#light();
        actions.onScene(scene);
      },
      onPoint: (mark: PlacedMark | null, at: Point): void => this.#onPoint(mark, at),
      onChoose: (mark: PlacedMark | null): void => actions.onChoose(mark?.ids ?? null),
      insets: (): readonly Box[] => insetsIn(this.#area),
    };
    this.#stage = new MapStage(parts, { ...actions, ...own }, signal);
  }

  /** Shows a picture in place of the one before. Returns whether there was room to draw it; if not, it is drawn when there is. */
  show(picture: Picture, showing: Showing): boolean {
    this.#picture = picture;
    this.quiet();
    this.#marks.show(picture);
    this.#announcer.show(picture);
    return this.#stage.show(picture, showing);
  }

  /** Brings the live map in: see `MapStage.goLive`. */
  goLive(options: Omit<LiveOptions, 'camera' | 'palette' | 'signal'>): Promise<void> {
    return this.#stage.goLive(options);
  }

  /** Shows the map one step closer (1) or further away (-1). */
  zoomBy(steps: 1 | -1): void {
    this.#stage.zoomBy(steps);
  }

  /** Lights up the mark of an item, wherever it is drawn; null = none. */
  light(id: string | null): void {
    this.#lit = id;
    this.#light();
  }

  /** Takes the card away. */
  quiet(): void {
    this.#onPoint(null, [0, 0]);
  }

  #light(): void {
    const id = this.#lit;
    const found = id === null ? undefined : this.#scene?.marks.find(({ ids }) => ids.includes(id));
    this.#stage.point(found ?? this.#pointed ?? this.#marks.mark);
  }

  /* A still picture has nothing that takes the focus. */
  #leave(): void {
    this.#area.querySelector<HTMLElement>('.maplibregl-canvas')?.focus();
    this.#list.blur();
  }

  #onPoint(mark: PlacedMark | null, at: Point): void {
    if (mark?.key === this.#pointed?.key) {
      if (mark) this.#tooltip.move(at);
      return;
    }
    this.#pointed = mark;
    this.#onPointed(mark?.ids ?? []);
    this.#stage.point(mark ?? this.#marks.mark);
    this.#area.classList.toggle('is-pointing', mark !== null);
    if (mark && this.#picture) this.#tooltip.show(mark, at, this.#picture);
    else this.#tooltip.hide();
  }
}

/* Measured anew each time: a line of text wraps where the frame gets narrower. */
function insetsIn(area: HTMLElement): readonly Box[] {
  const frame = area.getBoundingClientRect();
  return [...area.querySelectorAll('[data-inset]')].flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (right === left) return [];
    return [{ x0: left - frame.left, y0: top - frame.top, x1: right - frame.left, y1: bottom - frame.top }];
  });
}
