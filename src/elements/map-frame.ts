import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Theme } from '../look/palette.ts';

/** What the shadow root of a map is made from, whatever stands on its stage. */
export interface MapFrame {
  readonly theme: Theme;
  readonly poster: string | null;
  /** What the poster is a picture of; the empty string = that is not known yet. */
  readonly name: string;
  /** Whether what the author gave stands in the place of the map. */
  readonly isFallback: boolean;
  /** An element of the class `stage`. */
  readonly stage: TemplateResult;
}

/** The shadow root of a map: companions round the stage, and what stands in its place. It is the same before the core is there and after. */
export function frameTemplate({ theme, poster, name, isFallback, stage }: MapFrame): TemplateResult {
  return html`<div class="frame ${theme}" part="frame">
    <div class="layout">
      <slot name="top"></slot>
      <slot name="start"></slot>
      <div class="fallback" part="fallback" ?hidden=${!isFallback}>
        ${poster === null ? nothing : html`<img src=${poster} alt=${name} />`}
        <slot></slot>
      </div>
      ${stage}
      <slot name="end"></slot>
      <slot name="bottom"></slot>
    </div>
  </div>`;
}
