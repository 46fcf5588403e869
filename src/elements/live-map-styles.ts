import { css } from 'lit';
import type { CSSResult } from 'lit';

/** What of MapLibre's is to look like ours. */
export const liveMapStyles: CSSResult = css`
  .ground .maplibregl-canvas:focus-visible {
    outline: 2px solid var(--lev-focus);
    outline-offset: -2px;
  }
  .ground .maplibregl-cooperative-gesture-screen {
    font: 500 14px/20px var(--lev-font);
  }
  .stage.is-pointing .maplibregl-canvas-container.maplibregl-interactive {
    cursor: pointer;
  }
`;
