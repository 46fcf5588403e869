import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { EmbedForm } from '../../i18n/share-messages.ts';
import { fileIcon, selectField } from '../share-parts.ts';
import type { BuiltCodes } from './builder-code.ts';
import { buttonRow } from './builder-fields.ts';
import type { BuilderPage } from './builder-page.ts';

/** The forms of a still picture. */
export type PosterKind = 'svg' | 'png';

const POSTERS: readonly PosterKind[] = ['svg', 'png'];

/** What is taken along from the builder is made from. */
export interface OutputPart extends BuilderPage {
  /** Null before the data are there. */
  readonly built: BuiltCodes | null;
  readonly form: EmbedForm;
  readonly chooseForm: (form: EmbedForm) => void;
  readonly copy: (code: string) => void;
  readonly savePoster: (kind: PosterKind) => void;
  readonly isBusy: boolean;
  /** What the last press led to; empty = nothing yet. */
  readonly notice: string;
}

/** The code, the posters, and the address that the codes name. */
export function outputSection(part: OutputPart): TemplateResult {
  const { words, state, built } = part;
  const codes = built && 'codes' in built ? built.codes : null;
  const missing = built && 'missing' in built ? built.missing : null;
  const forms: readonly EmbedForm[] = codes ? [...codes.keys()] : [part.form];
  const form = codes?.has(part.form) ? part.form : 'element';
  const code = codes?.get(form) ?? '';
  const share = state?.messages.share;
  return html`
    <section class="output" aria-labelledby="code-name">
      <div class="bar">
        <h2 id="code-name">${words.code}</h2>
        ${share && forms.length > 1 ? buttonRow({ name: 'form', label: words.code, value: form, options: forms.map((one) => ({ value: one, text: share.embedForm[one] })), choose: part.chooseForm }) : nothing}
      </div>
      <p class="hint">${words.codeHint[form]}${codes?.size === 1 ? html` ${words.elementOnly}` : nothing}</p>
      <textarea
        id="code"
        class="code"
        dir="ltr"
        rows="9"
        readonly
        spellcheck="false"
        aria-labelledby="code-name"
        placeholder=${missing === 'published' ? words.needsAddress : missing === 'site' ? words.needsSite : ''}
        .value=${code}
        @focus=${selectField}
      ></textarea>
      <div class="line">
        <button class="copy" ?disabled=${code === ''} @click=${() => part.copy(code)}>${share?.copyEmbed}</button>
        ${form === 'iframe' && built && 'page' in built && built.page !== null ? html`<a href=${built.page} target="_blank" rel="noopener">${words.openFrame}</a>` : nothing}
        <p class="notice" role="status">${part.notice}</p>
      </div>
      ${siteField(part)}
      <div class="posters" role="group" aria-labelledby="poster-name">
        <h3 id="poster-name">${words.poster}</h3>
        <p class="hint">${words.posterHint}</p>
        <div class="line">
          ${POSTERS.map(
            (kind) => html`
              <button aria-disabled=${part.isBusy || !state} @click=${() => part.savePoster(kind)}>
                ${fileIcon} ${kind.toUpperCase()}
              </button>
            `,
          )}
        </div>
      </div>
    </section>
  `;
}

function siteField({ words, choices, choose, built }: OutputPart): TemplateResult {
  const isWrong = built !== null && 'missing' in built && built.missing === 'site';
  return html`
    <div class="field">
      <label for="site">${words.site}</label>
      <input
        id="site"
        type="url"
        dir="ltr"
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${isWrong}
        aria-describedby="site-hint"
        .value=${choices.site}
        @input=${({ currentTarget }: Event) => choose({ site: (currentTarget as HTMLInputElement).value })}
      />
      <p class="hint" id="site-hint">${isWrong ? words.notAnAddress : words.siteHint}</p>
    </div>
  `;
}
