import type { PlacedMark, Point } from '../draw/scene.ts';

/** What a pointer on the map is told to do. */
export interface PointerActions {
  /** The mark at a point of the map, in CSS px; null for none. */
  readonly markAt: (point: Point) => PlacedMark | null;
  /** Pointed at, by a mouse or a tap; null = no longer. */
  readonly onPoint: (mark: PlacedMark | null, at: Point) => void;
  /** Clicked or tapped; null = where there is nothing. */
  readonly onChoose: (mark: PlacedMark | null) => void;
}

/** A pointer that moved further than this, in px, or was down for longer, in ms, dragged the map. */
const CLICK_PX = 6;
const CLICK_MS = 700;

/* A press on a button of the map is none on the water under it. */
function isOnChrome({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-inset], [part=sources]') !== null;
}

/** Reads pointing, clicking and tapping on the map, until the signal fires. Dragging and pinching stay the map's own. */
export function watchPointer(area: HTMLElement, actions: PointerActions, signal: AbortSignal): void {
  let down: { readonly id: number; readonly at: Point; readonly sinceMs: number } | null = null;
  const pointOf = (event: PointerEvent): Point => {
    const box = area.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const listen = (type: string, listener: (event: PointerEvent) => void): void => {
    const onMap = (event: Event): void => {
      if (!isOnChrome(event)) listener(event as PointerEvent);
    };
    area.addEventListener(type, onMap, { signal });
  };
  listen('pointermove', (event) => {
    if (event.pointerType !== 'mouse') return;
    const at = pointOf(event);
    actions.onPoint(event.buttons === 0 ? actions.markAt(at) : null, at);
  });
  listen('pointerleave', (event) => {
    if (event.pointerType === 'mouse') actions.onPoint(null, pointOf(event));
  });
  listen('pointerdown', (event) => {
    if (event.pointerType !== 'mouse') actions.onPoint(null, pointOf(event));
    down =
      event.isPrimary && event.button === 0
        ? { id: event.pointerId, at: pointOf(event), sinceMs: event.timeStamp }
        : null;
  });
  listen('pointercancel', () => {
    down = null;
  });
  listen('pointerup', (event) => {
    const started = down;
    down = null;
    if (started?.id !== event.pointerId || event.timeStamp - started.sinceMs > CLICK_MS) return;
    const at = pointOf(event);
    if (Math.hypot(at[0] - started.at[0], at[1] - started.at[1]) > CLICK_PX) return;
    const mark = actions.markAt(at);
    actions.onPoint(mark, at);
    actions.onChoose(mark);
  });
}
