import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDate } from '../i18n/format.ts';
import type { MapMessages } from '../i18n/messages.ts';
import { dataReach } from '../model/data-reach.ts';
import type { MapReading } from '../words/say.ts';
import type { ErrorReason } from './events.ts';

/** What the buttons on the map do. */
export interface ChromeActions {
  readonly zoomBy: (steps: 1 | -1) => void;
  readonly frameAll: () => void;
  readonly toggleSources: () => void;
  readonly retry: () => void;
}

/** Buttons that zoom and frame. */
export function controlsTemplate({ map }: MapMessages, actions: ChromeActions): TemplateResult {
  return html`<div class="controls" part="controls" data-inset>
    <button part="zoom-in" aria-label=${map.zoomIn} title=${map.zoomIn} @click=${() => actions.zoomBy(1)}>
      <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M7 1.5v11M1.5 7h11" /></svg>
    </button>
    <button part="zoom-out" aria-label=${map.zoomOut} title=${map.zoomOut} @click=${() => actions.zoomBy(-1)}>
      <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1.5 7h11" /></svg>
    </button>
    <button part="frame-all" aria-label=${map.fit} title=${map.fit} @click=${actions.frameAll}>
      <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1.5 5V1.5H5M9 1.5h3.5V5M12.5 9v3.5H9M5 12.5H1.5V9" /></svg>
    </button>
  </div>`;
}

/** The line that says whose map this is and how far the data reach. */
export function creditTemplate(
  { index, messages }: MapReading,
  { isOwnBasemap, hasSources }: { readonly isOwnBasemap: boolean; readonly hasSources: boolean },
  actions: ChromeActions,
): TemplateResult {
  const { map } = messages;
  const reach = dataReach(index.dataset) ?? index.dataset.updated;
  return html`<div class="credit" part="attribution" data-inset>
    <button part="sources-button" aria-expanded=${hasSources} @click=${actions.toggleSources}>${map.sources}</button
    >${unbegun(
      ` · ${map.attribution(formatDate(reach, messages, { months: 'short' }))}`,
    )}${isOwnBasemap ? html`<span class="aside">${unbegun(` · ${map.disputedNote}`)}</span>` : nothing}
  </div>`;
}

/* No line begins with a dot. */
function unbegun(text: string): string {
  return text.replaceAll(' ·', '\u00a0·');
}

/** What went wrong, with a way to try again where that may help. */
export function messageTemplate(reason: ErrorReason, { error }: MapMessages, actions: ChromeActions): TemplateResult {
  return html`<div class="message" part="message" role="alert" data-inset>
    <span>${error[reason]}</span>
    ${
      reason === 'webgl'
        ? html`<button part="dismiss" aria-label=${error.dismiss} title=${error.dismiss} @click=${dismiss}>
            <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M2 2 12 12M12 2 2 12" /></svg>
          </button>`
        : html`<button part="retry" @click=${actions.retry}>${error.retry}</button>`
    }
  </div>`;
}

/* Nothing can be done about it, and the still map works: once read, it need not stand on the map. */
function dismiss({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest<HTMLElement>('.message')?.setAttribute('hidden', '');
}
