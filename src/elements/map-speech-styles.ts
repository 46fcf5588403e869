import { css } from 'lit';
import type { CSSResult } from 'lit';

/** The list of marks with what shows the one in turn, and the card beside the pointer. */
export const mapSpeechStyles: CSSResult = css`
  .mark-list {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  .mark-list:focus-visible {
    outline: 2px solid var(--lev-focus);
    outline-offset: -2px;
  }
  .card {
    top: 0;
    left: 0;
    max-inline-size: min(280px, calc(100% - 16px));
    padding: 8px 10px;
    pointer-events: none;
  }
  .card .kind,
  .card .lead,
  .card .more {
    color: var(--lev-ink2);
    font-size: 12px;
    line-height: 16px;
  }
  .card .title {
    font-weight: 600;
  }
  .card .evidence {
    margin-block-start: 4px;
    color: var(--lev-ink2);
    font-size: 12px;
    line-height: 18px;
  }
  .chip {
    display: inline-block;
    padding: 0 7px;
    border: 1px solid var(--lev-hair);
    border-radius: 10px;
    color: var(--lev-ink);
    font-size: 12px;
    line-height: 16px;
  }
  .mark-ring {
    position: absolute;
    box-sizing: border-box;
    border: 2px solid var(--lev-focus);
    border-radius: 50%;
    outline: 2px solid var(--lev-paper);
  }
  .mark-caption {
    position: absolute;
    bottom: 36px;
    left: 64px;
    right: 64px;
    inline-size: fit-content;
    margin-inline: auto;
    padding: 6px 12px;
    border: 1px solid var(--lev-hair);
    border-radius: 4px;
    background: var(--lev-paper);
    color: var(--lev-ink);
    font-size: 14px;
    line-height: 20px;
    pointer-events: none;
  }
  .mark-caption.is-high {
    top: 12px;
    bottom: auto;
  }
  @container (max-width: 639px) {
    .mark-caption {
      right: 12px;
      font-size: 13px;
      line-height: 18px;
    }
  }
`;
