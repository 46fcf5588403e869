import type { Box } from '../draw/scene.ts';
import type { Frame } from '../geo/camera-for.ts';

/** Gives the boxes that labels have to leave free in a frame of this size, in which words are in these fonts (CSS). */
export type Insets = (frame: Frame, fonts: string) => readonly Box[];

/**
 * Measures what marks itself with `data-inset` in an element that fills the frame. To measure means to wait for the browser's own layout, so
 * it is done again only where the frame, the fonts, or what is written in any of them, has changed.
 */
export function insetsIn(area: HTMLElement): Insets {
  let known = '';
  let boxes: readonly Box[] = [];
  return ({ widthPx, heightPx }, fonts) => {
    const elements = [...area.querySelectorAll('[data-inset]')];
    const { status } = area.ownerDocument.fonts;
    const key = [widthPx, heightPx, fonts, status, area.className, ...elements.map(({ outerHTML }) => outerHTML)].join(
      '\n',
    );
    if (key !== known) boxes = measured(area, elements);
    known = key;
    return boxes;
  };
}

function measured(area: HTMLElement, elements: readonly Element[]): readonly Box[] {
  const frame = area.getBoundingClientRect();
  return elements.flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (right === left) return [];
    return [{ x0: left - frame.left, y0: top - frame.top, x1: right - frame.left, y1: bottom - frame.top }];
  });
}
