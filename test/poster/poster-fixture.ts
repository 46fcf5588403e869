import { brotliCompressSync } from 'node:zlib';
import { posterGround } from '../../src/cli/poster-ground.ts';
import type { Dataset } from '../../src/model/dataset/dataset.ts';
import type { View } from '../../src/model/view.ts';
import { viewOf } from '../../src/model/view.ts';
import type { PosterOptions } from '../../src/poster/poster.ts';
import { poster } from '../../src/poster/poster.ts';

const ground = await posterGround('en');

/** A poster on the ground of the live map. */
export function drawnPoster(dataset: Dataset, id: string, options: PosterOptions = {}): string {
  return poster(dataset, preparedIn(dataset, id), { ground, ...options });
}

/** The View of a prepared view. */
export function preparedIn(dataset: Dataset, id: string): View {
  const prepared = dataset.views.find((view) => view.id === id);
  if (!prepared) throw new Error(`got no view ${id}`);
  return viewOf(prepared);
}

/** Bytes of a text as a server sends it, brotli at its best. */
export function weightOf(text: string): number {
  return brotliCompressSync(text).length;
}

/** All that is written in an SVG, with a space between two texts. */
export function wordsIn(svg: string): string {
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
  return texts.join(' ').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
