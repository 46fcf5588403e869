import type { LitElement } from 'lit';
import { messagesFor } from '../i18n/messages.ts';
import type { LoadedDataset } from '../io/fetch-dataset.ts';
import type { MapReading } from '../words/say.ts';
import { isWhole } from '../words/say.ts';
import type { CoreActions } from './map-core-host.ts';
import type { MapLanguage } from './map-language.ts';
import type * as Sheets from './map-sheets.ts';
import type { MapTemplate } from './map-template.ts';

/** What opens over a map: its sources, and what of the data is left out. It is fetched when it is needed first. */
export class OpenSheets {
  readonly #element: LitElement;
  readonly #language: MapLanguage;
  readonly #core: CoreActions;
  #sheets: typeof Sheets | null = null;
  #hasSources = false;

  /** @param element - the sheets open in its root */
  constructor(element: LitElement, language: MapLanguage, core: CoreActions) {
    this.#element = element;
    this.#language = language;
    this.#core = core;
  }

  /** Shows the sources, or hides them; unless it is said which, the other of the two than now. */
  showSources(hasSources = !this.#hasSources): void {
    this.#hasSources = hasSources;
    if (hasSources) void this.bring();
    this.#core.update();
  }

  /** Fetches what sheets are made by. */
  async bring(): Promise<void> {
    try {
      const [sheets] = await Promise.all([import('./map-sheets.ts'), messagesFor(this.#language.wording.language)]);
      sheets.dressSheets(this.#element.renderRoot);
      this.#sheets = sheets;
    } catch (cause) {
      this.#hasSources = false;
      this.#core.fail('network', cause, false);
    }
    // Labels leave room for what says that something is missing.
    this.#core.redraw();
  }

  /** The sheets that are open; `reading` and `loaded` are not there before the data are. */
  templates(
    reading: MapReading | null,
    loaded: LoadedDataset | undefined,
  ): Pick<MapTemplate, 'hasSources' | 'sources' | 'leftOut'> {
    const sheets = this.#sheets;
    const hasSources = this.#hasSources;
    if (!sheets || !reading || !loaded) return { hasSources, sources: null, leftOut: null };
    return {
      hasSources,
      sources: hasSources && isWhole(reading) ? sheets.sourcesTemplate(reading, () => this.showSources(false)) : null,
      leftOut: loaded.leftOutCount > 0 ? sheets.leftOutTemplate(loaded, reading.messages) : null,
    };
  }
}
