import { describe, expect, it } from 'vitest';
import { linkToView, openerOf } from '../../src/elements/share-link.ts';
import { viewOf } from '../../src/model/view.ts';
import { realDataset } from '../model/real-dataset.ts';

const dataset = realDataset();
const [first] = dataset.views;
if (!first) throw new Error('got no view');
const view = viewOf(first);
const page = 'https://paper.example/2025/minerals.html?page=2#comments';

describe('the link to a view', () => {
  it('leads to the page that opens views, wherever that is', () => {
    const link = (base: string): string => linkToView(view, dataset, { base, page });
    expect(link('')).toBe('https://paper.example/2025/minerals.html?page=2#view=london');
    expect(link('explorer.html')).toBe('https://paper.example/2025/explorer.html#view=london');
    expect(link('https://maps.example/leverage/#old')).toBe('https://maps.example/leverage/#view=london');
  });

  it('leads to the article where no page opens views', () => {
    expect(linkToView(view, dataset, { base: null, page })).toBe('https://paper.example/2025/minerals.html?page=2');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://[', 'ftp://x.example/'])(
    'does not lead to %s',
    (base) => {
      expect(openerOf({ base, page })).toBeNull();
      expect(linkToView(view, dataset, { base, page })).toBe('https://paper.example/2025/minerals.html?page=2');
    },
  );

  it('carries no password on', () => {
    expect(openerOf({ base: '', page: 'https://me:secret@maps.example/' })).toBe('https://maps.example/');
  });
});
