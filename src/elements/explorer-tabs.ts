import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.ts';

/** What the panel shows where it has not room for all at once. */
export type Tab = 'details' | 'find' | 'key' | 'time' | 'table' | 'share';

/** Id of the element that a tab shows. */
export const TAB_PANEL_ID = 'tab-panel';

/** Id of the button of a tab. */
export function tabId(tab: Tab): string {
  return `tab-${tab}`;
}

/** A row of tabs: one stop for the Tab key, arrows go from one to the next and show it. */
export function tabList(
  tabs: readonly Tab[],
  current: Tab,
  { explorer }: Messages,
  show: (tab: Tab) => void,
): TemplateResult {
  return html`
    <div class="tabs" role="tablist" aria-label=${explorer.sheet} @keydown=${onKey}>
      ${tabs.map(
        (tab) => html`
          <button
            role="tab"
            id=${tabId(tab)}
            aria-selected=${tab === current}
            aria-controls=${TAB_PANEL_ID}
            tabindex=${tab === current ? 0 : -1}
            @click=${() => show(tab)}
          >
            ${explorer.tab[tab]}
          </button>
        `,
      )}
    </div>
  `;

  function onKey(event: KeyboardEvent): void {
    const list = event.currentTarget;
    if (!(list instanceof HTMLElement)) return;
    const next = nextTab(event.key, list.matches(':dir(rtl)') ? -1 : 1);
    if (!next) return;
    event.preventDefault();
    show(next);
    list.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  }

  function nextTab(key: string, forwards: 1 | -1): Tab | undefined {
    if (key === 'Home') return tabs[0];
    if (key === 'End') return tabs.at(-1);
    const step = key === 'ArrowRight' ? forwards : key === 'ArrowLeft' ? -forwards : 0;
    return step === 0 ? undefined : tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length];
  }
}
