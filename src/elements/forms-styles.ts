import { css } from 'lit';

/** A row of choices of which one holds, side by side like tabs: radio buttons under their words. */
export const formsStyles = css`
  .forms {
    display: flex;
    border: 1px solid var(--lev-hair);
    border-radius: 4px;
  }
  .forms label {
    position: relative;
    display: block;
    cursor: pointer;
  }
  .forms label + label {
    border-inline-start: 1px solid var(--lev-hair);
  }
  .forms input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .forms span {
    display: block;
    min-block-size: 28px;
    padding: 5px 10px;
    border-radius: 3px;
    font-size: 12px;
    line-height: 18px;
    font-weight: 500;
    color: var(--lev-ink2);
  }
  .forms :checked + span {
    background: var(--lev-ink);
    color: var(--lev-paper);
  }
  .forms :focus-visible + span {
    outline: 2px solid var(--lev-focus);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    .forms span {
      min-block-size: 44px;
      padding-block: 13px;
    }
  }
  @media (forced-colors: active) {
    .forms :checked + span {
      forced-color-adjust: none;
    }
  }
`;
