import { css } from 'lit';

/** The look of the search and the filter. `--leverage-filter-height` is how tall a list in it may grow before it scrolls. */
export const filterStyles = css`
  :host {
    display: block;
  }
  .reset {
    display: block;
    padding: 12px 16px 16px;
    background: var(--lev-paper);
  }
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .hint,
  .status,
  .kind,
  .found,
  .count {
    font-size: 12px;
    line-height: 16px;
    color: var(--lev-ink2);
  }
  .search {
    max-inline-size: 480px;
  }
  .search > label {
    display: block;
    margin-block-end: 4px;
    font-weight: 600;
  }
  input[type='text'],
  input[type='search'] {
    inline-size: 100%;
    min-block-size: 36px;
    padding: 0 10px;
    border: 1px solid var(--lev-ink3);
    border-radius: 4px;
    background: var(--lev-paper);
    color: var(--lev-ink);
    font: inherit;
  }
  input::placeholder {
    color: var(--lev-ink3);
    opacity: 1;
  }
  input[type='text']:focus-visible,
  input[type='search']:focus-visible {
    outline-offset: 0;
  }
  #hits,
  .list {
    max-block-size: var(--leverage-filter-height, min(50vh, 320px));
    overflow: auto;
    overscroll-behavior: contain;
  }
  #hits {
    margin-block-start: 4px;
    border: 1px solid var(--lev-hair);
    border-radius: 4px;
  }
  #hits[hidden] {
    display: none;
  }
  [role='option'] {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 12px;
    padding: 6px 10px;
    border-block-end: 1px solid var(--lev-hair2);
    cursor: pointer;
  }
  [role='option']:last-child {
    border-block-end: 0;
  }
  [role='option']:hover {
    background: var(--lev-paper2);
  }
  [role='option'][aria-selected='true'] {
    background: var(--lev-mark);
    color: var(--lev-mark-ink);
  }
  [aria-selected='true'] > * {
    color: inherit;
  }
  .name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .kind {
    line-height: 18px;
    text-align: end;
  }
  .found {
    grid-column: 1 / -1;
    overflow-wrap: anywhere;
  }
  .status:not(:empty) {
    padding-block-start: 4px;
  }
  .part {
    border-block-end: 1px solid var(--lev-hair);
  }
  .search + .part {
    margin-block-start: 12px;
    border-block-start: 1px solid var(--lev-hair);
  }
  summary {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 40px;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 4px 6px;
    border: solid var(--lev-ink2);
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -2px;
  }
  [open] > summary::after {
    rotate: 225deg;
    translate: 0 2px;
  }
  h2 {
    flex: 1;
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
  }
  .count.some {
    padding: 1px 8px;
    border-radius: 9px;
    background: var(--lev-ink);
    color: var(--lev-paper);
    font-weight: 500;
  }
  .content {
    padding-block-end: 12px;
  }
  .hint {
    padding-block-end: 6px;
  }
  .content > .tree {
    columns: 220px;
  }
  .content > .tree > li {
    break-inside: avoid;
  }
  .tree .tree {
    padding-inline-start: 20px;
  }
  .row {
    display: flex;
    align-items: center;
  }
  .row > label {
    flex: 1;
    min-inline-size: 0;
  }
  .content label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .content label:hover {
    background: var(--lev-paper2);
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 4px;
    accent-color: var(--lev-ink);
  }
  .fold {
    flex: none;
    inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--lev-ink2);
  }
  .fold svg {
    vertical-align: middle;
  }
  .fold:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .fold[aria-expanded='true'] svg {
    transform: rotate(90deg);
  }
  .swatch {
    flex: none;
    inline-size: 14px;
    block-size: 4px;
    background: var(--group);
  }
  .minerals {
    --group: var(--lev-minerals);
  }
  .goods {
    --group: var(--lev-goods);
  }
  .tech {
    --group: var(--lev-tech);
  }
  .energy {
    --group: var(--lev-energy);
  }
  .metals {
    --group: var(--lev-metals);
  }
  .capital {
    --group: var(--lev-capital);
  }
  .find {
    max-inline-size: 480px;
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 0 12px;
    margin-block-start: 6px;
    padding: 2px;
    border: 1px solid var(--lev-hair);
    border-radius: 4px;
  }
  .list .hint {
    padding: 6px;
  }
  .statuses {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
    gap: 0 12px;
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    padding: 0 4px;
    border: 0;
    background: none;
    text-align: start;
    margin-block-end: 8px;
  }
  .show-all {
    margin-block-start: 12px;
  }
  @media (pointer: coarse) {
    .content label,
    [role='option'],
    .switch,
    summary,
    button,
    input[type='text'],
    input[type='search'] {
      min-block-size: 44px;
    }
    .fold {
      inline-size: 44px;
    }
    /* Below 16px a phone zooms into the field. */
    input[type='text'],
    input[type='search'] {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'],
    .swatch {
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
