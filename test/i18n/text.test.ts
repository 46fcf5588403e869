import { describe, expect, it } from 'vitest';
import { isSameLanguage, textIn } from '../../src/i18n/text.ts';

describe('textIn', () => {
  it('takes a plain string as the dataset’s own language', () => {
    expect(textIn('Bhamo', 'ja', 'en')).toEqual({ text: 'Bhamo', language: 'en' });
  });

  it('takes the language asked for, then another region of it, then the fallback', () => {
    const text = { en: 'Japan', ja: '日本', 'zh-Hans': '日本国' };
    expect(textIn(text, 'ja', 'en')).toEqual({ text: '日本', language: 'ja' });
    expect(textIn(text, 'zh-TW', 'en')).toEqual({ text: '日本国', language: 'zh-Hans' });
    expect(textIn(text, 'my', 'en')).toEqual({ text: 'Japan', language: 'en' });
    expect(textIn({ fr: 'Japon' }, 'ja', 'de')).toEqual({ text: 'Japon', language: 'fr' });
  });

  it('knows one language in two regions', () => {
    expect(isSameLanguage('en', 'en-GB')).toBe(true);
    expect(isSameLanguage('en', 'ja')).toBe(false);
  });
});
