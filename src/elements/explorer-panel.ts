import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import type { ViewChange } from '../model/view.ts';
import { dateBar } from './explorer-dates.ts';
import { crossIcon } from './explorer-icons.ts';
import type { ExplorerSheet } from './explorer-sheet.ts';
import type { Tab } from './explorer-tabs.ts';
import { TAB_PANEL_ID, tabId, tabList } from './explorer-tabs.ts';
import type { MapState } from './view-context.ts';

/** What the panel beside the map, or the sheet over it, is made from. */
export interface ExplorerPanel {
  readonly state: MapState | null;
  readonly messages: Messages;
  readonly mapId: string;
  readonly tab: Tab;
  readonly sheet: ExplorerSheet;
  readonly ask: (change: ViewChange) => void;
  readonly show: (tab: Tab) => void;
  readonly close: () => void;
}

const PHONE_TABS: readonly Tab[] = ['details', 'find', 'key', 'time', 'table', 'share'];
const SIDE_TABS: readonly Tab[] = ['details', 'find', 'key', 'time'];

/** The panel where there is room for the key under the map: the details, and over them the search while it is open. */
export function panelTemplate({ messages, mapId, tab }: ExplorerPanel): TemplateResult {
  return html`
    <aside class="panel" aria-label=${messages.explorer.details}>
      ${tab === 'find' ? finder(mapId, messages) : nothing}
      <leverage-details for=${mapId}></leverage-details>
    </aside>
  `;
}

/** The panel where there is less: one thing at a time. */
export function tabbedTemplate(panel: ExplorerPanel): TemplateResult {
  const { messages, show } = panel;
  const tab = SIDE_TABS.includes(panel.tab) ? panel.tab : 'details';
  return html`
    <aside class="panel tabbed" aria-label=${messages.explorer.sheet}>
      <div class="bar">
        ${tabList(SIDE_TABS, tab, messages, show)}
        <button class="icon-button" aria-label=${messages.explorer.closePanel} @click=${panel.close}>
          ${crossIcon}
        </button>
      </div>
      ${content(panel, tab)}
    </aside>
  `;
}

/** The sheet of a phone, with a handle to draw it by. */
export function sheetTemplate(panel: ExplorerPanel): TemplateResult {
  const { messages, sheet, show, tab } = panel;
  const { explorer } = messages;
  const isUp = sheet.detent === 'full';
  return html`
    <aside class="panel tabbed sheet ${sheet.detent}" aria-label=${explorer.sheet}>
      <button
        class="handle"
        aria-label=${isUp ? explorer.lowerSheet : explorer.raiseSheet}
        @click=${sheet.onClick}
        @keydown=${sheet.onKey}
        @pointerdown=${sheet.onPointerDown}
        @pointermove=${sheet.onPointerMove}
        @pointerup=${sheet.onPointerUp}
        @pointercancel=${sheet.onPointerUp}
      >
        <span></span>
      </button>
      ${tabList(PHONE_TABS, tab, messages, show)} ${content(panel, tab)}
    </aside>
  `;
}

function content(panel: ExplorerPanel, tab: Tab): TemplateResult {
  return html`
    <div class="content" role="tabpanel" id=${TAB_PANEL_ID} aria-labelledby=${tabId(tab)} tabindex="-1">
      ${inTab(panel, tab)}
    </div>
  `;
}

/* It can be typed in before the data are there. */
function finder(mapId: string, { filter }: Messages): TemplateResult {
  return html`<leverage-filter for=${mapId} .words=${filter}></leverage-filter>`;
}

function inTab({ state, messages, mapId, ask }: ExplorerPanel, tab: Tab): unknown {
  switch (tab) {
    case 'details':
      return html`<leverage-details for=${mapId}></leverage-details>`;
    case 'find':
      return finder(mapId, messages);
    case 'key':
      return html`<leverage-legend for=${mapId} .layout=${'card'}></leverage-legend>`;
    case 'time':
      return state ? dateBar(state, ask) : nothing;
    case 'table':
      return html`<leverage-table for=${mapId}></leverage-table>`;
    case 'share':
      return html`<leverage-share for=${mapId}></leverage-share>`;
  }
}
