import type { PlacedMark, Point, Scene } from '../draw/scene.ts';
import { adoptStyles } from './adopt-styles.ts';
import { MapAnnouncer } from './map-announcer.ts';
import type { MarksListActions, MarksListParts } from './map-marks-list.ts';
import { MapMarksList } from './map-marks-list.ts';
import type { PointingActions, PointingTarget } from './map-pointing.ts';
import { MapPointing } from './map-pointing.ts';
import { mapSpeechStyles } from './map-speech-styles.ts';
import { MapTooltip } from './map-tooltip.ts';
import { descriptionOfMap } from './map-words.ts';
import type { SpokenPicture } from './picture.ts';
import { whenIdle } from './when-idle.ts';

/** Where words stand in a map. */
export interface SpeechParts extends MarksListParts {
  /** All of the map; pointers are read here. */
  readonly area: HTMLElement;
  readonly card: HTMLElement;
  /** Says what the map shows. */
  readonly description: HTMLElement;
  /** A polite live region. */
  readonly news: HTMLElement;
}

/** What comes of the list of marks, and of pointing. */
export interface SpeechActions extends MarksListActions {
  readonly pointing: PointingActions;
}

/**
 * All that a map says in words, and whom it says it to: the card beside the pointer, the list of marks for the keyboard, the news of what
 * changed. It comes after the drawing, in a file of its own: a reader sees the map before it is spoken of.
 */
export class MapSpeech {
  readonly #tooltip: MapTooltip;
  readonly #marks: MapMarksList;
  readonly #pointing: MapPointing;
  readonly #announcer: MapAnnouncer;
  readonly #description: HTMLElement;
  #picture: SpokenPicture | null = null;

  /** @param signal - ends the listening and the speaking */
  constructor(parts: SpeechParts, target: PointingTarget, actions: SpeechActions, signal: AbortSignal) {
    adoptStyles(parts.card, mapSpeechStyles);
    this.#tooltip = new MapTooltip(parts.card);
    this.#announcer = new MapAnnouncer(parts.news, signal);
    this.#marks = new MapMarksList(parts, actions, signal);
    this.#description = parts.description;
    this.#pointing = new MapPointing(parts.area, target, actions.pointing, signal);
  }

  /** The mark in turn in the list, while the list has focus; else null. */
  get mark(): PlacedMark | null {
    return this.#marks.mark;
  }

  /** Takes a picture as what is shown now. */
  show(picture: SpokenPicture): void {
    this.#picture = picture;
    this.#marks.show(picture);
    this.#announcer.show(picture);
    void whenIdle().then(() => this.#describe(picture));
  }

  /** Takes a scene that was just drawn. */
  place(scene: Scene): void {
    this.#marks.place(scene);
    void this.#pointing.prepare(scene);
  }

  /** Shows the card of the mark that is pointed at; null takes it away. */
  point(mark: PlacedMark | null, at: Point): void {
    if (mark && this.#picture) this.#tooltip.show(mark, at, this.#picture);
    else this.#tooltip.hide();
  }

  /** Moves the card along with the pointer. */
  move(at: Point): void {
    this.#tooltip.move(at);
  }

  /* The drawing comes first; of pictures that follow fast upon each other only the last is put into words. */
  #describe(picture: SpokenPicture): void {
    if (picture !== this.#picture) return;
    const { text, language } = descriptionOfMap(picture);
    this.#description.textContent = text;
    this.#description.lang = language;
  }
}
