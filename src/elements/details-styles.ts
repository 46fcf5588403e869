import { css } from 'lit';

/** The look of the details of an item; what stands behind its claims has a sheet of its own. */
export const detailsStyles = css`
  :host {
    display: block;
  }
  .reset {
    display: block;
    padding: 12px 16px 16px;
    background: var(--lev-paper);
    color: var(--lev-ink);
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: break-word;
  }
  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  /* The layout follows the page, each line its own words. */
  p,
  h2,
  h3,
  dd,
  summary,
  .status > span,
  .proof li {
    unicode-bidi: plaintext;
  }
  .status {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    font-size: 12px;
    line-height: 17px;
    font-weight: 600;
    color: var(--lev-ink2);
  }
  .status .glyph,
  .lead .glyph {
    flex: none;
    display: inline-flex;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    margin-inline-start: -8px;
    padding-inline: 8px;
    border: 0;
    background: none;
    font-size: 12px;
    color: var(--lev-ink2);
  }
  .back-icon:dir(rtl) {
    transform: scaleX(-1);
  }
  article:focus-visible,
  h2:focus-visible {
    outline-offset: 4px;
    border-radius: 2px;
  }
  article:focus-visible {
    outline-offset: -2px;
  }
  .close {
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 32px;
    margin-inline: auto -8px;
    padding: 0;
    border: 0;
    background: none;
  }
  h2 {
    font: 600 20px/24px var(--lev-font-display);
    text-wrap: balance;
  }
  .figure {
    margin-block-start: 4px;
    font-size: 34px;
    line-height: 40px;
    font-weight: 700;
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums;
  }
  .figure.unreported {
    font-size: 20px;
    line-height: 28px;
    letter-spacing: 0;
    color: var(--lev-ink2);
  }
  .caption,
  .relations {
    font-size: 13px;
    line-height: 18px;
    color: var(--lev-ink2);
  }
  .lede,
  .relations {
    margin-block-start: 6px;
  }
  section,
  .more-about {
    margin-block-start: 12px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--lev-hair);
  }
  .head {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    margin-block-end: 4px;
  }
  h3 {
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
  }
  .aside {
    font-size: 12px;
    line-height: 18px;
    color: var(--lev-ink2);
  }
  .row {
    display: grid;
    grid-template-columns: 66px minmax(0, 1fr);
    gap: 0 10px;
    padding-block: 5px;
    font-size: 13px;
    line-height: 18px;
  }
  .list .row {
    grid-template-columns: 30px minmax(0, 1fr);
    padding-block: 3px;
  }
  .marked .row {
    grid-template-columns: 24px minmax(0, 1fr);
  }
  .row.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .when {
    color: var(--lev-ink2);
    font-variant-numeric: tabular-nums;
  }
  .amount {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .first {
    min-block-size: 18px;
  }
  .list .first {
    display: flex;
    align-items: center;
    max-block-size: 20px;
  }
  .lead {
    display: flex;
    align-items: center;
    gap: 6px;
    font-weight: 500;
  }
  .lead .glyph {
    inline-size: 18px;
    justify-content: center;
  }
  .quiet {
    color: var(--lev-ink2);
  }
  .off-map {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-block-start: 8px;
    padding: 6px 10px;
    border-inline-start: 3px solid var(--lev-ink);
    background: var(--lev-paper2);
  }
  .show-it {
    min-block-size: 28px;
    padding: 0 10px;
    font-size: 12px;
  }
  .ref {
    display: inline;
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    color: var(--lev-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .ref:hover,
  a:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  dl {
    display: grid;
    grid-template-columns: 90px minmax(0, 1fr);
    gap: 6px 10px;
    font-size: 13px;
    line-height: 18px;
  }
  dt {
    color: var(--lev-ink2);
  }
  .hint {
    margin-block-start: 6px;
    color: var(--lev-ink2);
    font-size: 13px;
    line-height: 18px;
  }
  .look-at {
    padding-block: 5px;
    font-size: 13px;
    line-height: 18px;
  }
  .look-at .ref {
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .close {
      inline-size: 44px;
      min-block-size: 44px;
    }
    .list .row {
      padding-block: 7px;
    }
  }
`;
