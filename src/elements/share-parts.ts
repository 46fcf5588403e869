import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A text in a field with a button that copies it, in one of several forms. */
export interface CopyBlock<Form extends string> {
  /** Id of the field; that of the heading follows from it. */
  readonly id: string;
  readonly heading: string;
  readonly forms: readonly Form[];
  readonly form: Form;
  readonly nameOf: (form: Form) => string;
  readonly choose: (form: Form) => void;
  readonly text: string;
  /** Whether it is code: in lines as they are, from left to right. */
  readonly isCode: boolean;
  readonly button: string;
  readonly copy: () => void;
}

/** The row of such a text. */
export function copyBlock<Form extends string>(block: CopyBlock<Form>): TemplateResult {
  const { id, heading, forms, form, nameOf, choose, text, isCode, button, copy } = block;
  const name = `${id}-name`;
  return html`
    <div class="row" role="group" aria-labelledby=${name}>
      <h3 id=${name}>${heading}</h3>
      <div class="forms" role="radiogroup" aria-labelledby=${name}>
        ${forms.map(
          (one) => html`
            <label>
              <input type="radio" name=${id} .checked=${form === one} @change=${() => choose(one)} />
              <span>${nameOf(one)}</span>
            </label>
          `,
        )}
      </div>
      <textarea
        id=${id}
        readonly
        spellcheck="false"
        rows="5"
        class=${isCode ? 'code' : ''}
        dir=${isCode ? 'ltr' : nothing}
        .value=${text}
        aria-labelledby=${name}
        @focus=${selectField}
      ></textarea>
      <button @click=${copy}>${button}</button>
    </div>
  `;
}

/** Selects all of the field that is entered. */
export function selectField({ target }: Event): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.select();
}

/** The sign of a download. */
export const fileIcon = html`
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d="M7 1.5v7M3.8 5.6 7 8.8l3.2-3.2M1.5 12.2h11" fill="none" stroke="currentColor" stroke-width="1.5" />
  </svg>
`;
