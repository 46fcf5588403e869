import { css } from 'lit';

/** The timeline of phones: one lane under the date. */
export const compactStyles = css`
  .compact.reset {
    grid-template-columns: 44px minmax(0, 1fr);
    column-gap: 14px;
    padding: 4px 18px 2px 16px;
    font-size: 12px;
  }
  .compact .play {
    align-self: center;
    inline-size: 44px;
    min-block-size: 44px;
    padding: 0;
    display: grid;
    place-items: center;
    border: 0;
    border-radius: 50%;
    color: var(--lev-paper);
    background: var(--lev-ink);
  }
  .compact .time {
    padding-block-start: 22px;
  }
  .compact .flag {
    min-inline-size: 0;
    padding: 0;
    background: none;
    color: var(--lev-ink);
    font-size: 13px;
    pointer-events: none;
    transform: translateX(clamp(30px, var(--lev-playhead) - 50%, var(--lev-time-width) - 30px - 100%));
  }
  .compact .not-yet {
    grid-column: 1 / -1;
    margin-block: 2px 6px;
    white-space: normal;
  }
  .handle {
    position: absolute;
    inset: 29px auto auto -11px;
    inline-size: 22px;
    block-size: 22px;
    border: 2px solid var(--lev-ink);
    border-radius: 50%;
    background: radial-gradient(circle, var(--lev-ink) 3.2px, var(--lev-paper) 3.9px);
    touch-action: none;
    transform: translateX(var(--lev-playhead));
  }
  .handle::after {
    inset: -11px;
  }
  .steps button {
    position: absolute;
    inset: -2px auto auto -6px;
    min-block-size: 24px;
    border: 0;
    background: none;
    color: var(--lev-ink2);
  }
  .steps button + button {
    inset: -2px -6px auto auto;
  }
`;
