import { css } from 'lit';

/** The look of what stands behind a claim: status, sources, other accounts. */
export const detailsProofStyles = css`
  .proof {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    margin-block-start: 3px;
    font-size: 12px;
    line-height: 17px;
    color: var(--lev-ink2);
  }
  .proof li {
    max-inline-size: 100%;
  }
  .proof .said {
    flex-basis: 100%;
  }
  .source + .source {
    display: block;
    margin-block-start: 2px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 1px 9px 1px 7px;
    border: 1px solid var(--lev-hair);
    border-radius: 10px;
    white-space: nowrap;
    color: var(--lev-ink2);
  }
  .chip svg {
    flex: none;
  }
  .note {
    color: var(--lev-ink3);
  }
  details {
    font-size: 12px;
    line-height: 17px;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    line-height: 24px;
    cursor: pointer;
    color: var(--lev-ink2);
  }
  .accounts {
    margin-block-start: 2px;
  }
  .accounts[open] {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--lev-hair);
  }
  .account + .account {
    margin-block-start: 8px;
  }
  .account strong {
    font-weight: 600;
  }
  .sources li {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding-block: 3px;
  }
  .sources span {
    flex: none;
    color: var(--lev-ink3);
    font-variant-numeric: tabular-nums;
  }
  @media (pointer: coarse) {
    summary {
      min-block-size: 32px;
      line-height: 32px;
    }
  }
`;
