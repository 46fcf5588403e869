import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { formatDate } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Day } from '../model/edtf.ts';

/** What stands in the bar under a story's map. */
export interface StoryBar<Step> {
  readonly steps: readonly Step[];
  /** The step that is read; null before the first. */
  readonly current: Step | null;
  /** The day that the map shows; null before its data are there. */
  readonly date: Day | null;
  readonly messages: Messages;
  /** The reader pressed the dash of a step. */
  readonly goTo: (step: Step) => void;
}

/** The bar under a story's map: the day that the map shows, and a dash for each step. */
export function storyBar<Step>({ steps, current, date, messages, goTo }: StoryBar<Step>): TemplateResult {
  const at = current ? steps.indexOf(current) : -1;
  return html`<div class="bar" part="bar">
    <span class="date" part="date">${date === null ? nothing : formatDate(date, messages, { months: 'short' })}</span>
    <nav aria-label=${messages.story.steps}>
      <ol>
        ${steps.map(
          (step, place) =>
            html`<li>
              <button
                class="dash ${place === at ? 'is-current' : place < at ? 'is-past' : ''}"
                part="dash"
                aria-label=${messages.story.step(place + 1, steps.length)}
                aria-current=${place === at ? 'step' : nothing}
                @click=${() => goTo(step)}
              ></button>
            </li>`,
        )}
      </ol>
    </nav>
  </div>`;
}
