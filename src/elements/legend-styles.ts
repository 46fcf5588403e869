import { css } from 'lit';

/** The look of the key: of all its rows, of the card that it is where it is narrow, and of the pills on phones. */
export const legendStyles = css`
  :host {
    display: block;
    container: legend / inline-size;
  }
  .reset {
    display: block;
    background: var(--lev-paper);
    color: var(--lev-ink2);
    font-size: 12px;
    line-height: 17px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .column {
    min-inline-size: 0;
    padding: 10px 12px;
    border-block-start: 1px solid var(--lev-hair2);
  }
  .column:first-child {
    border-block-start: 0;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    margin-block-end: 2px;
  }
  .name {
    font-size: 13px;
    font-weight: 600;
    color: var(--lev-ink);
  }
  .hint {
    flex: 0 999 auto;
    min-inline-size: min-content;
    line-height: 14px;
    text-wrap: balance;
  }
  .head button[role='switch'] {
    margin-inline-start: auto;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 20px;
  }
  .sample {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: center;
    inline-size: 26px;
  }
  .flows .sample {
    inline-size: 14px;
    justify-content: flex-start;
  }
  .controls .sample {
    inline-size: 14px;
  }
  .flows .widths .sample {
    inline-size: 42px;
  }
  .talks .sample {
    inline-size: 34px;
  }
  .count,
  .hint {
    unicode-bidi: plaintext;
  }
  .count {
    margin: 2px 0 0;
  }
  .none {
    min-block-size: 20px;
    margin: 0;
  }
  /* Where all colours are one, a box beside the name of the goods would say that they are told apart by it. */
  @media (forced-colors: active) {
    .groups .sample {
      display: none;
    }
  }
  @media print {
    button,
    [role='group']:not(:has(ul)) {
      display: none;
    }
  }
  .second {
    margin-block-start: 8px;
  }
  button.switch {
    flex: none;
    inline-size: 36px;
    min-block-size: 24px;
    padding: 4px;
    border: 0;
    border-radius: 12px;
    background: none;
  }
  @media (pointer: coarse) {
    button.switch {
      position: relative;
    }
    /* 44 to the finger, 24 to the eye. */
    button.switch::after {
      content: '';
      position: absolute;
      inset: -10px -4px;
    }
  }
  .link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 400;
    color: var(--lev-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .title {
    display: none;
    justify-content: space-between;
    gap: 12px;
    margin: 0;
    padding: 10px 12px 0;
    font-size: 13px;
    line-height: 18px;
    color: var(--lev-ink);
  }
  .title strong {
    font-weight: 600;
  }
  .as-card .title {
    display: flex;
  }
  .as-card .column {
    border: 0;
    padding-block: 6px;
  }
  .pills {
    display: flex;
    gap: 8px;
    padding: 0 16px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .pills button {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    margin-block: 6px;
    padding-inline: 11px 14px;
    border-radius: 18px;
    font-size: 13px;
    font-weight: 400;
    color: var(--lev-ink);
    position: relative;
  }
  /* The pill is 36 high as it is drawn, and 44 as it is touched. */
  .pills button::after {
    content: '';
    position: absolute;
    inset: -6px 0;
  }
  .pills [aria-checked='false'] {
    border-style: dashed;
    background: var(--lev-paper2);
    color: var(--lev-ink3);
  }
  .pills [aria-checked='false'] svg {
    opacity: 0.4;
  }
`;
