import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { DatasetProblem } from '../model/dataset-problem.ts';
import type { LoadedDataset } from '../io/fetch-dataset.ts';
import { safeLink, sourceName } from '../words/evidence-words.ts';
import { sourcesOf } from '../words/citations.ts';
import type { Reading } from '../words/reading.ts';
import { say } from '../words/reading.ts';
import { dataReach } from '../model/data-reach.ts';
import { closesOutside } from './closes-outside.ts';
import type { ErrorReason } from './events.ts';
import { languageOf } from './language.ts';

/** What the buttons on the map do. */
export interface ChromeActions {
  readonly zoomBy: (steps: 1 | -1) => void;
  readonly frameAll: () => void;
  readonly toggleSources: () => void;
  readonly retry: () => void;
}

/** Buttons that zoom and frame. */
export function controlsTemplate({ map }: Messages, actions: ChromeActions): TemplateResult {
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
  { index, messages }: Reading,
  { isOwnBasemap, hasSources }: { readonly isOwnBasemap: boolean; readonly hasSources: boolean },
  actions: ChromeActions,
): TemplateResult {
  const { map } = messages;
  const reach = dataReach(index.dataset) ?? index.dataset.updated;
  return html`<div
    class="credit"
    part="attribution"
    data-inset
    ${closesOutside(hasSources, '.sources', actions.toggleSources)}
  >
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

/** The sources that what is on the map rests on, the most cited first. */
export function sourcesTemplate(reading: Reading): TemplateResult {
  const { index, snapshot, messages } = reading;
  const items = sourcesOf(snapshot).flatMap(({ id }) => {
    const source = index.sources.get(id);
    if (!source) return [];
    const title = say(source.title, reading);
    const href = safeLink(source.URL) ?? safeLink(source.archive_URL);
    const words = html`<span lang=${languageOf(title, messages)}>${title.text}</span>`;
    const name = sourceName(source, reading);
    return html`<li>
      ${href === null ? words : html`<a href=${href} target="_blank" rel="noopener noreferrer">${words}</a>`}
      ${name === title.text ? nothing : html`· ${name}`} ${href === null ? html`(${messages.details.noLink})` : nothing}
    </li>`;
  });
  return html`<div class="sources" part="sources" role="region" aria-label=${messages.map.sources}>
    <h2>${messages.map.sources}</h2>
    <ul>
      ${items}
    </ul>
    <p>${messages.map.linesNote} ${messages.map.bordersNote}</p>
  </div>`;
}

/** What went wrong, with a way to try again where that may help. */
export function messageTemplate(reason: ErrorReason, { error }: Messages, actions: ChromeActions): TemplateResult {
  return html`<div class="message" part="message" role="alert" data-inset>
    <span>${error[reason]}</span>
    ${reason === 'webgl' ? nothing : html`<button part="retry" @click=${actions.retry}>${error.retry}</button>`}
  </div>`;
}

/** How many items of the file are not shown, and why not; nothing where all are. */
export function leftOutTemplate(
  { leftOutCount, itemCount, problems }: LoadedDataset,
  { map }: Messages,
): TemplateResult | typeof nothing {
  if (leftOutCount === 0) return nothing;
  const causes = problems.filter(({ item }) => item !== undefined);
  return html`<details class="left-out" part="problems" data-inset>
    <summary>${map.leftOut(leftOutCount, itemCount)}</summary>
    <ul lang="en">
      ${causes.slice(0, 100).map(problemTemplate)}
    </ul>
  </details>`;
}

function problemTemplate({ pointer, item, got, expected, remedy }: DatasetProblem): TemplateResult {
  return html`<li><b>${item}</b> <code>${pointer}</code>: got ${got}, expected ${expected}; ${remedy}</li>`;
}
