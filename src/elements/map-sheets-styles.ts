import { css } from 'lit';
import type { CSSResult } from 'lit';

/** What opens over the map: its sources, and what of the data it does not show. */
export const mapSheetsStyles: CSSResult = css`
  .sources {
    right: 8px;
    bottom: 28px;
    max-inline-size: min(380px, calc(100% - 16px));
    max-block-size: min(400px, calc(100% - 44px));
    overflow: auto;
    padding: 10px 12px;
    font-size: 12px;
    line-height: 17px;
  }
  .sources h2 {
    margin: 0 0 4px;
    font: 600 13px/18px var(--lev-font);
  }
  .sources ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .sources li {
    padding-block: 3px;
  }
  .sources p {
    margin: 8px 0 0;
    color: var(--lev-ink2);
  }
  .left-out {
    top: 8px;
    right: 8px;
    max-inline-size: min(420px, calc(100% - 16px));
    max-block-size: calc(100% - 60px);
    overflow: auto;
    padding: 2px 8px;
    font-size: 12px;
    line-height: 18px;
  }
  .left-out summary {
    cursor: pointer;
  }
  .left-out ul {
    margin: 4px 0;
    padding-inline-start: 16px;
  }
  .left-out code {
    font:
      12px/17px ui-monospace,
      monospace;
    overflow-wrap: anywhere;
  }
`;
