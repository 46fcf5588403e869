import type { Messages } from '../i18n/messages.ts';
import type { Theme } from '../look/palette.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { View } from '../model/view.ts';
import { poster } from '../poster/poster.ts';
import type { PosterGround } from '../poster/poster-picture.ts';
import { ThemedColours } from './themed-colours.ts';

/** The frames of the two pictures of a view, in px: one for a column of an article, one for a phone. */
export const FRAMES = {
  wide: { widthPx: 700, heightPx: 394, bleed: [0.14, 0.08] },
  narrow: { widthPx: 390, heightPx: 360, bleed: [0.26, 0.08] },
} as const;

/** What both pictures of a view are drawn with. */
export interface ViewPicturesOptions {
  readonly messages: Messages;
  readonly ground: PosterGround;
  /** Those of the page that the narrow picture stands in. */
  readonly colours: ThemedColours;
}

/**
 * The narrow picture of a view, as SVG to stand in a page, where a phone has it with the first answer of the server; and the wide one,
 * as an SVG file of its own that takes the theme of whoever shows it: a phone never asks for it.
 */
export function viewPictures(
  dataset: Dataset,
  view: View,
  { messages, ground, colours }: ViewPicturesOptions,
): { readonly narrow: string; readonly wide: string } {
  const draw = (name: keyof typeof FRAMES, own: ThemedColours): string => {
    const drawIn = (theme: Theme): string =>
      poster(dataset, view, { form: 'frame', theme, messages, ground, ...FRAMES[name], idPrefix: `${name}-` });
    return own.join(drawIn('light'), drawIn('dark'));
  };
  const ofFile = new ThemedColours();
  const wide = draw('wide', ofFile)
    // Without a size of its own it fills whatever place it is given, and its land goes on beyond its frame.
    .replace(/ width="\d+" height="\d+"/, '')
    .replace('>', () => `><style>${ofFile.cssOfFile()}</style>`);
  return { narrow: draw('narrow', colours), wide };
}
