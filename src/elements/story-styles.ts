import { css } from 'lit';
import type { CSSResult } from 'lit';

/**
 * `<leverage-story>`: prose at the start and a map that stays beside it, or, where there is little room, a map that stays above it. What
 * the steps need of it comes down as `--lev-step-*`, since a page may have boxes between the two.
 */
export const storyStyles: CSSResult = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  .story {
    --top: var(--leverage-story-top, 0px);
    --size: max(52svh, 336px);
    --lev-step-gap: var(--leverage-story-gap, 42svh);
    --lev-step-margin: calc(var(--top) + var(--size) + 20px);
  }
  .story.is-alone {
    --lev-step-gap: var(--leverage-story-gap, 0px);
    --lev-step-margin: calc(var(--top) + 16px);
  }
  .story.is-pictured {
    --lev-step-gap: 0px;
    --lev-step-margin: calc(var(--top) + 16px);
  }
  .stage {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    position: sticky;
    inset-block-start: var(--top);
    z-index: 2;
    block-size: var(--size);
    background: var(--lev-paper);
    border-block-end: 1px solid var(--lev-hair);
  }
  .stage[hidden] {
    display: none;
  }
  .is-pictured > .stage {
    position: static;
  }
  .map {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
  }
  /* Whatever height a page gives its maps, the one of a story fills its stage. */
  .map ::slotted(*) {
    box-sizing: border-box;
    inline-size: 100% !important;
    block-size: 100% !important;
    min-block-size: 0 !important;
    margin: 0 !important;
  }
  .prose {
    padding-block: 24px 1px;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 16px;
    block-size: 36px;
    padding-inline: 16px;
  }
  /* As wide for every day: dashes that move about would be a shift of the layout. */
  .date {
    flex: none;
    min-inline-size: 7.5em;
    font-size: 14px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  nav {
    flex: 1;
    min-inline-size: 0;
  }
  ol {
    display: flex;
    justify-content: flex-end;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    flex: 1;
    max-inline-size: 44px;
  }
  .dash {
    display: block;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
  }
  .dash:hover {
    background: none;
  }
  .dash::before {
    content: '';
    display: block;
    block-size: 3px;
    margin-inline: 2px;
    border-radius: 1px;
    background: var(--lev-hair);
  }
  .dash.is-past::before,
  .dash:hover::before {
    background: var(--lev-ink3);
  }
  .dash.is-current::before {
    block-size: 5px;
    background: var(--lev-ink);
  }
  .back {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-end: 12px;
    z-index: 1;
    min-block-size: 36px;
    border-color: var(--lev-ink);
    background: var(--lev-ink);
    color: var(--lev-paper);
    box-shadow: 0 2px 12px rgb(0 0 0 / 18%);
  }
  .back:hover {
    background: var(--lev-ink2);
  }
  .afloat {
    display: flex;
    justify-content: center;
    position: sticky;
    inset-block-end: 16px;
    z-index: 2;
  }
  .afloat > .back {
    position: static;
  }
  .back[hidden] {
    display: none;
  }
  @media (pointer: coarse) {
    .back {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .dash::before {
      background: GrayText;
    }
    .dash.is-current::before {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @container (min-width: 720px) {
    .story:not(.is-alone, .is-pictured) {
      --edge: 20px;
      --size: min(100svh - var(--top) - 2 * var(--edge), 70cqi);
      --lev-step-gap: var(--leverage-story-gap, 56svh);
      --lev-step-margin: calc(var(--top) + 22svh);
      display: grid;
      grid-template-columns: minmax(15rem, 1fr) minmax(0, 2fr);
      column-gap: clamp(24px, 4cqi, 48px);
      align-items: start;
    }
    .story:not(.is-alone, .is-pictured) > .stage {
      grid-area: 1 / 2;
      inset-block-start: calc(var(--top) + (100svh - var(--top) - var(--size)) / 2);
      border-block-end: 0;
    }
    .story:not(.is-alone, .is-pictured) > .prose {
      grid-area: 1 / 1;
      padding-block: 26svh 1px;
    }
    .story:not(.is-alone, .is-pictured) .bar {
      padding-inline: 0;
    }
  }
  @media print {
    .stage {
      display: none;
    }
    .story.story {
      --lev-step-gap: 0px;
      display: block;
    }
    .story > .prose {
      padding: 0;
    }
  }
`;

/** `<leverage-step>`: a rule beside the paragraphs, in ink while the map shows them. */
export const stepStyles: CSSResult = css`
  :host {
    display: block;
    margin-block-end: var(--lev-step-gap, 0px);
    scroll-margin-block-start: var(--lev-step-margin, 0px);
  }
  :host(:last-of-type) {
    margin-block-end: calc(var(--lev-step-gap, 0px) * 0.8);
  }
  :host([hidden]) {
    display: none;
  }
  .step {
    outline: none;
  }
  .step.is-placed {
    padding-inline-start: 18px;
    border-inline-start: 3px solid var(--lev-hair);
    transition: border-color 0.2s ease-out;
  }
  .step.is-current {
    border-inline-start-color: var(--lev-ink);
  }
  .step:focus-visible {
    border-inline-start-color: var(--lev-focus);
  }
  .poster.is-hidden {
    display: none;
  }
  @media (forced-colors: active) {
    .step.is-current {
      border-inline-start-color: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .step.is-placed {
      transition: none;
    }
  }
  @media print {
    .poster.is-hidden {
      display: block;
    }
    .step.is-placed {
      padding: 0;
      border: 0;
    }
  }
`;
