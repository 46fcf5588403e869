import { css, unsafeCSS } from 'lit';
import type { CSSResult } from 'lit';
import type { Token } from '../look/palette.ts';
import { cssVariableName, palettes } from '../look/palette.ts';
import type { Theme } from '../look/palette.ts';
import { families } from '../look/families.ts';

const tokens = Object.keys(palettes.light) as Token[];

/*
 * A page sets `--leverage-ink`; what our rules read is `--lev-ink`, which falls back to the theme. Declaring the public name here would
 * cut off what an ancestor has set.
 */
function declarations(theme: Theme): CSSResult {
  const lines = tokens.map((token) => {
    const name = cssVariableName(token);
    return `${name.replace('--leverage-', '--lev-')}: var(${name}, ${palettes[theme][token]});`;
  });
  return unsafeCSS(lines.join('\n'));
}

/** What each colour becomes where the reader has chosen their own: form has to carry what colour says elsewhere. */
export const forcedColors: Readonly<Partial<Record<Token, string>>> = {
  paper: 'Canvas',
  paper2: 'Canvas',
  sea: 'Canvas',
  land: 'Canvas',
  land2: 'Canvas',
  halo: 'Canvas',
  hair: 'GrayText',
  hair2: 'GrayText',
  border: 'GrayText',
  coast: 'GrayText',
  admin: 'GrayText',
  river: 'GrayText',
  disputed: 'GrayText',
  mark: 'Highlight',
  markInk: 'HighlightText',
  focus: 'Highlight',
};

/** The system colour that stands for a token in forced colours. */
export function forcedColor(token: Token): string {
  return forcedColors[token] ?? 'CanvasText';
}

const forced = unsafeCSS(
  tokens
    .map((token) => `${cssVariableName(token).replace('--leverage-', '--lev-')}: ${forcedColor(token)};`)
    .join('\n'),
);

/**
 * The tokens of the look as `--lev-<token>` (`--lev-ink`, `--lev-goods-text` ...), `--lev-font` and `--lev-font-display`, on an element
 * with the class `light` or `dark`: the outermost one in each shadow root, which takes its class from `MapState.theme`.
 */
export const tokenStyles: CSSResult = css`
  .light,
  .dark {
    --lev-font: var(--leverage-font, ${unsafeCSS(families.sans)});
    --lev-font-display: var(--leverage-font-display, ${unsafeCSS(families.serif)});
  }
  .light {
    ${declarations('light')}
    color-scheme: light;
  }
  .dark {
    ${declarations('dark')}
    color-scheme: dark;
  }
  @media (forced-colors: active) {
    .light,
    .dark {
      ${forced}
      color-scheme: light dark;
    }
  }
`;

/**
 * What every element starts from: a page's inherited styles end at the class `reset`, buttons and links look like ours, and the
 * focus shows.
 */
export const baseStyles: CSSResult = css`
  :host([hidden]) {
    display: none;
  }
  .reset {
    all: initial;
    box-sizing: border-box;
    color: var(--lev-ink);
    font: 400 13px/18px var(--lev-font);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    line-break: strict;
    word-break: auto-phrase;
  }
  .reset *,
  .reset *::before,
  .reset *::after {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    font-weight: 500;
    color: inherit;
    background: var(--lev-paper);
    border: 1px solid var(--lev-hair);
    border-radius: 4px;
    padding: 0 12px;
    min-block-size: 32px;
    cursor: pointer;
  }
  a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  button:hover {
    background: var(--lev-paper2);
  }
  :focus-visible {
    outline: 2px solid var(--lev-focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
