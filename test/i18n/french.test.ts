import { describe, expect, it } from 'vitest';
import { formatDate, formatPeriod, formatQuantity, formatRate } from '../../src/i18n/format.ts';
import type { WrittenQuantity } from '../../src/i18n/format.ts';
import { messagesFor } from '../../src/i18n/messages.ts';

const fr = await messagesFor('fr');

/* Which of its narrow and wide spaces Intl takes is not what these tests are about. */
const plain = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ');

describe('a French amount', () => {
  it.each<[WrittenQuantity, string]>([
    [{ value: 28_800_000_000, unit: 'USD' }, '28,8 Md $'],
    [{ value: 14e9, unit: 'EUR' }, '14 Md €'],
    [{ value: 12_944, unit: 't' }, '12 944 t'],
    [{ value: 1_400_000, unit: 't' }, '1,4 million de tonnes'],
    [{ value: 166_000, unit: 'people' }, '166 000 personnes'],
    [{ value: 1, unit: 'years' }, '1 an'],
    [{ value: 3, unit: 'years' }, '3 ans'],
    [{ value: [10, 20], unit: '%' }, '10 à 20 %'],
    [{ value: 50, unit: '%', qualifier: 'nearly' }, 'près de 50 %'],
    [{ value: null, unit: 't' }, 'quantité non communiquée'],
  ])('%j is %s', (quantity, words) => expect(plain(formatQuantity(quantity, fr))).toBe(words));

  it('is a month’s where it was divided', () => {
    expect(plain(formatRate({ value: 41_010_260, unit: 'USD' }, fr))).toBe('41 M $ par mois');
  });

  it('falls and rises with an elision', () => {
    expect(fr.change.down(fr.amount.qualified('about', '5 %'))).toBe('en baisse d’environ 5 %');
    expect(fr.change.up('5 %')).toBe('en hausse de 5 %');
  });
});

describe('a French date', () => {
  it.each([
    ['2025-06-10', '10 juin 2025'],
    ['2025-06-01', '1er juin 2025'],
    ['2025-08-01/2025-08-11', '1er–11 août 2025'],
    ['2025-01/2025-05', 'janvier–mai 2025'],
    ['2025-04-04/..', 'depuis le 4 avril 2025'],
    ['2025-04/..', 'depuis avril 2025'],
    ['../2024-10', 'au plus tard en octobre 2024'],
    ['2025-05~', 'vers mai 2025'],
    ['2025-01/2025-05-12', 'de janvier 2025 au 12 mai 2025'],
  ])('%s is %s', (edtf, words) => expect(plain(formatDate(edtf, fr))).toBe(words));

  it.each([
    ['2025-05', 'en mai'],
    ['2025-06-10', 'le 10 juin'],
    ['2025-01/2025-05', 'de janvier à mai'],
    ['2025-04/2025-05', 'd’avril à mai'],
    ['2024', 'en 2024'],
  ])('%s is an adverb: %s', (edtf, words) => expect(plain(formatPeriod(edtf, fr, { omitYear: 2025 }))).toBe(words));
});

describe('a French sentence', () => {
  it('gives countries the article and the contraction that they take', () => {
    const way = (from: string, to: string): string => fr.describe.flow('Aimants', from, to, '5 t');
    expect(way('Chine', 'États-Unis')).toBe('aimants de Chine vers les États-Unis, 5 t');
    expect(way('Japon', 'Inde')).toBe('aimants du Japon vers l’Inde, 5 t');
    expect(way('États-Unis', 'Mexique')).toBe('aimants des États-Unis vers le Mexique, 5 t');
    expect(way('Inde', 'Taïwan')).toBe('aimants d’Inde vers Taïwan, 5 t');
    expect(way('Birmanie', 'Corée du Sud')).toBe('aimants de Birmanie vers la Corée du Sud, 5 t');
    expect(fr.describe.heldBy(['Chine', 'Japon'])).toBe('aux mains de la Chine et du Japon');
  });

  it('leaves names that are no country’s without an article', () => {
    expect(fr.describe.flow('Rare earths', 'Bhamo', 'Kachin State', '5 t')).toBe(
      'rare earths de Bhamo vers Kachin State, 5 t',
    );
  });

  it('counts none and one in the singular', () => {
    expect([0, 1, 2].map((count) => plain(fr.filter.found(count)))).toEqual([
      '0 résultat',
      '1 résultat',
      '2 résultats',
    ]);
    expect(fr.label.roundsHeld('Négociations', 5)).toMatch(/cinq sessions tenues$/);
    expect(fr.label.andMore(1)).toBe('et un autre');
  });
});
