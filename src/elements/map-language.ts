import { bringCountryNames } from '../i18n/country-text.ts';
import { enOnMap } from '../i18n/en/on-map.ts';
import type { MapMessages } from '../i18n/messages.ts';
import { areWhole, mapMessagesFor, messagesFor } from '../i18n/messages.ts';
import { isSameLanguage } from '../i18n/text.ts';
import { loadBasemapLabels } from '../map/basemap-labels.ts';
import { languageAt } from './language.ts';
import type { CoreActions } from './map-core-host.ts';
import type { MapShown } from './map-shown.ts';

/** What a map is written in. */
export interface MapWording {
  /** BCP 47 tag that the reader asks for. */
  readonly language: string;
  readonly messages: MapMessages;
}

/** The language of a map, and its words: at first those that it is drawn with, all of them once somebody asks. */
export class MapLanguage {
  readonly #shown: MapShown;
  readonly #core: CoreActions;
  #wording: MapWording = { language: 'en', messages: enOnMap };
  #isAsking = false;

  constructor(shown: MapShown, core: CoreActions) {
    this.#shown = shown;
    this.#core = core;
  }

  get wording(): MapWording {
    return this.#wording;
  }

  /** Takes the language that an element stands in. */
  async read(element: Element): Promise<void> {
    const language = languageAt(element);
    const messages = await mapMessagesFor(language);
    if (language === this.#wording.language && messages === this.#wording.messages) return;
    this.#wording = { language, messages };
    this.#core.redraw();
    void this.bringNames();
  }

  /** Brings names of countries and seas; without them a map is still a map. */
  async bringNames(): Promise<void> {
    const isMore = await loadBasemapLabels(this.#wording.language).catch(() => false);
    const { language, messages } = this.#wording;
    const data = this.#shown.now?.loaded.dataset;
    const isForeign = data !== undefined && !isSameLanguage(data.language, messages.language);
    if (isForeign) await bringCountryNames(language);
    if (isMore || isForeign) this.#core.redraw();
  }

  /** Brings all words: companions speak of much that no drawing does. */
  async bringAll(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      await messagesFor(this.#wording.language);
      if (areWhole(this.#wording.messages)) this.#core.publish();
    } catch (cause) {
      this.#core.fail('network', cause, false);
    }
    this.#isAsking = false;
  }
}
