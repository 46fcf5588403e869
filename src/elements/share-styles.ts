import { css } from 'lit';

/** The look of what a reader takes along. */
export const shareStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .reset {
    display: block;
    padding: 12px 16px 0;
    background: var(--lev-paper);
  }
  h2,
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 15px;
    line-height: 20px;
    font-weight: 600;
    margin-block-end: 4px;
  }
  h3 {
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--lev-ink2);
  }
  .row {
    display: grid;
    gap: 8px;
    padding-block: 12px;
    border-block-start: 1px solid var(--lev-hair);
  }
  .row > button {
    justify-self: start;
  }
  .line {
    display: flex;
    gap: 8px;
  }
  input:not([type]),
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 32px;
    margin: 0;
    padding: 6px 8px;
    border: 1px solid var(--lev-hair);
    border-radius: 4px;
    background: var(--lev-paper2);
    color: var(--lev-ink);
    font: 400 12px/17px var(--lev-font);
  }
  input:not([type]) {
    text-overflow: ellipsis;
  }
  textarea {
    display: block;
    resize: vertical;
    min-block-size: calc(5lh + 14px);
    max-block-size: calc(12lh + 14px);
    field-sizing: content;
    overflow-wrap: anywhere;
  }
  textarea.code {
    font:
      400 11px/16px ui-monospace,
      'SFMono-Regular',
      Consolas,
      'Liberation Mono',
      monospace;
    white-space: pre;
    overflow-x: auto;
  }
  .line button {
    flex: none;
  }
  .forms {
    gap: 0;
    justify-self: start;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
    gap: 0 12px;
    list-style: none;
  }
  .file {
    display: grid;
    grid-template-columns: 14px 40px 1fr;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 4px 6px;
    border-color: transparent;
    font-size: 12px;
    line-height: 16px;
    font-weight: 400;
    text-align: start;
  }
  .file b {
    font-weight: 600;
  }
  .file span {
    color: var(--lev-ink2);
  }
  .file svg {
    color: var(--lev-ink2);
  }
  .file[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.6;
  }
  .builder {
    margin: -4px 0 0;
    font-size: 13px;
    line-height: 24px;
  }
  .builder a {
    display: inline-block;
    min-block-size: 24px;
  }
  .status {
    position: sticky;
    inset-block-end: 0;
    margin-inline: -16px;
    padding: 0 16px;
    background: var(--lev-paper);
    font-size: 12px;
    line-height: 16px;
    font-weight: 500;
  }
  .status:has(p:not(:empty)) {
    padding-block: 8px;
    border-block-start: 1px solid var(--lev-hair);
  }
  .status p:empty {
    min-block-size: 8px;
  }
  .status a {
    display: inline-block;
    padding-block: 4px;
  }
  .trouble p {
    padding-inline-start: 8px;
    border-inline-start: 3px solid var(--lev-ink);
  }
  @container (max-width: 359px) {
    .reset {
      padding-inline: 12px;
    }
    .status {
      margin-inline: -12px;
      padding-inline: 12px;
    }
  }
  @container (min-width: 640px) {
    .row {
      grid-template-columns: 120px 1fr;
      gap: 8px 16px;
    }
    .row > :not(h3) {
      grid-column: 2;
    }
    .row > h3 {
      grid-row: 1;
      padding-block-start: 8px;
    }
  }
  @media (pointer: coarse) {
    button,
    .file {
      min-block-size: 44px;
    }
    input:not([type]),
    textarea {
      font-size: 16px;
      line-height: 22px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
