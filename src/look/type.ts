import { families } from './families.ts';

export { families };
export * as mapFonts from './map-fonts.ts';

/** A font of the map or of a panel. */
export interface Font {
  readonly sizePx: number;
  readonly weight: number;
  readonly family: 'sans' | 'serif';
  readonly isItalic?: boolean;
}

/** Line heights in px of labels with more than one line. */
export const labelLineHeights = { flow: 17, callout: 15.5, note: 16 } as const;

/** Width in px of the halo around a label's letters, both sides together. */
export const LABEL_HALO_PX = 3.4;

/** Width in px of the line from a label to its mark. */
export const LEADER_PX = 1;

/** A font as the CSS shorthand that a canvas takes, `600 12.5px system-ui, ...`. */
export function fontCss(font: Font, own: Partial<Record<Font['family'], string>> = {}): string {
  const style = font.isItalic ? 'italic ' : '';
  return `${style}${font.weight} ${font.sizePx}px ${own[font.family] ?? families[font.family]}`;
}
