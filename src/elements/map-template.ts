import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isRightToLeft } from '../draw/label-node.ts';
import type { MapMessages } from '../i18n/messages.ts';
import type { MapReading } from '../words/say.ts';
import type { ErrorReason } from './events.ts';
import type { ChromeActions } from './map-chrome.ts';
import { controlsTemplate, creditTemplate, messageTemplate } from './map-chrome.ts';
import type { MapFrame } from './map-frame.ts';
import { frameTemplate } from './map-frame.ts';
import { nameOfMap } from './map-name.ts';

/** What the shadow root of a map is made from. */
export interface MapTemplate extends Omit<MapFrame, 'name' | 'stage'> {
  readonly messages: MapMessages;
  /** Null before the data are there. */
  readonly reading: MapReading | null;
  readonly trouble: ErrorReason | null;
  /** Whether there is nothing to be seen yet, and something is on its way. */
  readonly isWaiting: boolean;
  readonly isOwnBasemap: boolean;
  readonly hasControls: boolean;
  /** Whether the sheet of sources is asked for. */
  readonly hasSources: boolean;
  /** The sheet of sources, where it is open. */
  readonly sources: TemplateResult | null;
  /** What of the data is not shown, where anything is not. */
  readonly leftOut: TemplateResult | null;
  readonly actions: ChromeActions;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The shadow root of a map: its frame, and on the stage what lies over the map. */
export function mapTemplate(map: MapTemplate): TemplateResult {
  const { messages, reading, isFallback } = map;
  const name = reading ? nameOfMap(reading) : messages.map.label;
  const stage = html`<section
    class="reset stage ${isFallback ? 'is-fallback' : ''}"
    part="map"
    dir=${isRightToLeft(messages.language) ? 'rtl' : 'ltr'}
    aria-label=${name}
    aria-describedby="description"
    @keydown=${map.onKey}
  >
    <p class="visually-hidden description" id="description"></p>
    <canvas class="still" aria-hidden="true"></canvas>
    <div class="ground" part="basemap"></div>
    <div class="overlay" part="marks" aria-hidden="true"></div>
    <div class="mark-list" role="listbox" tabindex="0" aria-label=${messages.map.marks} hidden></div>
    ${chrome(map)}
    <canvas class="locator" part="locator" role="img" aria-label=${messages.map.locator} data-inset hidden></canvas>
    <div class="scale" part="scale" data-inset hidden><i></i><span></span></div>
    <div class="mark-caption" aria-hidden="true" hidden></div>
    <p class="visually-hidden news" role="status"></p>
    <div class="card" part="tooltip" aria-hidden="true" hidden></div>
  </section>`;
  return frameTemplate({ ...map, name, stage });
}

function chrome({ messages, reading, trouble, actions, ...map }: MapTemplate): TemplateResult {
  return html`
    ${map.isWaiting ? html`<p class="loading" role="status">${messages.map.loading}</p>` : nothing}
    ${
      reading
        ? html`${map.hasControls ? controlsTemplate(messages, actions) : nothing}
          ${creditTemplate(reading, map, actions)} ${map.sources}`
        : nothing
    }
    ${map.leftOut} ${trouble ? messageTemplate(trouble, messages, actions) : nothing}
  `;
}
