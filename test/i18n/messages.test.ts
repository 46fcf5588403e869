import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { messagesFor } from '../../src/i18n/messages.ts';

describe('messagesFor', () => {
  it('gives English for English and for a language that is not there', async () => {
    await expect(messagesFor('en-GB')).resolves.toBe(en);
    await expect(messagesFor('tlh')).resolves.toBe(en);
    await expect(messagesFor('__proto__')).resolves.toBe(en);
  });
});

describe('English', () => {
  it('keeps names as they are where it joins them', () => {
    expect(en.label.goodsList(['Rare earths', 'Magnets', 'AI chips', 'US gas'])).toBe(
      'Rare earths, magnets, AI chips, US gas',
    );
  });

  it('says a control with a comma where it is in force, else with a colon', () => {
    expect(en.label.control('China’s licences', 'in-force')).toBe('China’s licences, in force');
    expect(en.label.control('Purchase halt', 'threatened')).toBe('Purchase halt: threatened');
  });

  it('counts rounds in words', () => {
    expect(en.label.roundsHeld('Japan–US tariff talks', 5)).toBe('Japan–US tariff talks: five rounds held');
    expect(en.label.roundsHeld('Talks', 1)).toBe('Talks: one round held');
  });
});
