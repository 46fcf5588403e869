import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import type { Source } from '../../src/model/dataset/source.ts';
import { citation } from '../../src/words/citation.ts';

const source: Source = {
  id: 'report',
  type: 'article-newspaper',
  title: { en: 'Mines and the men who hold them' },
  author: [{ given: 'Aye', family: 'Example' }, { literal: 'Newsroom' }],
  'container-title': 'The Daily Example',
  publisher: 'The Daily Example',
  issued: '2025-07-08',
  URL: 'https://example.org/mines',
  accessed: '2025-07-09',
};

describe('a citation', () => {
  it('names who wrote what, where, when and at which address', () => {
    expect(citation(source, en, 'en')).toBe(
      'Aye Example; Newsroom, “Mines and the men who hold them”, The Daily Example, 8 July 2025, https://example.org/mines (accessed 9 July 2025).',
    );
  });

  it('says so where date and address are not known', () => {
    expect(citation({ id: 'law', type: 'legislation', title: 'Announcement 18' }, en, 'en')).toBe(
      '“Announcement 18”, no date, no link.',
    );
  });

  it('gives the address of the archive where there is no other', () => {
    const archived: Source = {
      id: 'page',
      type: 'webpage',
      title: 'A page',
      archive_URL: 'https://archive.example/page',
    };
    expect(citation(archived, en, 'en')).toContain('https://archive.example/page.');
  });
});
