import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MapMessages } from '../i18n/messages.ts';
import type { LoadedDataset } from '../io/fetch-dataset.ts';
import type { DatasetProblem } from '../model/dataset-problem.ts';
import { sourcesOf } from '../words/citations.ts';
import { safeLink, sourceName } from '../words/evidence-words.ts';
import type { Reading } from '../words/reading.ts';
import { say } from '../words/say.ts';
import { closesOutside } from './closes-outside.ts';
import { adoptStyles } from './adopt-styles.ts';
import { languageOf } from './language.ts';
import { mapSheetsStyles } from './map-sheets-styles.ts';

/** Brings the rules of the sheets into the root of a map. */
export function dressSheets(root: Node): void {
  adoptStyles(root, mapSheetsStyles);
}

/** The sources that what is on the map rests on, the most cited first; a press beside it and Escape close it. */
export function sourcesTemplate(reading: Reading, close: () => void): TemplateResult {
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
  return html`<div
    class="sources"
    part="sources"
    role="region"
    aria-label=${messages.map.sources}
    ${closesOutside('.credit', close)}
  >
    <h2>${messages.map.sources}</h2>
    <ul>
      ${items}
    </ul>
    <p>${messages.reading.linesNote} ${messages.reading.bordersNote}</p>
  </div>`;
}

/** How many items of the file are not shown, and why not. */
export function leftOutTemplate(
  { leftOutCount, itemCount, problems }: LoadedDataset,
  { map }: MapMessages,
): TemplateResult {
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
