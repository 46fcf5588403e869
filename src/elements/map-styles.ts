import { css } from 'lit';
import type { CSSResult } from 'lit';
import { mapChromeStyles } from './map-chrome-styles.ts';

/** The frame of `<leverage-map>`: its companions round the map, and what lies over the map. */
export const mapStyles: CSSResult = css`
  :host {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 300px;
  }
  .frame {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    container-type: inline-size;
    background: var(--lev-paper);
  }
  .layout {
    display: grid;
    grid-template:
      'top top top' auto
      'start map end' minmax(0, 1fr)
      'bottom bottom bottom' auto / auto minmax(0, 1fr) auto;
    position: relative;
    min-block-size: 0;
  }
  .layout > slot {
    display: block;
    min-inline-size: 0;
    min-block-size: 0;
  }
  slot[name='top'] {
    grid-area: top;
  }
  slot[name='bottom'] {
    grid-area: bottom;
  }
  slot[name='start'] {
    grid-area: start;
    overflow: auto;
  }
  slot[name='end'] {
    grid-area: end;
    overflow: auto;
  }
  @container (max-width: 639px) {
    .layout {
      grid-template:
        'top' auto
        'map' minmax(220px, 1fr)
        'start' auto
        'end' auto
        'bottom' auto / minmax(0, 1fr);
      overflow: auto;
    }
  }
  .stage {
    grid-area: map;
    position: relative;
    isolation: isolate;
    overflow: hidden;
    align-self: stretch;
    justify-self: stretch;
    aspect-ratio: var(--leverage-aspect-ratio, 16 / 10);
    min-block-size: 0;
    min-inline-size: 0;
    background: var(--lev-sea);
  }
  .still,
  .ground,
  .overlay,
  .fallback {
    position: absolute;
    inset: 0;
  }
  .still,
  .overlay {
    forced-color-adjust: none;
  }
  .ground {
    opacity: 0;
  }
  .ground.is-shown {
    opacity: 1;
  }
  .stage.is-pointing {
    cursor: pointer;
  }
  .overlay {
    direction: ltr;
    overflow: hidden;
    pointer-events: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .layer {
    position: absolute;
    inset: 0;
    transform-origin: 0 0;
  }
  .layer canvas {
    position: absolute;
    max-inline-size: none;
  }
  .layer svg {
    position: absolute;
    inset: 0;
    overflow: visible;
  }
  .fallback {
    grid-area: map;
    overflow: auto;
    background: var(--lev-paper);
    color: var(--lev-ink);
  }
  .fallback img,
  .fallback ::slotted(:is(img, picture)) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  /* What the page was made with, before there was anything of ours: the page has both in one place. */
  slot:has(+ .frame .stage:not(.is-fallback)),
  slot + .frame .fallback {
    display: none;
  }
  /* Whatever the page says of its part: what is painted over a picture has it painted anew. */
  slot + .frame:has(.is-fallback) {
    border-color: transparent !important;
    background: none !important;
  }
  .stage.is-fallback {
    background: none;
    pointer-events: none;
  }
  /* In its place all the same: what is drawn unseen leaves room for it. */
  .is-fallback > :is(.still, .ground, .overlay, .locator, .scale, .controls, .credit, .sources) {
    visibility: hidden;
  }
  .is-fallback > :is(.message, .left-out) {
    pointer-events: auto;
  }
  ${mapChromeStyles}
`;
