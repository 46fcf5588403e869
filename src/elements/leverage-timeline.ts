import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import type { TimeWindow } from '../draw/timeline/time-window.ts';
import { moveWindow, windowAround, windowHolding } from '../draw/timeline/time-window.ts';
import { changeAfter, changeBefore, changeDays } from '../model/change-days.ts';
import type { Day } from '../model/edtf.ts';
import { addDays, daysBetween } from '../model/edtf.ts';
import { Companion } from './companion.ts';
import { baseStyles, tokenStyles } from './styles.ts';
import { switchStyles } from './switch-styles.ts';
import { TimelineDrawing } from './timeline/drawing.ts';
import { moveOfKey } from './timeline/keys.ts';
import { MarkTip } from './timeline/mark-tip.ts';
import { Playback } from './timeline/playback.ts';
import { Scrub } from './timeline/scrub.ts';
import { timelineStyles } from './timeline/timeline-styles.ts';
import type { TimelineHandlers, TimelineParts } from './timeline/timeline-template.ts';
import { compactTemplate, wideTemplate } from './timeline/timeline-template.ts';

/** How fast the window moves while the playhead is held beyond its edge: days a frame for each px beyond. */
const EDGE_DAYS_PER_PX = 0.08;

/**
 * `<leverage-timeline>`: what is in force, contested, held and happening, in lanes over time, with a playhead to drag, step and play.
 *
 * @csspart timeline - all of it
 * @csspart controls - the buttons
 * @csspart playhead - the flag or the handle that is dragged
 */
export class LeverageTimeline extends Companion {
  static override readonly styles = [baseStyles, tokenStyles, switchStyles, timelineStyles];

  readonly #playback = new Playback(this, () => this.#playNext());
  readonly #tip = new MarkTip(this, () => this.#drawing);
  #drawing: TimelineDrawing | null = null;
  #scrub: Scrub | null = null;
  #widthWatch: ResizeObserver | null = null;
  #hostPx = 0;
  #window: TimeWindow | null = null;
  /** The view and the day that the window was last made to hold. */
  #held: readonly [view: string | null, day: Day] = [null, ''];
  /** The day the playhead was moved to, until the map has followed. */
  #draft: Day | null = null;
  #frame = 0;
  #beyondPx = 0;
  #focusLane = 0;
  #seen: unknown = null;
  #isGliding = false;

  readonly #handlers: TimelineHandlers = {
    play: () => this.#playback.toggle(),
    step: (direction) => this.#step(direction),
    changeSpeed: () => this.#playback.changeSpeed(),
    toggleKnown: () => this.ask({ known: !this.state?.view.known }),
    select: (id) => this.ask({ select: id }),
    laneKey: (event) => this.#moveAmongLanes(event),
    sliderKey: (event) => this.#moveByKey(event),
    pointerDown: (event) => this.#scrub?.start(event),
    pointerMove: (event) => {
      this.#scrub?.move(event);
      this.#tip.point(event);
    },
    pointerEnd: (event) => this.#scrub?.end(event),
    pointerLeave: () => this.#tip.leave(),
    wheel: { handleEvent: (event) => this.#turnWheel(event), passive: false },
    strip: (event) => this.#moveByStrip(event),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#widthWatch = new ResizeObserver(([entry]) => this.#takeWidth(entry?.contentRect.width ?? 0));
    void this.updateComplete.then(() => {
      const gauge = this.renderRoot.querySelector('.gauge');
      if (gauge) this.#widthWatch?.observe(gauge);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#widthWatch?.disconnect();
    this.#widthWatch = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    if (!state || this.#hostPx === 0) return;
    if (state !== this.#seen && this.#frame === 0 && !this.#scrub?.isDragging) this.#draft = null;
    this.#seen = state;
    const changes = this.#changes;
    const day = this.#day;
    const [view, held] = this.#held;
    if (this.#window === null || view !== state.view.view) this.#window = windowAround(day, changes);
    else if (held !== day) this.#window = windowHolding(this.#window, day, changes);
    this.#held = [state.view.view, day];
    this.#drawing ??= new TimelineDrawing(this.renderRoot);
    const isNew = this.#drawing.layOut(state, changes, this.#window, this.#hostPx, this.look.palette);
    this.#isGliding = !isNew && !this.#scrub?.isDragging;
    if (isNew)
      this.#focusLane = Math.max(
        0,
        this.#drawing.lanes?.lanes.findIndex(({ isSelected, id }) => isSelected && id !== null) ?? 0,
      );
  }

  protected override updated(): void {
    const { state } = this;
    const drawing = this.#drawing;
    const scale = drawing?.scale;
    if (!state || !drawing || !scale) return;
    drawing.paint(state, this.look.palette);
    const area = this.renderRoot.querySelector<HTMLElement>('.time');
    if (!area) return;
    area.style.setProperty('--lev-time-width', `${scale.widthPx}px`);
    area.style.setProperty('--lev-playhead', `${scale.middleOf(this.#day).toFixed(2)}px`);
    this.#scrub ??= new Scrub({
      area: () => this.renderRoot.querySelector<HTMLElement>('.time'),
      playheadPx: () => this.#drawing?.scale?.middleOf(this.#day) ?? 0,
      onDrag: (xPx) => this.#drag(xPx),
      onEnd: () => this.#endDrag(),
      onPress: (key) => this.#choose(key),
    });
  }

  get #day(): Day {
    return this.#draft ?? this.state?.view.date ?? '';
  }

  get #changes(): readonly Day[] {
    return this.state ? changeDays(this.state.index, this.state.view) : [];
  }

  get #bounds(): readonly [Day, Day] {
    const changes = this.#changes;
    const [first, last] = [changes[0] ?? this.#day, changes.at(-1) ?? this.#day];
    return [first < this.#day ? first : this.#day, last > this.#day ? last : this.#day];
  }

  #takeWidth(widthPx: number): void {
    if (Math.round(widthPx) === this.#hostPx) return;
    this.#hostPx = Math.round(widthPx);
    this.requestUpdate();
  }

  /* Requests of one frame become one: the map draws once, however fast the pointer or the key is. */
  #goTo(day: Day): void {
    this.#draft = day;
    this.requestUpdate();
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#draft !== null && this.#draft !== this.state?.view.date) this.ask({ date: this.#draft });
      else if (!this.#scrub?.isDragging) this.#draft = null;
      if (this.#scrub?.isDragging && this.#beyondPx !== 0) this.#drag(this.#beyondPx);
    });
  }

  #playNext(): boolean {
    const next = changeAfter(this.#changes, this.#day);
    if (next !== null) this.#goTo(next);
    else if (this.#playback.isPlaying) return false;
    else {
      const first = this.#changes.find((day) => day >= (this.#window?.from ?? '')) ?? this.#day;
      if (first >= this.#day) return false;
      this.#goTo(first);
    }
    return true;
  }

  #step(direction: 1 | -1): void {
    this.#playback.stop();
    const find = direction === 1 ? changeAfter : changeBefore;
    const day = find(this.#changes, this.#day);
    if (day !== null) this.#goTo(day);
  }

  #moveByKey(event: KeyboardEvent): void {
    const move = moveOfKey(event, this.#day, this.#changes, this.#bounds);
    if (move === null) return;
    event.preventDefault();
    this.#playback.stop();
    if (typeof move === 'number') this.#step(move);
    else this.#goTo(move);
  }

  #moveAmongLanes(event: KeyboardEvent): void {
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const buttons = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.labels button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = buttons[Math.min(buttons.length - 1, Math.max(0, at + way))];
    this.#focusLane = next ? buttons.indexOf(next) : 0;
    next?.focus();
    this.requestUpdate();
  }

  #drag(xPx: number): void {
    const scale = this.#drawing?.scale;
    if (!scale || !this.#window) return;
    this.#playback.stop();
    this.#tip.leave();
    this.#beyondPx = xPx < 0 || xPx > scale.widthPx ? xPx : 0;
    const overPx = xPx < 0 ? xPx : Math.max(0, xPx - scale.widthPx);
    if (overPx !== 0) this.#moveWindow(Math.sign(overPx) * Math.ceil(Math.abs(overPx) * EDGE_DAYS_PER_PX));
    const { from, to } = this.#window;
    const inside = xPx < 0 ? from : xPx >= scale.widthPx ? addDays(to, -1) : scale.dayAt(xPx);
    this.#goTo(inside);
  }

  #endDrag(): void {
    this.#beyondPx = 0;
    if (this.#frame === 0 && this.#draft === this.state?.view.date) this.#draft = null;
    this.requestUpdate();
  }

  /* The window may leave the changes behind only so far that some are still in sight. */
  #moveWindow(days: number): void {
    if (!this.#window) return;
    const moved = moveWindow(this.#window, days);
    const [first, last] = this.#bounds;
    if (days < 0 ? moved.to <= first : moved.from > last) return;
    this.#window = moved;
    this.requestUpdate();
  }

  #turnWheel(event: WheelEvent): void {
    const px = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    const scale = this.#drawing?.scale;
    if (!scale || !this.#window || Math.abs(px) < Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
    event.preventDefault();
    const days = (px / scale.widthPx) * daysBetween(this.#window.from, this.#window.to);
    this.#moveWindow(Math.round(days) || Math.sign(days));
  }

  #moveByStrip(event: PointerEvent): void {
    const strip = this.#drawing?.strip;
    const area = event.currentTarget;
    if (!strip || !this.#window || !(area instanceof HTMLElement) || event.buttons !== 1) return;
    if (event.type === 'pointerdown') area.setPointerCapture(event.pointerId);
    const day = strip.scale.dayAt(event.clientX - area.getBoundingClientRect().left);
    const { from, to } = this.#window;
    this.#moveWindow(daysBetween(from, day) - Math.round(daysBetween(from, to) / 2));
  }

  #choose(key: string): void {
    const mark = this.#drawing?.markOf(key);
    if (mark) this.ask({ select: mark.id });
  }

  override render(): unknown {
    return html`
      <div class="gauge"></div>
      ${this.#content()}
    `;
  }

  #content(): unknown {
    const { state } = this;
    const drawing = this.#drawing;
    const scale = drawing?.scale;
    if (!state || !drawing || !scale) return nothing;
    const day = this.#day;
    const isOutside = day < scale.window.from || day >= scale.window.to;
    const changes = this.#changes;
    const parts: TimelineParts = {
      state,
      classes: [this.themeClass, this.#isGliding ? 'gliding' : '', isOutside ? 'outside' : ''].join(' '),
      on: this.#handlers,
      day,
      bounds: this.#bounds,
      widthPx: scale.widthPx,
      isPlaying: this.#playback.isPlaying,
      speed: this.#playback.speed,
      hasBefore: changeBefore(changes, day) !== null,
      hasAfter: changeAfter(changes, day) !== null,
    };
    return drawing.lanes
      ? wideTemplate(parts, drawing.lanes, drawing.strip, this.#tip.text, this.#focusLane)
      : compactTemplate(parts);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'leverage-timeline': LeverageTimeline;
  }
}
