import { describe, expect, it } from 'vitest';
import { fr } from '../../src/i18n/fr.ts';
import { ja } from '../../src/i18n/ja.ts';
import { en } from '../../src/i18n/en.ts';
import { zhHans } from '../../src/i18n/zh-hans.ts';

describe.each([
  ['French', fr],
  ['Japanese', ja],
  ['Simplified Chinese', zhHans],
])('%s', (_name, translation) => {
  it('has every word that English has', () => expect(missing(en, translation)).toEqual([]));

  it('has no word that English lacks', () => expect(missing(translation, en)).toEqual([]));
});

/** Paths of the words of `whole` that `part` lacks, or has in another shape. */
function missing(whole: unknown, part: unknown, path: readonly string[] = []): string[] {
  if (typeof whole !== 'object' || whole === null) return typeof whole === typeof part ? [] : [path.join('.')];
  const words = (typeof part === 'object' && part !== null ? part : {}) as Record<string, unknown>;
  return Object.entries(whole).flatMap(([key, value]) =>
    missing(value, Object.hasOwn(words, key) ? words[key] : undefined, [...path, key]),
  );
}
