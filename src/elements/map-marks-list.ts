import { html, render } from 'lit';
import type { PlacedMark, Scene } from '../draw/scene.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { ViewCamera } from '../model/dataset/view.ts';
import { describeMark } from '../words/describe-mark.ts';
import { marksInOrder } from '../words/marks-in-order.ts';
import { withinWorld, writtenCamera } from './map-camera.ts';
import type { Direction, MarkSpot } from './mark-spots.ts';
import { idTowards, placeOutside, spotOf } from './mark-spots.ts';
import type { SpokenPicture } from './picture.ts';
import { whenIdle } from './when-idle.ts';

/** Where the list stands in a map. */
export interface MarksListParts {
  /** The listbox, of the size of the map; hidden while there is no mark. */
  readonly list: HTMLElement;
  /** Shows the sentence of the mark in turn while the list has focus. */
  readonly caption: HTMLElement;
  /** Holds the drawings, the one that is shown last. */
  readonly overlay: HTMLElement;
}

/** What the reader does with the list. */
export interface MarksListActions {
  /** The mark in turn while the list has focus; null = none is drawn, or the focus is elsewhere. */
  readonly onPoint: (mark: PlacedMark | null) => void;
  readonly onSelect: (id: string) => void;
  /** The mark in turn is outside the frame: this camera shows it. */
  readonly onPan: (camera: ViewCamera) => void;
  readonly onLeave: () => void;
}

interface Option {
  readonly id: string;
  readonly sentence: string;
}

/** Of so many marks, the most important first, no reader comes to the end: the table holds all. */
const MOST_OPTIONS = 1000;

/** Letters typed within so many ms of each other are one word. */
const TYPING_MS = 700;

/** From the caption to the lower edge of the map, in px: above the credit. Where the mark in turn is under it, it goes to the upper edge. */
const CAPTION_BOTTOM_PX = 36;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The marks of a map for the keyboard and for screen readers: one listbox of sentences, the most important first, one tab stop. */
export class MapMarksList {
  readonly #parts: MarksListParts;
  readonly #actions: MarksListActions;
  readonly #ring: HTMLElement;
  #picture: SpokenPicture | null = null;
  #scene: Scene | null = null;
  #options: readonly Option[] = [];
  #written: SpokenPicture | null = null;
  /** Id of the mark in turn. */
  #active: string | null = null;
  #spot: MarkSpot | null = null;
  #hasFocus = false;
  #typed = '';
  #typedMs = 0;

  /** @param signal - ends the listening */
  constructor(parts: MarksListParts, actions: MarksListActions, signal: AbortSignal) {
    this.#parts = parts;
    this.#actions = actions;
    this.#ring = parts.list.ownerDocument.createElement('div');
    this.#ring.className = 'mark-ring';
    parts.list.addEventListener('focus', () => this.#onFocus(), { signal });
    parts.list.addEventListener('blur', () => this.#onBlur(), { signal });
    parts.list.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    signal.addEventListener('abort', () => this.#onBlur(), { once: true });
  }

  /** The mark in turn as it is drawn, while the list has focus; else null. */
  get mark(): PlacedMark | null {
    return this.#spot?.mark ?? null;
  }

  /** Lists the marks of a picture: at once for a reader who is in the list, else when the browser has time. */
  show(picture: SpokenPicture): void {
    this.#picture = picture;
    if (this.#hasFocus) this.#write();
    else void whenIdle().then(() => this.#write());
  }

  /** Shows the mark in turn in a scene that was just drawn. */
  place(scene: Scene): void {
    this.#scene = scene;
    if (this.#hasFocus) this.#point();
  }

  #write(): void {
    const picture = this.#picture;
    if (!picture || picture === this.#written) return;
    const { messages, language, marks } = this.#written ?? {};
    const isSame = messages === picture.messages && language === picture.language && marks === picture.marks;
    this.#written = picture;
    const turn = this.#turn();
    if (!isSame)
      this.#options = marksInOrder(picture.snapshot)
        .slice(0, MOST_OPTIONS)
        .map((mark) => ({ id: mark.id, sentence: describeMark(mark, picture) }));
    if (this.#turn() < 0) this.#active = this.#options[Math.min(turn, this.#options.length - 1)]?.id ?? null;
    const { select } = picture.snapshot.view;
    const options = this.#options.map(
      ({ id, sentence }, at) =>
        html`<div
          class="visually-hidden"
          role="option"
          id="mark-${at}"
          aria-selected=${id === select ? 'true' : 'false'}
        >
          ${sentence}
        </div>`,
    );
    render(options, this.#parts.list);
    this.#parts.list.hidden = options.length === 0;
    this.#name();
  }

  #turn(): number {
    return this.#options.findIndex(({ id }) => id === this.#active);
  }

  #name(): void {
    const { list, caption } = this.#parts;
    const turn = this.#turn();
    if (turn < 0) list.removeAttribute('aria-activedescendant');
    else list.setAttribute('aria-activedescendant', `mark-${turn}`);
    caption.textContent = this.#options[turn]?.sentence ?? '';
    caption.hidden = !this.#hasFocus || turn < 0;
  }

  #onFocus(): void {
    this.#hasFocus = true;
    this.#write();
    const selected = this.#picture?.snapshot.view.select;
    const start = this.#options.find(({ id }) => id === selected)?.id ?? this.#active ?? this.#options[0]?.id;
    this.#go(start ?? null);
  }

  #onBlur(): void {
    if (!this.#hasFocus) return;
    this.#hasFocus = false;
    this.#spot = null;
    this.#ring.remove();
    this.#name();
    this.#actions.onPoint(null);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      this.#actions.onLeave();
      return;
    }
    if (this.#press(event)) event.preventDefault();
  }

  /* Returns whether the key means something here. */
  #press({ key, shiftKey }: KeyboardEvent): boolean {
    const direction = ARROWS[key];
    const isTyping = this.#typed !== '' && performance.now() - this.#typedMs < TYPING_MS;
    if (direction) {
      if (shiftKey) this.#goTowards(direction);
      else this.#goTo(this.#turn() + this.#stepOf(direction));
    } else if (key === 'Home') this.#goTo(0);
    else if (key === 'End') this.#goTo(this.#options.length - 1);
    else if (key === 'Enter' || (key === ' ' && !isTyping)) {
      if (this.#active !== null) this.#actions.onSelect(this.#active);
    } else if (/^.$/u.test(key)) this.#type(key, isTyping);
    else return false;
    return true;
  }

  #stepOf(direction: Direction): 1 | -1 {
    const isRightToLeft = getComputedStyle(this.#parts.list).direction === 'rtl';
    return direction === 'down' || direction === (isRightToLeft ? 'left' : 'right') ? 1 : -1;
  }

  #goTo(turn: number): void {
    const option = this.#options[Math.max(0, Math.min(this.#options.length - 1, turn))];
    if (option) this.#go(option.id);
  }

  #goTowards(direction: Direction): void {
    const scene = this.#scene;
    if (!scene || !this.#spot) return;
    const others = this.#options.filter(({ id }) => id !== this.#active);
    const spots = new Map(
      others.flatMap(({ id }) => {
        const spot = spotOf(id, scene);
        return spot ? [[id, spot] as const] : [];
      }),
    );
    const id = idTowards(direction, this.#spot.at, spots);
    if (id !== null) this.#go(id);
  }

  /* The same letter again and again goes through all that begins with it; a word further on counts where no sentence begins so. */
  #type(key: string, isTyping: boolean): void {
    const low = (text: string): string => text.toLocaleLowerCase(this.#picture?.language);
    const before = isTyping ? this.#typed : '';
    const isRepeated = before !== '' && before.replaceAll(low(key), '') === '';
    this.#typed = isRepeated ? before : before + low(key);
    this.#typedMs = performance.now();
    const from = Math.max(0, this.#turn()) + (this.#typed.length === 1 ? 1 : 0);
    const inOrder = [...this.#options.slice(from), ...this.#options.slice(0, from)];
    const begins = inOrder.find(({ sentence }) => low(sentence).startsWith(this.#typed));
    const found = begins ?? inOrder.find(({ sentence }) => ` ${low(sentence)}`.includes(` ${this.#typed}`));
    if (found) this.#go(found.id);
  }

  #go(id: string | null): void {
    this.#active = id;
    this.#name();
    this.#point();
    if (id !== null && !this.#spot?.isInFrame) this.#pan(id);
  }

  #point(): void {
    const { lastElementChild } = this.#parts.overlay;
    this.#spot = this.#scene && this.#active !== null ? spotOf(this.#active, this.#scene) : null;
    this.#actions.onPoint(this.#spot?.mark ?? null);
    if (!this.#spot || !lastElementChild) {
      this.#ring.remove();
      return;
    }
    const { at, radiusPx } = this.#spot;
    const { style } = this.#ring;
    const { caption } = this.#parts;
    const roomPx = (this.#scene?.projector.heightPx ?? 0) - CAPTION_BOTTOM_PX - caption.offsetHeight;
    caption.classList.toggle('is-high', at[1] + radiusPx > roomPx);
    style.left = `${at[0] - radiusPx}px`;
    style.top = `${at[1] - radiusPx}px`;
    style.width = style.height = `${2 * radiusPx}px`;
    // In the drawing itself, so that it is carried along where the map moves.
    if (this.#ring.parentNode !== lastElementChild) lastElementChild.append(this.#ring);
  }

  #pan(id: string): void {
    if (!this.#picture || !this.#scene) return;
    const { marks } = this.#picture;
    const { projector } = this.#scene;
    const { zoom, widthPx, heightPx } = projector;
    const center: LngLat | null = this.#spot ? projector.unproject(this.#spot.at) : placeOutside(id, marks);
    if (!center) return;
    const frame = { widthPx, heightPx };
    const camera = withinWorld({ center, zoom }, frame);
    const [x, y] = projector.project(camera.center);
    // At the edge of the world the map cannot go further.
    const isThere = Math.hypot(x - widthPx / 2, y - heightPx / 2) < 1;
    if (!isThere) this.#actions.onPan(writtenCamera(camera, marks, frame));
  }
}
