import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SampleLook } from '../draw/key-samples.ts';
import type { EncodingsDrawn } from '../draw/encodings-drawn.ts';
import { encodingsDrawn } from '../draw/encodings-drawn.ts';
import { formatDate } from '../i18n/format.ts';
import { COMPACT_BELOW_PX } from '../look/sizes.ts';
import type { LayerName } from '../model/dataset/view.ts';
import { layerNames } from '../model/layer-names.ts';
import { Companion } from './companion.ts';
import { legendRows, pillSample } from './legend-rows.ts';
import { legendColumnsStyles } from './legend-columns-styles.ts';
import { legendStyles } from './legend-styles.ts';
import { baseStyles, tokenStyles } from './styles.ts';
import { switchStyles } from './switch-styles.ts';
import type { MapState } from './view-context.ts';

/** How the key is laid out: by the room there is, as one narrow card, or as a row of switches alone. */
export type LegendLayout = 'auto' | 'card' | 'pills';

/**
 * `<leverage-legend>`: the key to exactly what is drawn now, with a switch for each layer.
 *
 * @csspart key - all of it
 */
export class LeverageLegend extends Companion {
  static override readonly styles = [baseStyles, tokenStyles, switchStyles, legendStyles, legendColumnsStyles];

  @property()
  layout: LegendLayout = 'auto';

  override render(): unknown {
    const { state } = this;
    if (!state) return nothing;
    const look = this.look;
    return html`
      <section
        class="reset ${this.themeClass} as-${this.layout}"
        part="key"
        role=${this.layout === 'pills' ? 'group' : nothing}
        aria-label=${state.messages.legend.title}
      >
        ${this.layout === 'pills' ? this.#pills(state, look) : this.#columns(state, look)}
      </section>
    `;
  }

  #columns(state: MapState, look: SampleLook): TemplateResult {
    const { messages, snapshot, scene } = state;
    const isCompact = (scene?.projector.widthPx ?? Infinity) < COMPACT_BELOW_PX;
    const drawn = scene ? encodingsDrawn(snapshot, scene, isCompact) : null;
    return html`
      <p class="title">
        <strong>${messages.legend.title}</strong>
        <span>${formatDate(snapshot.date, messages)}</span>
      </p>
      <div class="columns ${this.layout === 'card' ? 'narrow' : ''}">
        <div class="column flows">${this.#layer('flows', state, look, drawn, messages.legend.flowsHint)}</div>
        <div class="column controls">${this.#layer('controls', state, look, drawn)}</div>
        <div class="column chokepoints">
          ${this.#layer('chokepoints', state, look, drawn, messages.legend.chokepointsHint)}
        </div>
        <div class="column talks">
          ${this.#layer('negotiations', state, look, drawn)}
          <div class="second">${this.#layer('events', state, look, drawn)}</div>
        </div>
      </div>
    `;
  }

  #layer(layer: LayerName, state: MapState, look: SampleLook, drawn: EncodingsDrawn | null, hint = ''): TemplateResult {
    const { messages } = state;
    return html`
      <div role="group" aria-labelledby="name-${layer}">
        <div class="head">
          <span class="name" id="name-${layer}">${messages.layer[layer]}</span>
          ${hint ? html`<span class="hint">${hint}</span>` : nothing}
          <button
            class="switch"
            role="switch"
            aria-checked=${isOn(layer, state)}
            aria-label=${messages.legend.layerSwitch(messages.layer[layer])}
            @click=${() => this.#toggle(layer, state)}
          >
            <span class="track"></span>
          </button>
        </div>
        ${
          drawn && isOn(layer, state)
            ? legendRows(layer, state, drawn, look, () => this.ask({ commodities: [], actors: [], evidence: [] }))
            : nothing
        }
      </div>
    `;
  }

  #pills(state: MapState, look: SampleLook): TemplateResult {
    return html`
      <div class="pills">
        ${layerNames.map(
          (layer) => html`
            <button role="switch" aria-checked=${isOn(layer, state)} @click=${() => this.#toggle(layer, state)}>
              ${pillSample(layer, state, look)} ${state.messages.layer[layer]}
            </button>
          `,
        )}
      </div>
    `;
  }

  #toggle(layer: LayerName, { view }: MapState): void {
    const layers = layerNames.filter((name) => (name === layer) !== view.layers.includes(name));
    this.ask({ layers });
  }
}

function isOn(layer: LayerName, { view }: MapState): boolean {
  return view.layers.includes(layer);
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-legend': LeverageLegend;
  }
}
