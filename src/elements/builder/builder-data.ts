import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { textIn } from '../../i18n/text.ts';
import type { DatasetProblem } from '../../model/dataset-problem.ts';
import { folderOf, webAddress } from './builder-code.ts';
import { listField } from './builder-fields.ts';
import type { OwnFile, RefusedFile } from './builder-file.ts';
import type { BuilderPage } from './builder-page.ts';

/** Nobody reads on: the first ones mended, the file is read anew. */
const MOST_PROBLEMS = 100;

const OWN = '';

/** What the choice of data is made from. */
export interface DataPart extends BuilderPage {
  /** Paths of the site's datasets. */
  readonly datasets: readonly string[];
  /** The file that was not taken last; null = the last one was. */
  readonly refused: RefusedFile | null;
  readonly useFile: (file: File) => void;
}

/** The site's datasets, a file of the reader's own, what is wrong with it, and where it will be published. */
export function dataFields(part: DataPart): TemplateResult {
  const { words, choices, choose, datasets } = part;
  const { own } = choices;
  const listed = datasets.map((path) => ({ value: path, text: nameOf(path, part) }));
  return html`
    <fieldset>
      <legend>${words.data}</legend>
      ${listField({
        id: 'dataset',
        label: words.dataset,
        value: own ? OWN : choices.dataset,
        options: [...listed, ...(own ? [{ value: OWN, text: words.ownFile(own.name) }] : [])],
        choose: (path) => {
          if (path !== OWN) choose({ dataset: path, own: null });
        },
      })}
      <div class="file-line">
        <input
          id="file"
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          aria-describedby="file-hint"
          @change=${({ currentTarget }: Event) => {
            const field = currentTarget as HTMLInputElement;
            const [file] = field.files ?? [];
            if (file) part.useFile(file);
            field.value = '';
          }}
        />
        <label class="button" for="file">${words.chooseFile}</label>
        <p class="hint" id="file-hint">${words.fileHint}</p>
      </div>
      <div role="alert">${part.refused ? refusedFile(part.refused, part) : nothing}</div>
      <div role="status">${own ? shownFile(own, part) : nothing}</div>
      ${own ? problemList(own, part) : nothing} ${own ? publishedField(part) : nothing}
    </fieldset>
  `;
}

/* The one that is shown goes by its title, the others, which are not loaded, by their file. */
function nameOf(path: string, { state, choices }: DataPart): string {
  const isShown = state && choices.own === null && choices.dataset === path;
  if (!isShown) return path.replace(/^.*\//, '').replace(/\.json$/, '');
  return textIn(state.dataset.title, state.language, state.dataset.language).text;
}

function refusedFile({ name, reason, detail, problem }: RefusedFile, { state, words }: DataPart): TemplateResult {
  const why = reason === null ? words.unreadable : (state?.messages.error[reason] ?? '');
  return html`
    <div class="trouble">
      <p><b>${words.notTaken(name)}</b> ${why}</p>
      ${problem ? problemEntry(problem, words) : detail === '' ? nothing : html`<p lang="en">${detail}</p>`}
    </div>
  `;
}

function shownFile({ name, problems }: OwnFile, { words }: DataPart): TemplateResult {
  return html`<p>${words.fileShown(name)} ${problems.length === 0 ? words.noProblems : nothing}</p>`;
}

function problemList({ problems }: OwnFile, { words, state }: DataPart): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const rest = problems.length - MOST_PROBLEMS;
  const leftOut = new Set(problems.flatMap(({ item }) => item ?? [])).size;
  return html`
    <details class="problems" open>
      <summary>${words.problems(problems.length)}</summary>
      ${leftOut > 0 && state ? html`<p class="hint">${state.messages.map.leftOut(leftOut, countOf(state) + leftOut)}</p>` : nothing}
      <ol>
        ${problems.slice(0, MOST_PROBLEMS).map((problem) => html`<li>${problemEntry(problem, words)}</li>`)}
      </ol>
      ${rest > 0 ? html`<p class="hint">${words.moreProblems(rest)}</p>` : nothing}
    </details>
  `;
}

/* All items, as the reader of the file counts them. */
function countOf({ dataset }: NonNullable<DataPart['state']>): number {
  return Object.values(dataset).reduce(
    (sum: number, value: unknown) => sum + (Array.isArray(value) ? value.length : 0),
    0,
  );
}

function problemEntry(problem: DatasetProblem, { problem: names }: DataPart['words']): TemplateResult {
  const { pointer, got, expected, remedy } = problem;
  return html`
    <dl>
      <dt>${names.pointer}</dt>
      <dd><code>${pointer === '' ? '/' : pointer}</code></dd>
      <dt>${names.got}</dt>
      <dd lang="en">${got}</dd>
      <dt>${names.expected}</dt>
      <dd lang="en">${expected}</dd>
      <dt>${names.remedy}</dt>
      <dd lang="en">${remedy}</dd>
    </dl>
  `;
}

function publishedField({ words, choices, choose }: DataPart): TemplateResult {
  const folder = folderOf(choices.site);
  const isWrong = choices.published.trim() !== '' && webAddress(choices.published, folder ?? undefined) === null;
  return html`
    <div class="field">
      <label for="published">${words.published}</label>
      <input
        id="published"
        type="url"
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        placeholder=${`${folder ?? 'https://example.org/'}data/…`}
        aria-invalid=${isWrong}
        aria-describedby="published-hint"
        .value=${choices.published}
        @input=${({ currentTarget }: Event) => choose({ published: (currentTarget as HTMLInputElement).value })}
      />
      <p class="hint" id="published-hint">${isWrong ? words.notAnAddress : words.publishedHint}</p>
    </div>
  `;
}
