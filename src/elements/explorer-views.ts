import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDate } from '../i18n/format.ts';
import { readingOf } from './companion.ts';
import { chevron } from './explorer-icons.ts';
import { languageOf } from './language.ts';
import type { MapState } from './view-context.ts';
import type { ListedView } from '../words/view-list.ts';
import { viewGroups } from '../words/view-list.ts';

/** The view before, the list of all, the view after. Every view is a link: its address is the one that the page then has. */
export function viewChooser(state: MapState): TemplateResult {
  const { messages, view } = state;
  const groups = viewGroups(readingOf(state));
  const inOrder = groups.flatMap((group) => group.views);
  const at = inOrder.findIndex(({ id }) => id === view.view);
  const { explorer } = messages;
  return html`
    <nav class="views" aria-label=${explorer.views}>
      ${step(inOrder[at - 1], explorer.previousView, 'previous')}
      <button class="all-views" popovertarget="all-views">${explorer.views} ${chevron('down')}</button>
      ${step(at < 0 ? undefined : inOrder[at + 1], explorer.nextView, 'next')}
      <div class="drop view-list" id="all-views" popover>
        ${groups.map(
          ({ title, views }) => html`
            <section>
              <h2 lang=${title ? languageOf(title, messages) : nothing}>${title?.text ?? explorer.moreViews}</h2>
              <ul>
                ${views.map((listed) => html`<li>${viewLink(listed, listed.id === view.view, state)}</li>`)}
              </ul>
            </section>
          `,
        )}
      </div>
    </nav>
  `;
}

function viewLink({ id, title, date }: ListedView, isCurrent: boolean, { messages }: MapState): TemplateResult {
  return html`
    <a href="#view=${id}" aria-current=${isCurrent ? 'page' : nothing} @click=${closeList}>
      <span lang=${languageOf(title, messages)}>${title.text}</span>
      <span class="date">${formatDate(date, messages, { months: 'short' })}</span>
    </a>
  `;
}

function step(view: ListedView | undefined, label: string, direction: 'previous' | 'next'): TemplateResult {
  const icon = chevron(direction);
  if (!view) return html`<span class="button off" aria-hidden="true">${icon}</span>`;
  const words = `${label}: ${view.title.text}`;
  return html`<a class="button" href="#view=${view.id}" aria-label=${words} title=${words}>${icon}</a>`;
}

function closeList(event: Event): void {
  if (event.currentTarget instanceof Element) event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
}
