import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import type { TextIn } from '../i18n/text.ts';
import { textIn } from '../i18n/text.ts';
import type { ViewChange } from '../model/view.ts';
import { preparedView } from '../model/view.ts';
import { dayField } from './explorer-dates.ts';
import { lensIcon, logo, panelIcon, shareIcon, tableIcon } from './explorer-icons.ts';
import { languageSwitch } from './explorer-language.ts';
import type { ExplorerLayout } from './explorer-layout.ts';
import { viewChooser } from './explorer-views.ts';
import { languageOf } from './language.ts';
import type { MapState } from './view-context.ts';

/** What the head of the page is made from. */
export interface ExplorerHeader {
  /** Null before the data are there. */
  readonly state: MapState | null;
  /** Whether the data could not be had, so that there is nothing to search, tabulate or share. */
  readonly isFailed: boolean;
  readonly messages: Messages;
  /** BCP 47 tag of the page. */
  readonly language: string;
  readonly layout: ExplorerLayout;
  readonly mapId: string;
  readonly hasFilter: boolean;
  readonly hasTable: boolean;
  readonly isPanelOpen: boolean;
  readonly ask: (change: ViewChange) => void;
  readonly chooseLanguage: (tag: string) => void;
  readonly toggleFilter: () => void;
  readonly toggleTable: () => void;
  readonly togglePanel: () => void;
}

/** Name, title and deck of the view, and the tools. */
export function headerTemplate(head: ExplorerHeader): TemplateResult {
  const { state, messages, layout } = head;
  const { explorer } = messages;
  const isPhone = layout.is('phone');
  return html`
    <header>
      <span class="brand">${logo} <span class="name">${explorer.brand}</span></span>
      <div class="title">${state ? titleBlock(state) : html`<h1 class="visually-hidden">${explorer.brand}</h1>`}</div>
      <div class="tools">
        ${state ? viewChooser(state) : nothing}
        ${head.isFailed ? nothing : tool('find-button', explorer.find, lensIcon, layout.is('wide'), head.hasFilter, head.toggleFilter)}
        ${state && layout.is('roomy') ? dayField(state, head.ask) : nothing}
        ${state && !isPhone ? tool('table-button', explorer.table, tableIcon, layout.is('wide'), head.hasTable, head.toggleTable) : nothing}
        ${state && !isPhone ? shareTool(messages, head.mapId, layout.is('wide')) : nothing}
        ${languageSwitch(head.language, messages, head.chooseLanguage)}
        ${isPhone || head.isFailed ? nothing : tool('panel-button', explorer.details, panelIcon, false, head.isPanelOpen, head.togglePanel)}
      </div>
    </header>
  `;
}

/** What the view is called, in the reader's language or the data's own. */
export function titleOf({ view, dataset, language }: MapState): TextIn {
  const prepared = view.view === null ? null : preparedView(dataset, view.view);
  return textIn(prepared?.title ?? dataset.title, language, dataset.language);
}

/** What stands under the title; null where the view has none. */
export function deckOf({ view, dataset, language }: MapState): TextIn | null {
  const prepared = view.view === null ? null : preparedView(dataset, view.view);
  const text = prepared ? prepared.text : dataset.summary;
  return text === undefined ? null : textIn(text, language, dataset.language);
}

function titleBlock(state: MapState): TemplateResult {
  const title = titleOf(state);
  const deck = deckOf(state);
  return html`
    <h1 lang=${languageOf(title, state.messages)}>${title.text}</h1>
    ${deck ? html`<p class="deck" lang=${languageOf(deck, state.messages)}>${deck.text}</p>` : nothing}
  `;
}

function tool(
  name: string,
  words: string,
  icon: TemplateResult,
  hasWords: boolean,
  isExpanded: boolean,
  press: () => void,
): TemplateResult {
  return html`
    <button
      class="${name} ${hasWords ? '' : 'icon-button'}"
      aria-expanded=${isExpanded}
      aria-label=${hasWords ? nothing : words}
      title=${hasWords ? nothing : words}
      @click=${press}
    >
      ${icon} ${hasWords ? words : nothing}
    </button>
  `;
}

function shareTool({ explorer }: Messages, mapId: string, hasWords: boolean): TemplateResult {
  return html`
    <button
      class="share-button ${hasWords ? '' : 'icon-button'}"
      popovertarget="share-box"
      aria-label=${hasWords ? nothing : explorer.share}
      title=${hasWords ? nothing : explorer.share}
    >
      ${shareIcon} ${hasWords ? explorer.share : nothing}
    </button>
    <section class="drop" id="share-box" popover aria-label=${explorer.share}>
      <leverage-share for=${mapId}></leverage-share>
    </section>
  `;
}
