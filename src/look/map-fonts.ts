import type { Font } from './type.ts';

// The fonts of what is written on the map.

/** The amount of the largest flow of a pair. */
export const value: Font = { sizePx: 14, weight: 700, family: 'sans' };
export const callout: Font = { sizePx: 12.5, weight: 600, family: 'sans' };
/** A total, a share, a change: second lines. */
export const second: Font = { sizePx: 12.5, weight: 400, family: 'sans' };
export const place: Font = { sizePx: 12.5, weight: 600, family: 'sans' };
export const town: Font = { sizePx: 12.5, weight: 500, family: 'sans' };
export const edge: Font = { sizePx: 12.5, weight: 500, family: 'sans' };
export const context: Font = { sizePx: 12.5, weight: 500, family: 'sans' };
/** A country's name on a close map, where it names the ground of everything else. */
export const contextClose: Font = { sizePx: 15, weight: 600, family: 'sans' };
export const water: Font = { sizePx: 13, weight: 400, family: 'serif', isItalic: true };
/** Water in scripts that have no italic. */
export const waterUpright: Font = { sizePx: 12.5, weight: 400, family: 'sans' };
export const noteHead: Font = { sizePx: 12.5, weight: 600, family: 'sans' };
export const noteBody: Font = { sizePx: 12, weight: 400, family: 'sans' };
