/** A font of the map or of a panel. */
export interface Font {
  readonly sizePx: number;
  readonly weight: number;
  readonly family: 'sans' | 'serif';
  readonly isItalic?: boolean;
}

/** CSS font families. Serif is for headlines, water names and references in the prose only. */
export const families: Readonly<Record<Font['family'], string>> = {
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  serif: 'Georgia, "Noto Serif", "Liberation Serif", "Times New Roman", serif',
};

/** The fonts of what is written on the map. */
export const mapFonts = {
  /** The amount of the largest flow of a pair. */
  value: { sizePx: 14, weight: 700, family: 'sans' },
  callout: { sizePx: 12.5, weight: 600, family: 'sans' },
  /** A total, a share, a change: second lines. */
  second: { sizePx: 12.5, weight: 400, family: 'sans' },
  place: { sizePx: 12.5, weight: 600, family: 'sans' },
  town: { sizePx: 12.5, weight: 500, family: 'sans' },
  edge: { sizePx: 12.5, weight: 500, family: 'sans' },
  context: { sizePx: 12.5, weight: 500, family: 'sans' },
  /** A country's name on a close map, where it names the ground of everything else. */
  contextClose: { sizePx: 15, weight: 600, family: 'sans' },
  water: { sizePx: 13, weight: 400, family: 'serif', isItalic: true },
  /** Water in scripts that have no italic. */
  waterUpright: { sizePx: 12.5, weight: 400, family: 'sans' },
  noteHead: { sizePx: 12.5, weight: 600, family: 'sans' },
  noteBody: { sizePx: 12, weight: 400, family: 'sans' },
} as const satisfies Readonly<Record<string, Font>>;

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
