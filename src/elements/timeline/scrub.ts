/** What a pointer on the time area asks for. Distances are px from the left of the area. */
export interface ScrubTarget {
  /** The time area; null while there is none. */
  readonly area: () => HTMLElement | null;
  /** Where the playhead stands, px. */
  readonly playheadPx: () => number;
  /** The playhead is dragged to a place, which may lie outside of the area. */
  readonly onDrag: (xPx: number) => void;
  readonly onEnd: () => void;
  /** A mark was pressed without being dragged. */
  readonly onPress: (key: string) => void;
}

/** A pointer that moves less than this has pressed, not dragged, px. */
const PRESS_PX = 4;

interface Gesture {
  readonly pointerId: number;
  readonly startX: number;
  /** From the playhead to where it was taken hold of, px. */
  readonly grip: number;
  /** Key of the mark that was pressed; null once it is a drag. */
  readonly pressed: string | null;
}

/** Follows one pointer at a time over the time area: a press on a mark chooses it, everything else drags the playhead. */
export class Scrub {
  readonly #target: ScrubTarget;
  #gesture: Gesture | null = null;

  constructor(target: ScrubTarget) {
    this.#target = target;
  }

  /** Whether the playhead is being dragged. */
  get isDragging(): boolean {
    return this.#gesture !== null && this.#gesture.pressed === null;
  }

  /** To be called for `pointerdown` on the area. */
  start(event: PointerEvent): void {
    if (event.button !== 0 || this.#gesture) return;
    const hit = event.target instanceof Element ? event.target : null;
    if (hit?.closest('button')) return;
    const x = this.#xOf(event);
    const isHandle = hit?.closest('[role=slider]') != null;
    this.#gesture = {
      pointerId: event.pointerId,
      startX: x,
      grip: isHandle ? x - this.#target.playheadPx() : 0,
      pressed: isHandle ? null : (hit?.closest('[data-mark]')?.getAttribute('data-mark') ?? null),
    };
    this.#target.area()?.setPointerCapture(event.pointerId);
    if (this.#gesture.pressed === null && !isHandle) this.#target.onDrag(x);
  }

  /** To be called for `pointermove`. */
  move(event: PointerEvent): void {
    if (event.pointerId !== this.#gesture?.pointerId) return;
    const x = this.#xOf(event);
    if (this.#gesture.pressed !== null) {
      if (Math.abs(x - this.#gesture.startX) < PRESS_PX) return;
      this.#gesture = { ...this.#gesture, pressed: null };
    }
    this.#target.onDrag(x - this.#gesture.grip);
  }

  /** To be called for `pointerup` and `pointercancel`. */
  end(event: PointerEvent): void {
    if (event.pointerId !== this.#gesture?.pointerId) return;
    const { pressed } = this.#gesture;
    this.#gesture = null;
    if (pressed === null) this.#target.onEnd();
    else if (event.type === 'pointerup') this.#target.onPress(pressed);
  }

  #xOf(event: PointerEvent): number {
    return event.clientX - (this.#target.area()?.getBoundingClientRect().left ?? 0);
  }
}
