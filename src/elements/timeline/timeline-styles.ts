import { css } from 'lit';
import { compactStyles } from './compact-styles.ts';

/** The look of the timeline: a column of names beside the time, or one lane under the date on phones. */
export const timelineStyles = css`
  :host {
    display: block;
  }
  .reset {
    display: grid;
    grid-template-columns: 180px minmax(0, 1fr);
    padding-inline: 16px;
    background: var(--lev-paper);
    font-size: 12px;
    line-height: 15px;
    overflow: hidden;
    -webkit-user-select: none;
    user-select: none;
  }
  .buttons {
    display: flex;
    align-items: center;
    gap: 6px;
    block-size: 42px;
  }
  .buttons button,
  .steps button {
    display: grid;
    place-items: center;
    padding: 0;
    inline-size: 28px;
    min-block-size: 28px;
  }
  .buttons .play {
    inline-size: 36px;
    color: var(--lev-paper);
    background: var(--lev-ink);
    border-color: var(--lev-ink);
  }
  .buttons .speed {
    inline-size: 36px;
    border-color: transparent;
    color: var(--lev-ink2);
    font-variant-numeric: tabular-nums;
  }
  button:disabled {
    color: var(--lev-ink3);
    opacity: 0.5;
    cursor: default;
  }
  button svg {
    fill: currentColor;
    pointer-events: none;
  }
  .labels {
    list-style: none;
    margin: 0;
    padding-block: 3px;
    padding-inline: 0 6px;
  }
  .labels li {
    position: relative;
    block-size: 15px;
  }
  .labels .parted {
    margin-block-start: 8px;
  }
  .labels .parted::before {
    content: '';
    position: absolute;
    inset-block-start: -4px;
    inset-inline: -16px -6px;
    border-block-start: 1px solid var(--lev-hair);
  }
  .labels button,
  .labels span {
    display: block;
    max-inline-size: 100%;
    min-block-size: 15px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font: 400 12px/15px var(--lev-font);
    color: var(--lev-ink2);
    text-align: start;
  }
  .labels button:hover {
    color: var(--lev-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .labels .selected > * {
    font-weight: 600;
    color: var(--lev-ink);
  }
  .labels .selected::after {
    content: '';
    position: absolute;
    inset: 1px auto 1px -9px;
    inline-size: 5px;
    border: 1px solid var(--lev-mark-ink);
    background: var(--lev-mark);
  }
  .count {
    margin: 3px 0 0;
    color: var(--lev-ink3);
  }
  .over {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    block-size: 20px;
    padding-block-start: 4px;
  }
  .known {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font-size: 12px;
    font-weight: 400;
    color: var(--lev-ink2);
  }
  .known:hover {
    background: none;
    color: var(--lev-ink);
  }
  .not-yet {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    color: var(--lev-ink);
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .overview {
    display: flex;
    align-items: center;
    gap: 8px;
    direction: ltr;
  }
  .strip {
    position: relative;
    flex: none;
    block-size: 16px;
    direction: ltr;
    cursor: pointer;
    touch-action: pan-y;
  }
  .strip svg {
    display: block;
    overflow: visible;
  }
  .strip .frame {
    fill: var(--lev-ink);
    fill-opacity: 0.08;
    stroke: var(--lev-ink);
  }
  .strip .now {
    stroke: var(--lev-ink);
    stroke-width: 1.6;
  }
  .year {
    color: var(--lev-ink3);
    font-variant-numeric: tabular-nums;
  }
  .time {
    position: relative;
    direction: ltr;
    padding-block-start: 22px;
    cursor: pointer;
    touch-action: pan-y;
  }
  .time > svg {
    display: block;
    overflow: hidden;
    margin-inline-end: -8px;
    font-family: var(--lev-font);
    font-size: 12px;
  }
  .veil {
    fill: var(--lev-paper);
    fill-opacity: 0.62;
    pointer-events: none;
    transform: translateX(var(--lev-playhead));
  }
  .line {
    position: absolute;
    inset: 18px auto 22px 0;
    inline-size: 1.6px;
    margin-inline-start: -0.8px;
    background: var(--lev-ink);
    pointer-events: none;
    transform: translateX(var(--lev-playhead));
  }
  .line::before {
    content: '';
    position: absolute;
    inset: 0 auto auto -4.2px;
    inline-size: 10px;
    block-size: 5px;
    background: var(--lev-ink);
    clip-path: polygon(0 0, 100% 0, 50% 100%);
  }
  .flag {
    position: absolute;
    inset: 0 auto auto 0;
    min-inline-size: 92px;
    block-size: 19px;
    padding-inline: 8px;
    border-radius: 3px;
    background: var(--lev-ink);
    color: var(--lev-paper);
    font-size: 12.5px;
    font-weight: 600;
    line-height: 19px;
    text-align: center;
    white-space: nowrap;
    cursor: ew-resize;
    touch-action: none;
    transform: translateX(clamp(-8px, var(--lev-playhead) - 50%, var(--lev-time-width) + 8px - 100%));
  }
  .flag::after,
  .handle::after {
    content: '';
    position: absolute;
    inset: -3px 0 -5px;
  }
  .outside .line,
  .outside .handle {
    visibility: hidden;
  }
  .gliding .line,
  .gliding .flag,
  .gliding .handle,
  .gliding .veil {
    transition: transform 0.3s ease-out;
  }
  .tip {
    position: absolute;
    inset: 0 auto auto 0;
    max-inline-size: 320px;
    padding: 3px 8px;
    border: 1px solid var(--lev-hair);
    border-radius: 4px;
    background: var(--lev-paper);
    color: var(--lev-ink);
    line-height: 16px;
    pointer-events: none;
    direction: inherit;
    transform: translate(
      clamp(0px, var(--lev-tip-x) - 50%, var(--lev-time-width) - 100%),
      calc(var(--lev-tip-y) - 100% - 3px)
    );
  }
  ${compactStyles}
  @media (forced-colors: active) {
    .flag,
    .handle,
    .buttons .play,
    .compact .play,
    .labels .selected::after {
      forced-color-adjust: none;
    }
    .line {
      forced-color-adjust: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .gliding .line,
    .gliding .flag,
    .gliding .handle,
    .gliding .veil {
      transition: none;
    }
  }
  @media print {
    .buttons,
    .over,
    .compact .play,
    .steps {
      visibility: hidden;
    }
  }
`;
