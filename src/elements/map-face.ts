import type { PlacedMark, Point, Scene } from '../draw/scene.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { ViewCamera } from '../model/dataset/view.ts';
import type { ViewChange } from '../model/view.ts';
import { insetsIn } from './map-insets.ts';
import type { MapSpeech, SpeechActions, SpeechParts } from './map-speech.ts';
import { MapStage } from './map-stage.ts';
import type { GoLiveOptions, Showing } from './map-stage-host.ts';
import type { Picture } from './picture.ts';
import { isSpoken } from './picture.ts';
import { seen, whenIdle } from './when-idle.ts';

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
  /** The words could not be had: the map is drawn without. */
  readonly onSpeechError: (cause: unknown) => void;
  readonly onBasemapError: (cause: unknown) => void;
  /** Whether the author gave something to see until the map is there. */
  readonly hasPicture: () => boolean;
  /** It is known where the map is to look: a live map can be made. */
  readonly onFramed: () => void;
  /** The picture stands on its land: from now on it is as good as a prepared one. */
  readonly onReady: () => void;
  /** The words for all that a map says are there. */
  readonly onSpoken: () => void;
}

/** A reader who does one of these uses the map. */
const USES = ['pointermove', 'pointerdown', 'focusin', 'keydown'] as const;

/** The part of a map's shadow root that is not a template's: the stage, and the words and the scale that follow it. */
export class MapFace {
  readonly #stage: MapStage;
  readonly #actions: FaceActions;
  readonly #part: (name: string) => HTMLElement;
  readonly #signal: AbortSignal;
  #speech: MapSpeech | null = null;
  /** Settles when the live map is there, or cannot be; null while none is made. */
  #going: Promise<void> | null = null;
  #isSpeechAsked = false;
  #picture: Picture | null = null;
  /** What is shown first: what has changed since is news, though the words come later. */
  #first: Picture | null = null;
  #scene: Scene | null = null;
  #pointed: { readonly mark: PlacedMark; readonly at: Point } | null = null;
  /** Id of the item that something beside the map points at. */
  #lit: string | null = null;

  /**
   * @param root - holds `.stage` with `.still`, `.ground`, `.overlay`, `.locator`, `.card`, `.scale` and the parts of the list of marks in it
   * @param signal - takes the map down
   */
  constructor(root: ParentNode, actions: FaceActions, signal: AbortSignal) {
    const part = (name: string): HTMLElement => {
      const element = root.querySelector<HTMLElement>(`.${name}`);
      if (!element) throw new Error(`got no .${name}`);
      return element;
    };
    this.#part = part;
    this.#actions = actions;
    this.#signal = signal;
    const area = part('stage');
    const parts = {
      area,
      still: part('still') as HTMLCanvasElement,
      ground: part('ground'),
      overlay: part('overlay'),
      locator: part('locator') as HTMLCanvasElement,
      scale: part('scale'),
    };
    const own = {
      onScene: (scene: Scene): void => this.#onScene(scene),
      insets: insetsIn(area),
    };
    this.#stage = new MapStage(parts, { ...actions, ...own }, signal);
  }

  /** Shows a picture in place of the one before. Returns whether there was room to draw it; if not, it is drawn when there is. */
  show(picture: Picture, showing: Showing): boolean {
    this.#picture = picture;
    this.#first ??= picture;
    this.quiet();
    if (isSpoken(picture)) this.#speech?.show(picture);
    void this.#bringSpeech(picture);
    return this.#stage.show(picture, showing);
  }

  /** Brings the live map in: see `MapStage.goLive`. */
  goLive(options: GoLiveOptions): Promise<void> {
    const going = this.#stage.goLive(options);
    this.#going = going.catch(() => undefined);
    return going;
  }

  /** Takes the live map away: see `MapStage.goStill`. */
  goStill(): void {
    this.#stage.goStill();
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

  async #bringSpeech({ language }: Picture): Promise<void> {
    if (this.#isSpeechAsked) return;
    this.#isSpeechAsked = true;
    try {
      await this.#whenToSpeak();
      const [{ MapSpeech }] = await Promise.all([import('./map-speech.ts'), messagesFor(language)]);
      if (this.#signal.aborted) return;
      this.#speak(new MapSpeech(this.#speechParts(), this.#stage.pointed, this.#speechActions(), this.#signal));
    } catch (cause) {
      // The next picture asks again.
      this.#isSpeechAsked = false;
      if (!this.#signal.aborted) this.#actions.onSpeechError(cause);
    }
  }

  /* A map is to be seen before it is spoken of, but for a reader who uses it already. */
  async #whenToSpeak(): Promise<void> {
    await whenIdle();
    const area = this.#part('stage');
    const isUsed = new Promise<void>((resolve) => {
      const options = { once: true, passive: true, signal: this.#signal };
      for (const type of USES) area.addEventListener(type, () => resolve(), options);
    });
    await Promise.race([this.#going?.then(seen), isUsed]);
  }

  #speechParts(): SpeechParts {
    const part = this.#part;
    return {
      area: part('stage'),
      list: part('mark-list'),
      caption: part('mark-caption'),
      overlay: part('overlay'),
      card: part('card'),
      description: part('description'),
      news: part('news'),
    };
  }

  #speechActions(): SpeechActions {
    const { onChange } = this.#actions;
    return {
      onPoint: (mark) => this.#stage.point(mark),
      onSelect: (select) => onChange({ select }),
      onPan: (camera) => onChange({ camera }),
      onLeave: () => this.#leave(),
      pointing: {
        onPoint: (mark, at) => this.#onPoint(mark, at),
        onChoose: (mark) => this.#actions.onChoose(mark?.ids ?? null),
      },
    };
  }

  #speak(speech: MapSpeech): void {
    this.#speech = speech;
    for (const picture of new Set([this.#first, this.#picture])) if (picture && isSpoken(picture)) speech.show(picture);
    if (this.#scene) speech.place(this.#scene);
    this.#actions.onSpoken();
  }

  #onScene(scene: Scene): void {
    this.#speech?.place(scene);
    this.#scene = scene;
    if (this.#lit !== null) this.#light();
    this.#actions.onScene(scene);
  }

  #light(): void {
    const id = this.#lit;
    const found = id === null ? undefined : this.#scene?.marks.find(({ ids }) => ids.includes(id));
    this.#stage.point(found ?? this.#pointed?.mark ?? this.#speech?.mark ?? null);
  }

  /* A still picture has nothing that takes the focus. */
  #leave(): void {
    this.#part('stage').querySelector<HTMLElement>('.maplibregl-canvas')?.focus();
    this.#part('mark-list').blur();
  }

  #onPoint(mark: PlacedMark | null, at: Point): void {
    const isSame = mark?.key === this.#pointed?.mark.key;
    this.#pointed = mark && { mark, at };
    if (isSame) {
      if (mark) this.#speech?.move(at);
      return;
    }
    this.#actions.onPointed(mark?.ids ?? []);
    this.#stage.point(mark ?? this.#speech?.mark ?? null);
    this.#part('stage').classList.toggle('is-pointing', mark !== null);
    this.#speech?.point(mark, at);
  }
}
