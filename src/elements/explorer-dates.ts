import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDate, yearOf } from '../i18n/format.ts';
import { changeAfter, changeBefore, changeDays } from '../model/change-days.ts';
import type { ViewChange } from '../model/view.ts';
import { chevron } from './explorer-icons.ts';
import type { MapState } from './view-context.ts';

/** Before this day a typed date is a date half typed. */
const FIRST_TYPED = '1900-01-01';

/** The day of the map as a field: in the reader's words, and a date field as soon as it is entered. */
export function dayField({ messages, view }: MapState, ask: (change: ViewChange) => void): TemplateResult {
  return html`
    <div class="day">
      <input
        type="date"
        aria-label=${messages.view.date}
        min=${FIRST_TYPED}
        .value=${view.date}
        @change=${(event: Event) => {
          const field = event.currentTarget as HTMLInputElement;
          if (field.value !== '' && field.validity.valid) ask({ date: field.value });
        }}
      />
      <span class="flag" aria-hidden="true">${formatDate(view.date, messages)}</span>
    </div>
  `;
}

/** The day of the map: the day itself, steps to the changes before and after, and whether only what was known then exists. */
export function dateBar(state: MapState, ask: (change: ViewChange) => void): TemplateResult {
  const { messages, view, index } = state;
  const { explorer } = messages;
  const days = changeDays(index, view);
  const earlier = changeBefore(days, view.date);
  const later = changeAfter(days, view.date);
  return html`
    <section class="dates" aria-label=${explorer.dateOfMap}>
      <div class="steps">
        ${stepButton(earlier, 'previous', earlier ? explorer.earlierChange : explorer.noEarlierChange)}
        ${dayField(state, ask)} ${stepButton(later, 'next', later ? explorer.laterChange : explorer.noLaterChange)}
      </div>
      <button class="known" role="switch" aria-checked=${view.known} @click=${() => ask({ known: !view.known })}>
        <span class="track"></span>${messages.view.onlyKnown}
      </button>
    </section>
  `;

  function stepButton(day: string | null, direction: 'previous' | 'next', label: string): TemplateResult {
    const isPrevious = direction === 'previous';
    const words = day === null ? '' : formatDate(day, messages, { omitYear: yearOf(view.date), months: 'short' });
    return html`
      <button
        class="step"
        title=${label}
        ?disabled=${day === null}
        @click=${() => {
          if (day !== null) ask({ date: day });
        }}
      >
        ${isPrevious ? chevron(direction) : ''}<span class="words">${words}</span
        >${isPrevious ? '' : chevron(direction)}
      </button>
    `;
  }
}
