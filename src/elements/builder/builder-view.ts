import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate } from '../../i18n/format.ts';
import type { ViewChange } from '../../model/view.ts';
import { layerNames } from '../../model/layer-names.ts';
import { nameOf } from '../../words/reading.ts';
import { viewGroups } from '../../words/view-list.ts';
import { readingOf } from '../companion.ts';
import { dateBar } from '../explorer-dates.ts';
import type { Goods } from '../filter-goods.ts';
import { choiceOf, goodsTree, toggled } from '../filter-goods.ts';
import type { FilterSearch } from '../filter-search.ts';
import { languageOf } from '../language.ts';
import type { MapState } from '../view-context.ts';
import { isOwnFrame, preparedCamera } from './builder-code.ts';
import type { BuilderPage } from './builder-page.ts';

/** View, day, frame, layers, goods, selection. */
export function contentFields(page: BuilderPage, search: FilterSearch): TemplateResult {
  const { words, state } = page;
  return html`
    <fieldset class="content">
      <legend>${words.content}</legend>
      ${
        state
          ? html`
              ${state.dataset.views.length > 0 ? viewField(page, state) : nothing} ${dateBar(state, page.ask)}
              ${frameField(page, state)} ${layerFields(page, state)} ${goodsFields(page, state)}
              ${selectionField(page, state, search)}
            `
          : nothing
      }
    </fieldset>
  `;
}

function viewField({ ask }: BuilderPage, state: MapState): TemplateResult {
  const { messages, view } = state;
  const groups = viewGroups(readingOf(state));
  return html`
    <div class="field">
      <label for="view">${messages.view.view}</label>
      <select
        id="view"
        @change=${({ currentTarget }: Event) => ask({ view: (currentTarget as HTMLSelectElement).value })}
      >
        ${groups.map(
          ({ title, views }) => html`
            <optgroup label=${title?.text ?? messages.explorer.moreViews}>
              ${views.map(
                (one) => html`
                  <option
                    value=${one.id}
                    lang=${languageOf(one.title, messages)}
                    .selected=${live(one.id === view.view)}
                  >
                    ${one.title.text} · ${formatDate(one.date, messages, { months: 'short' })}
                  </option>
                `,
              )}
            </optgroup>
          `,
        )}
      </select>
    </div>
  `;
}

function frameField({ words, ask }: BuilderPage, state: MapState): TemplateResult {
  const isOwn = isOwnFrame(state);
  return html`
    <div class="frame" role="group" aria-labelledby="frame-name">
      <h3 id="frame-name">${words.frame}</h3>
      <button ?disabled=${!isOwn} @click=${() => ask({ camera: preparedCamera(state.view, state.dataset) })}>
        ${words.resetFrame}
      </button>
      <p class="hint" role="status">${isOwn ? words.ownFrame : words.preparedFrame}</p>
    </div>
  `;
}

function layerFields({ words, ask }: BuilderPage, { messages, view }: MapState): TemplateResult {
  return html`
    <div class="layers" role="group" aria-labelledby="layers-name">
      <h3 id="layers-name">${words.layers}</h3>
      <div class="ticks">
        ${layerNames.map(
          (layer) => html`
            <label>
              <input
                type="checkbox"
                name=${layer}
                .checked=${live(view.layers.includes(layer))}
                @change=${() => ask({ layers: layerNames.filter((one) => (one === layer) !== view.layers.includes(one)) })}
              />
              ${messages.layer[layer]}
            </label>
          `,
        )}
      </div>
    </div>
  `;
}

function goodsFields({ words, ask }: BuilderPage, state: MapState): TemplateResult | typeof nothing {
  const { index, view, messages } = state;
  const tree = goodsTree(index, view.commodities);
  if (tree.length === 0) return nothing;
  const count = view.commodities.length;
  return html`
    <details class="goods">
      <summary>
        <h3>${words.goods}</h3>
        <span class="count">${count > 0 ? messages.filter.chosen(count) : messages.filter.all}</span>
      </summary>
      <p class="hint">${messages.filter.noneTicked}</p>
      ${branch(tree, tree, state, ask)}
    </details>
  `;
}

function branch(
  goods: readonly Goods[],
  tree: readonly Goods[],
  state: MapState,
  ask: (change: ViewChange) => void,
): TemplateResult {
  const { index, view, messages } = state;
  return html`
    <ul class="tree">
      ${goods.map((one) => {
        const name = nameOf(one.id, readingOf(state));
        const choice = choiceOf(one, view.commodities, index);
        return html`
          <li>
            <label>
              <input
                type="checkbox"
                name=${one.id}
                .checked=${live(choice === 'all')}
                .indeterminate=${live(choice === 'some')}
                @change=${() => ask({ commodities: toggled(one, tree, view.commodities, index) })}
              />
              <span lang=${languageOf(name, messages)}>${name.text}</span>
            </label>
            ${one.parts.length > 0 ? branch(one.parts, tree, state, ask) : nothing}
          </li>
        `;
      })}
    </ul>
  `;
}

function selectionField({ words, ask }: BuilderPage, state: MapState, search: FilterSearch): TemplateResult {
  const { view, messages } = state;
  const name = view.select === null ? null : nameOf(view.select, readingOf(state));
  return html`
    <div class="selection" role="group" aria-labelledby="selection-name">
      <h3 id="selection-name">${words.selection}</h3>
      <button ?disabled=${name === null} @click=${() => ask({ select: null })}>${words.deselect}</button>
      <p class=${name ? 'chosen' : 'hint'} lang=${name ? languageOf(name, messages) : nothing}>
        ${name?.text ?? words.nothingSelected}
      </p>
      ${search.render(state, state.messages.filter)}
    </div>
  `;
}
