import { expect, it } from 'vitest';
import { realDataset } from '../model/real-dataset.ts';
import { drawnPoster } from './poster-fixture.ts';

it('has land beyond its edges for a place of another shape, and its marks and words where they were', () => {
  const dataset = realDataset();
  const options = { form: 'frame', widthPx: 400, heightPx: 300 } as const;
  const bare = drawnPoster(dataset, 'kachin', options);
  const wider = drawnPoster(dataset, 'kachin', { ...options, bleed: [0.25, 0.1] });
  const wordsOf = (svg: string): readonly string[] => svg.match(/<text.*?<\/text>/g) ?? [];
  expect(wordsOf(wider)).toEqual(wordsOf(bare));
  expect(wider).toContain('<g transform="translate(-100 -30)"><rect width="600" height="360"');
  expect(wider).toContain('viewBox="0 0 400 300"');
});
