import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A list of which one is chosen. */
export interface ListField<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly language?: string }[];
  readonly choose: (value: Value) => void;
}

/** A label and a list. */
export function listField<Value extends string>(field: ListField<Value>): TemplateResult {
  const { id, label, value, options, choose } = field;
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <select
        id=${id}
        @change=${({ currentTarget }: Event) => {
          const chosen = options[(currentTarget as HTMLSelectElement).selectedIndex];
          if (chosen) choose(chosen.value);
        }}
      >
        ${options.map(
          (option) => html`
            <option value=${option.value} lang=${option.language ?? nothing} .selected=${live(option.value === value)}>
              ${option.text}
            </option>
          `,
        )}
      </select>
    </div>
  `;
}

/** A field for a number of px, or for none. */
export interface SizeField {
  readonly id: string;
  readonly label: string;
  /** Words in the empty field. */
  readonly empty: string;
  readonly valuePx: number | null;
  /** What is allowed, in px; what lies outside counts as not typed yet. */
  readonly limits: { readonly least: number; readonly most: number };
  readonly choose: (px: number | null) => void;
}

/** A label and a field for a size. */
export function sizeField({ id, label, empty, valuePx, limits, choose }: SizeField): TemplateResult {
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="number"
        inputmode="numeric"
        min=${limits.least}
        max=${limits.most}
        step="1"
        placeholder=${empty}
        .value=${valuePx === null ? '' : String(valuePx)}
        @input=${({ currentTarget }: Event) => {
          const field = currentTarget as HTMLInputElement;
          if (field.validity.valid) choose(field.value === '' ? null : field.valueAsNumber);
        }}
      />
    </div>
  `;
}

/** A choice between few, all in sight. */
export interface ButtonRow<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly choose: (value: Value) => void;
}

/** A row of radio buttons that look like tabs. */
export function buttonRow<Value extends string>(row: ButtonRow<Value>): TemplateResult {
  const { name, label, value, options, choose } = row;
  return html`
    <div class="forms" role="radiogroup" aria-label=${label}>
      ${options.map(
        (option) => html`
          <label>
            <input
              type="radio"
              name=${name}
              value=${option.value}
              .checked=${live(option.value === value)}
              @change=${() => choose(option.value)}
            />
            <span>${option.text}</span>
          </label>
        `,
      )}
    </div>
  `;
}
