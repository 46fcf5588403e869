import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DensityStrip } from '../../draw/timeline/density-strip.ts';
import type { TimelineLayout } from '../../draw/timeline/timeline-layout.ts';
import { timelineSizes as sizes } from '../../draw/timeline/timeline-sizes.ts';
import { formatDate } from '../../i18n/format.ts';
import { isSameLanguage } from '../../i18n/text.ts';
import type { Day } from '../../model/edtf.ts';
import { daysBetween } from '../../model/edtf.ts';
import { nothingYet } from '../../words/nothing-yet.ts';
import type { MapState } from '../view-context.ts';
import { icons } from './icons.ts';

/** What the reader does on a timeline. */
export interface TimelineHandlers {
  readonly play: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly changeSpeed: () => void;
  readonly toggleKnown: () => void;
  readonly select: (id: string) => void;
  readonly laneKey: (event: KeyboardEvent) => void;
  readonly sliderKey: (event: KeyboardEvent) => void;
  readonly pointerDown: (event: PointerEvent) => void;
  readonly pointerMove: (event: PointerEvent) => void;
  readonly pointerEnd: (event: PointerEvent) => void;
  readonly pointerLeave: () => void;
  readonly wheel: { readonly handleEvent: (event: WheelEvent) => void; readonly passive: false };
  readonly strip: (event: PointerEvent) => void;
}

/** What a timeline's template is made from. */
export interface TimelineParts {
  readonly state: MapState;
  readonly classes: string;
  readonly on: TimelineHandlers;
  /** Day at the playhead. */
  readonly day: Day;
  /** First and last day that the playhead goes to. */
  readonly bounds: readonly [Day, Day];
  readonly widthPx: number;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
}

/** The timeline with a lane for each item. */
export function wideTemplate(
  parts: TimelineParts,
  layout: TimelineLayout,
  strip: DensityStrip | null,
  tip: string | null,
  focusLane: number,
): TemplateResult {
  const { state, on, classes, isPlaying, speed, widthPx } = parts;
  const { timeline, view } = state.messages;
  const times = timeline.times(speed);
  return html`
    <section class="reset ${classes}" part="timeline" aria-label=${timeline.label}>
      <div class="side">
        <div class="buttons" part="controls">
          <button class="play" aria-label=${isPlaying ? timeline.pause : timeline.play} @click=${on.play}>
            ${isPlaying ? icons.pause : icons.play}
          </button>
          ${stepButtons(parts)}
          <button
            class="speed"
            aria-label=${timeline.speed(times)}
            title=${timeline.speed(times)}
            @click=${on.changeSpeed}
          >
            ${times}
          </button>
        </div>
        ${guard([layout, focusLane, on], () => laneLabels(parts, layout, focusLane))}
      </div>
      <div class="main">
        <div class="over">
          <button class="known" role="switch" aria-checked=${state.view.known} @click=${on.toggleKnown}>
            <span class="track"></span>${view.onlyKnown}
          </button>
          ${note(state)} ${strip ? stripTemplate(parts, strip) : nothing}
        </div>
        <div
          class="time"
          @pointerdown=${on.pointerDown}
          @pointermove=${on.pointerMove}
          @pointerup=${on.pointerEnd}
          @pointercancel=${on.pointerEnd}
          @pointerleave=${on.pointerLeave}
          @wheel=${on.wheel}
        >
          ${picture(widthPx, layout.heightPx, layout.heightPx + sizes.axis)}
          <div class="line"></div>
          ${slider(parts, 'flag', formatDate(parts.day, state.messages))}
          ${tip === null ? nothing : html`<div class="tip" aria-hidden="true">${tip}</div>`}
        </div>
      </div>
    </section>
  `;
}

/** The one lane of a phone. */
export function compactTemplate(parts: TimelineParts): TemplateResult {
  const { state, on, classes, isPlaying, widthPx } = parts;
  const { timeline } = state.messages;
  return html`
    <section class="reset compact ${classes}" part="timeline" aria-label=${timeline.label}>
      <button class="play" aria-label=${isPlaying ? timeline.pause : timeline.play} @click=${on.play}>
        ${isPlaying ? icons.pause : icons.play}
      </button>
      <div
        class="time"
        @pointerdown=${on.pointerDown}
        @pointermove=${on.pointerMove}
        @pointerup=${on.pointerEnd}
        @pointercancel=${on.pointerEnd}
      >
        ${picture(widthPx, sizes.merged.track + sizes.merged.tick, sizes.merged.height)}
        <div class="flag" aria-hidden="true">${formatDate(parts.day, state.messages)}</div>
        <div class="steps">${stepButtons(parts)}</div>
        ${slider(parts, 'handle', '')}
      </div>
      ${note(state)}
    </section>
  `;
}

function picture(widthPx: number, veilPx: number, heightPx: number): TemplateResult {
  return html`
    <svg width=${widthPx + sizes.overhang} height=${heightPx} aria-hidden="true">
      <g data-part="axis"></g>
      <g class="lanes">
        <g data-part="ground"></g>
        <g data-part="marks"></g>
        <g data-part="rings"></g>
        <g data-part="arrows"></g>
        <rect class="veil" width=${widthPx + sizes.overhang} height=${veilPx}></rect>
      </g>
    </svg>
  `;
}

function stepButtons({ state, on, hasBefore, hasAfter }: TimelineParts): TemplateResult {
  const { previousChange, nextChange } = state.messages.timeline;
  return html`
    <button aria-label=${previousChange} title=${previousChange} ?disabled=${!hasBefore} @click=${() => on.step(-1)}>
      ${icons.previous}
    </button>
    <button aria-label=${nextChange} title=${nextChange} ?disabled=${!hasAfter} @click=${() => on.step(1)}>
      ${icons.next}
    </button>
  `;
}

function note({ snapshot, messages }: MapState): unknown {
  const words = nothingYet(snapshot, messages);
  return words === null ? nothing : html`<p class="not-yet" title=${words}>${words}</p>`;
}

function slider({ state, on, day, bounds: [first, last] }: TimelineParts, kind: string, text: string): TemplateResult {
  const words = formatDate(day, state.messages);
  const notYet = day === state.view.date ? nothingYet(state.snapshot, state.messages) : null;
  return html`
    <div
      class=${kind}
      part="playhead"
      role="slider"
      tabindex="0"
      aria-label=${state.messages.view.date}
      aria-valuemin="0"
      aria-valuemax=${daysBetween(first, last)}
      aria-valuenow=${daysBetween(first, day)}
      aria-valuetext=${notYet === null ? words : `${words}. ${notYet}`}
      @keydown=${on.sliderKey}
    >
      ${text}
    </div>
  `;
}

function laneLabels({ state, on }: TimelineParts, layout: TimelineLayout, focusLane: number): TemplateResult {
  const { messages } = state;
  const { lanes, of, rules } = layout;
  return html`
    <ul class="labels" aria-label=${messages.timeline.lanes} @keydown=${on.laneKey}>
      ${repeat(
        lanes,
        ({ id }) => id,
        ({ id, label, top, isSelected }, place) => {
          const isParted = rules.some((y) => y < top && y > top - sizes.groupGap);
          const lang = isSameLanguage(label.language, messages.language) ? nothing : label.language;
          return html`
            <li class="${isParted ? 'parted' : ''} ${isSelected ? 'selected' : ''}">
              ${
                id === null
                  ? html`<span>${label.text}</span>`
                  : html`<button
                      lang=${lang}
                      title=${label.text}
                      tabindex=${place === focusLane ? 0 : -1}
                      aria-pressed=${isSelected}
                      @click=${() => on.select(id)}
                    >
                      ${label.text}
                    </button>`
              }
            </li>
          `;
        },
      )}
    </ul>
    ${of > lanes.length ? html`<p class="count">${messages.timeline.lanesShown(lanes.length, of)}</p>` : nothing}
  `;
}

function stripTemplate({ state, on, day }: TimelineParts, { scale, from, to }: DensityStrip): TemplateResult {
  const x = Math.min(scale.widthPx, Math.max(0, scale.middleOf(day)));
  const { window } = scale;
  return html`
    <div class="overview" aria-hidden="true">
      <span class="year">${window.from.slice(0, 4)}</span>
      <div class="strip" title=${state.messages.timeline.overview} @pointerdown=${on.strip} @pointermove=${on.strip}>
        <svg width=${scale.widthPx} height="16">
          <g data-part="strip"></g>
          <rect class="frame" x=${from} y="0.5" width=${to - from} height="15" rx="2"></rect>
          <path class="now" d="M${x},1v14"></path>
        </svg>
      </div>
      <span class="year">${Number(window.to.slice(0, 4)) - (window.to.slice(5) === '01-01' ? 1 : 0)}</span>
    </div>
  `;
}
