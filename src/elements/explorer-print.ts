import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { mercatorProjector } from '../geo/projector.ts';
import { formatDate } from '../i18n/format.ts';
import { basemapLabels } from '../map/basemap-labels.ts';
import { MID_ZOOM, NEAR_BOUNDS, NEAR_ZOOM } from '../map/level-choice.ts';
import type { PosterGround } from '../poster/poster-picture.ts';
import type { poster } from '../poster/poster.ts';
import { citation } from '../words/citation.ts';
import { sourcesOf } from '../words/citations.ts';
import { BasemapGround } from './basemap-ground.ts';
import { readingOf } from './companion.ts';
import { deckOf, titleOf } from './explorer-header.ts';
import { logo } from './explorer-icons.ts';
import { languageOf } from './language.ts';
import type { MapLink } from './map-link.ts';
import { descriptionOfMap } from './map-words.ts';
import type { MapState } from './view-context.ts';
import { whenIdle } from './when-idle.ts';

/** Width and height of the map on paper, px: A4 portrait between its margins. */
const PAPER = { widthPx: 688, heightPx: 430 } as const;

/**
 * The page on paper: the poster in place of the live map, whose canvas does not print, the key, what is shown in words, and the sources. What
 * that needs is brought while the page is idle, for a browser that is about to print does not wait.
 */
export class ExplorerPrint implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #link: MapLink;
  readonly #ground = new BasemapGround();
  readonly #paper = matchMedia('print');
  #connection = new AbortController();
  #draw: typeof poster | null = null;
  #isBringing = false;
  #isPrinting = false;

  constructor(host: ReactiveControllerHost, link: MapLink) {
    this.#host = host;
    this.#link = link;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    window.addEventListener('beforeprint', () => this.#turn(true), { signal });
    window.addEventListener('afterprint', () => this.#turn(false), { signal });
    this.#paper.addEventListener('change', ({ matches }) => this.#turn(matches), { signal });
  }

  hostDisconnected(): void {
    this.#connection.abort();
  }

  hostUpdated(): void {
    if (this.#link.state?.scene && !this.#isBringing) void this.#bring();
  }

  /** Whether the page is on its way to paper. */
  get isPrinting(): boolean {
    return this.#isPrinting;
  }

  /** What is printed; nothing while nobody prints. */
  render(mapId: string): TemplateResult | typeof nothing {
    const { state } = this.#link;
    return state && this.#isPrinting ? paperTemplate(state, mapId, this.#picture(state)) : nothing;
  }

  #turn(isPrinting: boolean): void {
    if (this.#isPrinting === isPrinting) return;
    this.#isPrinting = isPrinting;
    this.#host.requestUpdate();
  }

  /* The map has fetched most of it already. Without land the marks are printed on the sea. */
  async #bring(): Promise<void> {
    this.#isBringing = true;
    try {
      await whenIdle(2000);
      const projector = this.#link.state?.scene?.projector;
      if (projector) await this.#ground.bring(mercatorProjector({ ...projector, ...PAPER }));
      this.#draw ??= (await import('../poster/poster.ts')).poster;
    } catch (cause) {
      console.warn('The map cannot be printed:', cause);
      return;
    }
    this.#isBringing = false;
    if (this.#isPrinting) this.#host.requestUpdate();
  }

  #picture({ dataset, view, messages, language }: MapState): Element | null {
    const markup = this.#draw?.(dataset, view, {
      form: 'frame',
      ...PAPER,
      theme: 'light',
      messages,
      language,
      ground: { levels: landIn(this.#ground), names: basemapLabels(language) },
      idPrefix: 'paper-',
    });
    if (markup === undefined) return null;
    return document.importNode(new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement, true);
  }
}

function paperTemplate(state: MapState, mapId: string, picture: Element | null): TemplateResult {
  const { messages, dataset, view, index, snapshot } = state;
  const title = titleOf(state);
  const deck = deckOf(state);
  const description = descriptionOfMap(readingOf(state));
  const sources = sourcesOf(snapshot).flatMap(({ id }) => index.sources.get(id) ?? []);
  return html`
    <article class="paper" lang=${messages.language}>
      <p class="brand">${logo} ${messages.explorer.brand} <span>${formatDate(view.date, messages)}</span></p>
      <h1 lang=${languageOf(title, messages)}>${title.text}</h1>
      ${deck ? html`<p class="deck" lang=${languageOf(deck, messages)}>${deck.text}</p>` : nothing}
      <div class="picture">${picture ?? nothing}</div>
      <leverage-legend for=${mapId}></leverage-legend>
      <p lang=${languageOf(description, messages)}>${description.text}</p>
      <h2>${messages.map.sources}</h2>
      <ol>
        ${sources.map((source) => html`<li>${citation(source, messages, dataset.language)}</li>`)}
      </ol>
      <p class="small">${messages.reading.linesNote} ${messages.reading.bordersNote}</p>
      <p class="small">${dataset.id} ${dataset.version} · ${location.href}</p>
    </article>
  `;
}

function landIn({ levels }: BasemapGround): PosterGround['levels'] {
  const bounds = { bounds: NEAR_BOUNDS };
  const all = [
    ['coarse', 0, {}],
    ['mid', MID_ZOOM, {}],
    ['near', NEAR_ZOOM, bounds],
  ] as const;
  return all.flatMap(([level, fromZoom, rest]) => {
    const topology = levels.get(level);
    return topology ? [{ topology: topology, fromZoom, ...rest }] : [];
  });
}
