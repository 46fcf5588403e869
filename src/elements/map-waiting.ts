import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { loadFailure } from '../i18n/en/load-failure.ts';
import { frameTemplate } from './map-frame.ts';
import type { ThemeChoice } from './theme-look.ts';
import { themeOf } from './theme-look.ts';

/** What the shadow root of a map is made from before the core is there. */
export interface WaitingTemplate {
  readonly theme: ThemeChoice;
  readonly poster: string | null;
  readonly hasFallback: boolean;
  readonly isFailed: boolean;
}

/** The frame of a map with what its author gave in it; nothing else is there to be seen yet. */
export function waitingTemplate({ theme, poster, hasFallback, isFailed }: WaitingTemplate): TemplateResult {
  const isFallback = hasFallback || poster !== null;
  return frameTemplate({
    theme: themeOf(theme),
    poster,
    name: '',
    isFallback,
    stage: html`<div class="reset stage ${isFallback ? 'is-fallback' : ''}" part="map">
      ${isFailed ? failureTemplate() : nothing}
    </div>`,
  });
}

/* The words of other languages come with the core, which is what could not be had. Some browsers ask for it once only while a page stands. */
function failureTemplate(): TemplateResult {
  return html`<div class="message" part="message" role="alert" lang="en">
    <span>${loadFailure.message}</span>
    <button part="retry" @click=${reload}>${loadFailure.reload}</button>
  </div>`;
}

/* Without a network there would be no page any more. */
function reload(): void {
  if (navigator.onLine) location.reload();
}
