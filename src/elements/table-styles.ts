import { css } from 'lit';

/** The look of the tables. `--leverage-table-height` is how tall one may grow before it scrolls. */
export const tableStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .reset {
    display: block;
    padding: 12px 16px 16px;
    background: var(--lev-paper);
    font-size: 12px;
    line-height: 16px;
  }
  h2,
  h3,
  p {
    margin: 0;
  }
  h2 {
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
  }
  h3 {
    display: inline;
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-block-end: 8px;
  }
  .downloads {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    color: var(--lev-ink2);
  }
  input {
    inline-size: 16px;
    block-size: 16px;
    margin: 4px;
    accent-color: var(--lev-ink);
  }
  details {
    border-block-start: 1px solid var(--lev-hair);
  }
  summary {
    padding-block: 8px;
    cursor: pointer;
  }
  .count {
    margin-inline-start: 8px;
    color: var(--lev-ink2);
  }
  .region {
    position: relative;
    overflow: auto;
    max-block-size: var(--leverage-table-height, min(60vh, 420px));
    margin-block-end: 12px;
    border: 1px solid var(--lev-hair);
    overscroll-behavior-inline: contain;
  }
  .region:focus-visible {
    outline-offset: -2px;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    min-inline-size: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    min-inline-size: 72px;
    max-inline-size: 240px;
    padding: 6px 8px;
    border-block-end: 1px solid var(--lev-hair2);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    overflow-wrap: break-word;
  }
  tr:last-child > * {
    border-block-end: 0;
  }
  .number {
    text-align: end;
  }
  .sources {
    min-inline-size: 220px;
  }
  .issuer,
  .target,
  .gates,
  .shareOf,
  .holder,
  .goods,
  .parties {
    min-inline-size: 132px;
  }
  .since,
  .until,
  .date,
  .from,
  .to,
  .place,
  .status {
    min-inline-size: 100px;
  }
  .sources span {
    display: block;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    padding: 0;
    background: var(--lev-paper2);
    border-block-end-color: var(--lev-hair);
    white-space: nowrap;
  }
  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 168px;
    max-inline-size: 216px;
    background: var(--lev-paper);
    border-inline-end: 1px solid var(--lev-hair);
  }
  thead th:first-child {
    z-index: 3;
    background: var(--lev-paper2);
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    inline-size: 100%;
    padding: 6px 8px;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--lev-ink2);
    font-weight: 600;
  }
  .number .sort {
    flex-direction: row-reverse;
  }
  .sort:focus-visible,
  .name:focus-visible {
    outline-offset: -2px;
  }
  .sort svg {
    flex: none;
    visibility: hidden;
  }
  .sort:hover svg,
  [aria-sort] .sort svg {
    visibility: visible;
  }
  [aria-sort='descending'] svg {
    transform: rotate(180deg);
  }
  [aria-sort] .sort {
    color: var(--lev-ink);
  }
  tbody th:first-child {
    padding: 0;
  }
  .name {
    display: block;
    inline-size: 100%;
    min-block-size: 28px;
    padding: 6px 8px;
    border: 0;
    border-radius: 0;
    background: none;
    font-weight: 600;
    text-align: start;
  }
  .note {
    display: block;
    margin-block-start: -4px;
    padding: 0 8px 6px;
    color: var(--lev-ink2);
  }
  tbody tr {
    cursor: pointer;
  }
  tbody tr:hover > * {
    background: var(--lev-paper2);
  }
  tbody tr.selected > * {
    background: var(--lev-paper2);
  }
  tbody tr.selected > th {
    background: var(--lev-mark);
  }
  tr.selected .name,
  tr.selected .note {
    background: none;
    color: var(--lev-mark-ink);
  }
  @container (max-width: 639px) {
    .reset {
      padding-inline: 12px;
    }
    button:not(.name, .sort) {
      min-block-size: 44px;
    }
    th:first-child {
      min-inline-size: 128px;
      max-inline-size: 144px;
    }
  }
  @media print {
    .downloads {
      display: none;
    }
    .region {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
