import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { messagesFor, registerLanguage } from '../../src/i18n/messages.ts';
import { offeredLanguages } from '../../src/i18n/offered-languages.ts';

describe('messagesFor', () => {
  it.each([
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['ZH-hans', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['zh-Hant', 'zh-Hans'],
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['fr_CH', 'fr'],
    ['en-US', 'en'],
    ['de', 'en'],
    ['', 'en'],
  ])('answers %j with %s', async (asked, language) => expect((await messagesFor(asked)).language).toBe(language));

  it('says in English what a translation leaves out', async () => {
    registerLanguage('eo', () =>
      Promise.resolve({ language: 'eo', locale: 'eo', legend: { title: 'Sur la mapo' }, layer: { flows: 'Fluoj' } }),
    );
    const words = await messagesFor('eo-XX');
    expect(words.legend.title).toBe('Sur la mapo');
    expect(words.legend.planned).toBe(en.legend.planned);
    expect(words.layer).toEqual({ ...en.layer, flows: 'Fluoj' });
    expect(words.describe.flows(['a'], 0)).toBe(en.describe.flows(['a'], 0));
  });

  it('loads a language once, and gives everyone the same words', async () => {
    let loads = 0;
    registerLanguage('io', () => Promise.resolve({ language: 'io', locale: `x-${String(++loads)}` }));
    const first = await messagesFor('io');
    expect(await messagesFor('io')).toBe(first);
    expect(loads).toBe(1);
    const [one, other] = await Promise.all([messagesFor('fr'), messagesFor('fr-BE')]);
    expect(one).toBe(other);
  });

  it('falls back to English while the words cannot be had, and tries again the next time', async () => {
    let isOnline = false;
    registerLanguage('vo', () =>
      isOnline ? Promise.resolve({ language: 'vo', locale: 'vo' }) : Promise.reject(new TypeError('Failed to fetch')),
    );
    await expect(messagesFor('vo')).resolves.toBe(en);
    isOnline = true;
    expect((await messagesFor('vo')).language).toBe('vo');
  });

  it('prefers a script that a page adds to the one that comes with the components', async () => {
    registerLanguage('zh-Hant', () => Promise.resolve({ language: 'zh-Hant', locale: 'zh-TW' }));
    expect((await messagesFor('zh-HK')).language).toBe('zh-Hant');
    expect((await messagesFor('zh')).language).toBe('zh-Hans');
  });
});

describe('the languages offered', () => {
  it('are all there', async () => {
    for (const { tag } of offeredLanguages) expect((await messagesFor(tag)).language).toBe(tag);
  });
});
