import { css } from 'lit';
import type { CSSResult } from 'lit';

/** What lies over the map: its buttons, its credit, the cards. */
export const mapChromeStyles: CSSResult = css`
  .loading {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    margin: 0;
    color: var(--lev-ink2);
    animation: appear 0.2s 0.6s both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .controls {
    position: absolute;
    inset-block-end: 12px;
    left: 12px;
    display: grid;
    border: 1px solid var(--lev-hair);
    border-radius: 4px;
    background: var(--lev-paper);
  }
  .controls button {
    display: grid;
    place-content: center;
    inline-size: 32px;
    block-size: 32px;
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 3px;
  }
  .controls button + button {
    border-block-start: 1px solid var(--lev-hair);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .controls svg,
  .message svg {
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
  }
  @media (pointer: coarse) {
    .controls button {
      inline-size: 44px;
      block-size: 44px;
    }
  }
  .scale {
    position: absolute;
    bottom: 18px;
    left: 60px;
    display: flex;
    align-items: end;
    gap: 8px;
    color: var(--lev-ink2);
    font-size: 12px;
    line-height: 12px;
    direction: ltr;
    pointer-events: none;
    text-shadow:
      0 0 2px var(--lev-halo),
      0 0 2px var(--lev-halo);
  }
  .scale i {
    block-size: 6px;
    border: 1px solid var(--lev-ink2);
    border-block-start: 0;
  }
  @media (pointer: coarse) {
    .scale {
      left: 72px;
    }
  }
  .locator {
    position: absolute;
    top: 12px;
    left: 12px;
    box-sizing: content-box;
    border: 1px solid var(--lev-ink3);
    pointer-events: none;
    forced-color-adjust: none;
  }
  .credit {
    position: absolute;
    right: 0;
    bottom: 0;
    max-inline-size: calc(100% - 64px);
    padding: 2px 8px;
    border-start-start-radius: 4px;
    background: color-mix(in srgb, var(--lev-paper) 82%, transparent);
    color: var(--lev-ink2);
    font-size: 12px;
    line-height: 18px;
    text-align: end;
  }
  .credit button {
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  /* On a phone a column of buttons would stand on the west of the map: they lie in a row, and the credit wraps beside them. */
  @media (pointer: coarse) and (max-width: 639px), (pointer: coarse) and (max-height: 479px) {
    .controls {
      inset-block-end: 8px;
      left: 8px;
      grid-auto-flow: column;
    }
    .controls button + button {
      border-block-start: 0;
      border-inline-start: 1px solid var(--lev-hair);
    }
    .scale {
      bottom: 60px;
      left: 12px;
    }
    .credit {
      max-inline-size: calc(100% - 152px);
      text-wrap: balance;
    }
  }
  @container (max-width: 639px) {
    .credit .aside {
      display: none;
    }
  }
  .card,
  .sources,
  .message,
  .left-out {
    position: absolute;
    border: 1px solid var(--lev-hair);
    border-radius: 4px;
    background: var(--lev-paper);
    color: var(--lev-ink);
  }
  .locator[hidden],
  .scale[hidden] {
    display: none;
  }
  .message {
    left: 50%;
    bottom: 64px;
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: max-content;
    max-inline-size: calc(100% - 32px);
    padding: 8px 12px;
    transform: translateX(-50%);
    font-size: 14px;
    line-height: 20px;
  }
  .message[hidden] {
    display: none;
  }
  .message button {
    flex: none;
  }
  .message [part='dismiss'] {
    display: grid;
    place-items: center;
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0;
    border: 0;
  }
`;
