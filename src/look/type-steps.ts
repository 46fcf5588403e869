/** Steps of type in panels: size and line height in px, weight, family. */
export const steps = {
  display: { sizePx: 22, lineHeightPx: 27, weight: 600, family: 'serif' },
  displayCompact: { sizePx: 22, lineHeightPx: 26, weight: 600, family: 'serif' },
  displayPanel: { sizePx: 20, lineHeightPx: 24, weight: 600, family: 'serif' },
  displayPoster: { sizePx: 54, lineHeightPx: 58, weight: 600, family: 'serif' },
  body: { sizePx: 14, lineHeightPx: 20, weight: 400, family: 'sans' },
  small: { sizePx: 13, lineHeightPx: 18, weight: 400, family: 'sans' },
  micro: { sizePx: 12, lineHeightPx: 17, weight: 400, family: 'sans' },
} as const;
