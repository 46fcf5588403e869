import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { offeredLanguages } from '../../i18n/offered-languages.ts';
import { listField, sizeField } from './builder-fields.ts';
import type { BuilderPage } from './builder-page.ts';

const THEMES = ['auto', 'light', 'dark'] as const;
const INTERACTIONS = ['cooperative', 'free', 'none'] as const;

/** A frame is never made lower or higher than this, in px, and a map is not readable when it is narrower. */
const WIDTH_PX = { least: 280, most: 4000 };
const HEIGHT_PX = { least: 240, most: 4000 };

const AS_THE_ARTICLE = '';

/** Language, colours, interaction and size. */
export function lookFields({ words, choices, choose }: BuilderPage): TemplateResult {
  return html`
    <fieldset>
      <legend>${words.look}</legend>
      ${listField({
        id: 'language',
        label: words.language,
        value: choices.language ?? AS_THE_ARTICLE,
        options: [
          { value: AS_THE_ARTICLE, text: words.languageOfArticle },
          ...offeredLanguages.map(({ tag, name }) => ({ value: tag, text: name, language: tag })),
        ],
        choose: (tag) => choose({ language: tag === AS_THE_ARTICLE ? null : tag }),
      })}
      ${listField({
        id: 'theme',
        label: words.theme,
        value: choices.theme,
        options: THEMES.map((theme) => ({ value: theme, text: words.themeName[theme] })),
        choose: (theme) => choose({ theme }),
      })}
      ${listField({
        id: 'interaction',
        label: words.interaction,
        value: choices.interaction,
        options: INTERACTIONS.map((kind) => ({ value: kind, text: words.interactionName[kind] })),
        choose: (interaction) => choose({ interaction }),
      })}
      <div class="pair" role="group" aria-describedby="size-hint">
        ${sizeField({
          id: 'width',
          label: words.width,
          empty: words.automatic,
          valuePx: choices.widthPx,
          limits: WIDTH_PX,
          choose: (widthPx) => choose({ widthPx }),
        })}
        ${sizeField({
          id: 'height',
          label: words.height,
          empty: words.automatic,
          valuePx: choices.heightPx,
          limits: HEIGHT_PX,
          choose: (heightPx) => choose({ heightPx }),
        })}
        <p class="hint" id="size-hint">${words.sizeHint}</p>
      </div>
    </fieldset>
  `;
}
