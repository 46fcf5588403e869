import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { buttonRow } from './builder-fields.ts';
import type { BuilderPage } from './builder-page.ts';

/** The widths that a map is looked at in: 360 px, 640 px, all there is. */
export type PreviewWidth = 'phone' | 'column' | 'full';

const WIDTHS: readonly PreviewWidth[] = ['phone', 'column', 'full'];

/** What the preview is made from. */
export interface PreviewPart extends BuilderPage {
  readonly mapId: string;
  /** BCP 47 tag of the page. */
  readonly language: string;
  readonly width: PreviewWidth;
  readonly chooseWidth: (width: PreviewWidth) => void;
}

/** The map as readers will see it. A live map takes its gestures when it starts, so that for others there is another map. */
export function previewSection(part: PreviewPart): TemplateResult {
  const { words, width } = part;
  const { own, dataset, interaction, theme, language } = part.choices;
  return html`
    <section class="preview" aria-labelledby="preview-name">
      <div class="bar">
        <h2 id="preview-name">${words.preview}</h2>
        ${buttonRow({
          name: 'preview-width',
          label: words.preview,
          value: width,
          options: WIDTHS.map((value) => ({ value, text: words.previewWidth[value] })),
          choose: part.chooseWidth,
        })}
      </div>
      <div class="stage ${width}">
        ${keyed(
          interaction,
          html`<leverage-map
            id=${part.mapId}
            loading="eager"
            lang=${language ?? part.language}
            interaction=${interaction}
            .theme=${theme}
            .src=${own ? null : dataset}
            .data=${own?.data ?? null}
          ></leverage-map>`,
        )}
      </div>
    </section>
  `;
}
