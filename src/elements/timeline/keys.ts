import { addMonths } from '../../draw/timeline/time-window.ts';
import type { Day } from '../../model/edtf.ts';

/**
 * Where a key moves the playhead: to a day, or a change on (1) or back (-1); null for a key that does not. Arrows go from change to
 * change, Page Up and Page Down by a month within the bounds, Home and End to the first and the last change.
 */
export function moveOfKey(
  event: KeyboardEvent,
  day: Day,
  changes: readonly Day[],
  [first, last]: readonly [Day, Day],
): Day | 1 | -1 | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const held = (to: Day): Day => (to < first ? first : to > last ? last : to);
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return held(addMonths(day, 1));
    case 'PageDown':
      return held(addMonths(day, -1));
    case 'Home':
      return changes[0] ?? day;
    case 'End':
      return changes.at(-1) ?? day;
    default:
      return null;
  }
}
