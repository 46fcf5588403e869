import { describe, expect, it } from 'vitest';
import { MOST_LEADING } from '../../src/draw/leading-flows.ts';
import { poster } from '../../src/poster/poster.ts';
import type { Dataset } from '../../src/model/dataset/dataset.ts';
import { realDataset } from '../model/real-dataset.ts';
import { drawnPoster, preparedIn, weightOf, wordsIn } from './poster-fixture.ts';
import { datasetOfFlows } from './thousand-flows.ts';

const KB = 1024;
const dataset = realDataset();
const ids = dataset.views.map(({ id }) => id);

describe('a card', () => {
  const kachin = drawnPoster(dataset, 'kachin');

  it('says its title, deck, day, sources and how far the data reach', () => {
    const words = wordsIn(kachin);
    expect(words).toContain('Leave the town or lose the buyer');
    expect(words).toContain('The reported ultimatum to a rebel army whose mines stand behind nearly half');
    expect(words).toContain('8 July 2025');
    expect(words).toMatch(
      /Lines show who sends to whom, not routes\. Sources: Reuters, .* and \d+ more; map: Natural Earth\. Data to /,
    );
  });

  it('explains four of the marks that it shows', () => {
    expect(wordsIn(kachin)).toMatch(/Amount not reported .*In force Contested/);
  });

  it('is named and described for those who do not see it', () => {
    expect(kachin).toContain('role="img" aria-label="Leave the town or lose the buyer"');
    expect(kachin).toContain('<title>Leave the town or lose the buyer</title><desc>Map of Kachin');
  });

  it('shows what its notes speak of, however far it lies from the flows', () => {
    expect(wordsIn(drawnPoster(dataset, 'london'))).toContain('London, 9–10 June');
  });

  it('names the address it is given', () => {
    expect(wordsIn(drawnPoster(dataset, 'kachin', { address: 'example.org/kachin' }))).toMatch(/example\.org\/kachin$/);
  });

  it('has the same marks in the dark, in other colours', () => {
    const dark = drawnPoster(dataset, 'kachin', { theme: 'dark', idPrefix: 'kachin-light-' });
    const shapes = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, data]) => data);
    expect(shapes(dark)).toEqual(shapes(kachin));
    expect(dark).not.toBe(kachin);
  });

  it('stands its text above the map where it is tall', () => {
    const tall = drawnPoster(dataset, 'kachin', { widthPx: 1080, heightPx: 1350 });
    expect(tall).toContain('width="1080" height="1350" viewBox="0 0 1200 1500"');
    expect(tall).not.toContain('linearGradient');
  });

  it('comes out the same each time', () => {
    expect(drawnPoster(dataset, 'kachin')).toBe(kachin);
  });
});

describe('every poster', () => {
  it.each(ids)('of %s is a picture in itself, of at most 15 KB', (id) => {
    const svg = drawnPoster(dataset, id);
    expect(weightOf(svg)).toBeLessThan(15 * KB);
    expect(svg).not.toMatch(/<(script|style|foreignObject|image|a)\b|\son\w+=|javascript:|NaN|Infinity|undefined/);
    expect([...svg.matchAll(/https?:\/\/[^"'<]+/g)].map(([address]) => address)).toEqual([
      'http://www.w3.org/2000/svg',
    ]);
    const own = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, name = '']) => name);
    expect(new Set(own).size).toBe(own.length);
    const named = [...svg.matchAll(/(?:url\(|href=")#([^")]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !own.includes(name))).toEqual([]);
    expect(own.filter((name) => !name.includes(`${id}-light-`))).toEqual([]);
  });

  it('shares no id with another in the same page', () => {
    const idsOf = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    const [a, b] = ['one-', 'two-'].map((idPrefix) => idsOf(drawnPoster(dataset, 'kachin', { idPrefix })));
    expect(a?.length).toBeGreaterThan(1);
    expect(a?.filter((name) => b?.includes(name))).toEqual([]);
  });

  it('shows text of the data as text, never as markup', () => {
    const title = '<script>alert(1)</script>"\'&';
    const hostile: Dataset = {
      ...dataset,
      views: dataset.views.map((view) => ({ ...view, title, text: title, alt: title })),
      places: dataset.places.map((place) => ({ ...place, name: title })),
    };
    const svg = poster(hostile, preparedIn(hostile, 'kachin'));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('is drawn on the sea where there is no ground', () => {
    expect(wordsIn(poster(dataset, preparedIn(dataset, 'london')))).toContain('Rare earths against chips');
  });

  it.each([{ widthPx: 0 }, { widthPx: Number.NaN }, { heightPx: 99_999 }, { widthPx: 2000, heightPx: 500 }])(
    'refuses a size that cannot be drawn: %j',
    (size) => {
      expect(() => poster(dataset, preparedIn(dataset, 'kachin'), size)).toThrow(RangeError);
    },
  );
});

describe('a bare frame', () => {
  it('has its size, and no words but those of the map', () => {
    const svg = drawnPoster(dataset, 'kachin', { form: 'frame', widthPx: 640, heightPx: 400 });
    expect(svg).toContain('width="640" height="400" viewBox="0 0 640 400"');
    expect(wordsIn(svg)).toContain('Bhamo');
    expect(wordsIn(svg)).not.toContain('Natural Earth');
    expect(weightOf(svg)).toBeLessThan(15 * KB);
  });

  it('is as small as a phone or as large as a newspaper wants it', () => {
    for (const widthPx of [280, 3840]) {
      const svg = drawnPoster(dataset, 'london', { form: 'frame', widthPx, heightPx: widthPx / 2 });
      expect(svg).toContain(`viewBox="0 0 ${widthPx} ${widthPx / 2}"`);
    }
  });
});

describe('a thousand flows over the world', () => {
  const flows = datasetOfFlows(1000);

  it('weigh at most 25 KB as a card and as a frame of the same size', { timeout: 180_000 }, () => {
    const card = drawnPoster(flows, 'world');
    const frame = drawnPoster(flows, 'world', { form: 'frame', widthPx: 1200, heightPx: 675 });
    expect(weightOf(card)).toBeLessThan(25 * KB);
    expect(weightOf(frame)).toBeLessThan(25 * KB);
    const curves = frame.match(/<path d="M[^"]*q/g) ?? [];
    // Each once, and those of the largest pairs, of five goods at most, once more for their halo.
    expect(curves.length).toBeGreaterThanOrEqual(1000 + MOST_LEADING);
    expect(curves.length).toBeLessThan(1000 + 5 * MOST_LEADING);
  });
});
