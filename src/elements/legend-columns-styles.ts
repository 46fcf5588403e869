import { css } from 'lit';

/** The look of the key where there is room beside each other for its columns, to be added after `legendStyles`. */
export const legendColumnsStyles = css`
  @container legend (min-width: 460px) {
    .flows .body {
      display: flex;
      gap: 16px;
    }
    .flows .body > ul {
      flex: 0 1 auto;
    }
    .flows .groups {
      flex-shrink: 0.4;
      min-inline-size: 8em;
    }
    .columns:not(.narrow) {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .columns:not(.narrow) .flows {
      grid-column: 1 / -1;
    }
  }
  @container legend (min-width: 860px) {
    .columns:not(.narrow) .chokepoints ul {
      display: grid;
      grid-auto-flow: column;
      grid-template-rows: repeat(4, auto);
      gap: 0 20px;
      align-content: start;
    }
    .columns:not(.narrow) {
      grid-template-columns: fit-content(620px) repeat(3, auto);
      justify-content: start;
      padding-inline: 4px;
    }
    .columns:not(.narrow) .flows {
      grid-column: auto;
      min-inline-size: 300px;
    }
    .columns:not(.narrow) .column {
      padding: 6px 12px;
      border-block-start: 0;
      border-inline-start: 1px solid var(--lev-hair2);
    }
    .columns:not(.narrow) .column:first-child {
      border-inline-start: 0;
    }
    .columns:not(.narrow) .column:not(.flows) {
      min-inline-size: 132px;
    }
    .columns:not(.narrow) .column.chokepoints {
      min-inline-size: min-content;
    }
  }
  /* In a low window the map comes first: rows stand close, and the count beside the name. */
  @media screen and (max-height: 799px) {
    @container legend (min-width: 860px) {
      .columns:not(.narrow) {
        line-height: 15px;
      }
      .columns:not(.narrow) .column {
        padding: 4px 9px 0;
      }
      .columns:not(.narrow) :is(li, .none) {
        min-block-size: 17px;
      }
      .columns:not(.narrow) .head {
        margin: 0;
      }
      .columns:not(.narrow) .second {
        margin: 0;
      }
      .columns:not(.narrow) .flows > div {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        column-gap: 8px;
        align-items: center;
      }
      .columns:not(.narrow) .flows .head {
        display: contents;
      }
      .columns:not(.narrow) .flows .head > * {
        grid-row: 1;
      }
      .columns:not(.narrow) .flows .head > button {
        grid-column: 3;
      }
      .columns:not(.narrow) .flows .hint {
        grid-column: 2;
      }
      .columns:not(.narrow) .flows > div:has(.count) .hint,
      .columns:not(.narrow) .chokepoints .hint {
        display: none;
      }
      .columns:not(.narrow) .flows {
        min-inline-size: 388px;
      }
      .columns:not(.narrow) .flows .groups {
        flex-shrink: 1;
      }
      .columns:not(.narrow) .chokepoints ul {
        grid-template-rows: repeat(3, auto);
        column-gap: 12px;
      }
      .columns:not(.narrow) .flows .count {
        grid-area: 1 / 2;
        margin: 0;
      }
      .columns:not(.narrow) .flows :is(.body, .none) {
        grid-column: 1 / -1;
      }
    }
  }
`;
