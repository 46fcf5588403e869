import { css } from 'lit';
import type { CSSResult } from 'lit';

/** `<leverage-ref>`: words in a line of text, underlined in the colour of their mark, and lit as the mark is. */
export const refStyles: CSSResult = css`
  :host {
    display: inline;
  }
  :host([hidden]) {
    display: none;
  }
  .word {
    --line: var(--lev-ink3);
    padding-block: 0.1em;
    border-radius: 3px;
    text-decoration: underline dotted var(--line) 0.12em;
    text-underline-offset: 0.22em;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    cursor: pointer;
  }
  .word.gate,
  .word.knot,
  .word.event {
    --line: var(--lev-ink);
  }
  .word:is(.open, .restricted, .threatened, .contested, .closed),
  .word:is(.minerals, .goods, .tech, .energy, .metals, .capital) {
    --line: var(--own);
  }
  .open {
    --own: var(--lev-open);
  }
  .restricted,
  .threatened {
    --own: var(--lev-restricted);
  }
  .contested {
    --own: var(--lev-contested);
  }
  .closed {
    --own: var(--lev-closed);
  }
  .minerals {
    --own: var(--lev-minerals);
  }
  .goods {
    --own: var(--lev-goods);
  }
  .tech {
    --own: var(--lev-tech);
  }
  .energy {
    --own: var(--lev-energy);
  }
  .metals {
    --own: var(--lev-metals);
  }
  .capital {
    --own: var(--lev-capital);
  }
  .word.is-lit {
    background: var(--lev-mark);
    box-shadow: 0 0 0 0.14em var(--lev-mark);
    color: var(--lev-mark-ink);
    text-decoration: underline solid var(--lev-mark-ink) 0.09em;
  }
  .word:focus-visible {
    outline: 2px solid var(--lev-focus);
    outline-offset: 3px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    user-select: none;
    -webkit-user-select: none;
  }
  @media (forced-colors: active) {
    .word.is-lit {
      forced-color-adjust: none;
      background: Highlight;
      box-shadow: none;
      color: HighlightText;
    }
  }
  @media print {
    .word {
      text-decoration: none;
    }
    .word.is-lit {
      background: none;
      box-shadow: none;
      color: inherit;
    }
  }
`;
