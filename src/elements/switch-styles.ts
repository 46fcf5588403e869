import { css } from 'lit';
import type { CSSResult } from 'lit';

/**
 * A switch: `<button role="switch" aria-checked><span class="track"></span> words</button>`. On = filled, the knob at the end.
 */
export const switchStyles: CSSResult = css`
  .track {
    flex: none;
    display: block;
    box-sizing: border-box;
    inline-size: 28px;
    block-size: 16px;
    padding: 2px;
    border: 1px solid var(--lev-ink3);
    border-radius: 8px;
    background: var(--lev-paper);
    transition: background 0.15s ease-out;
  }
  .track::before {
    content: '';
    display: block;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--lev-ink3);
    transition: translate 0.15s ease-out;
  }
  [aria-checked='true'] > .track {
    border-color: var(--lev-ink);
    background: var(--lev-ink);
  }
  [aria-checked='true'] > .track::before {
    translate: 12px;
    background: var(--lev-paper);
  }
  [aria-checked='true'] > .track:dir(rtl)::before {
    translate: -12px;
  }
  @media (forced-colors: active) {
    .track::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    [aria-checked='true'] > .track {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    [aria-checked='true'] > .track::before {
      background: Canvas;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .track,
    .track::before {
      transition: none;
    }
  }
`;
