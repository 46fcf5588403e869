import { beforeAll, describe, expect, it, vi } from 'vitest';
import { countryName, loadCountryNames } from '../../src/i18n/country-names.ts';
import { bringCountryNames, countryTextIn } from '../../src/i18n/country-text.ts';

describe('countryName', () => {
  it.each([
    ['CHN', 'fr', 'Chine'],
    ['USA', 'fr-CA', 'États-Unis'],
    ['MMR', 'fr', 'Birmanie'],
    ['US', 'ja', '米国'],
    ['MMR', 'ja', 'ミャンマー'],
    ['GBR', 'zh-Hans', '英国'],
    ['COD', 'zh-Hans', '刚果（金）'],
    ['HKG', 'zh-Hans', '香港'],
    ['MMR', 'en', 'Myanmar'],
  ])('calls %s in %s %s', (code, language, name) => expect(countryName(code, language)).toBe(name));

  it.each([
    ['XQZ', 'fr'],
    ['QQ', 'fr'],
    ['not a code', 'fr'],
    ['USA', 'tlh'],
    ['USA', '__proto__'],
    ['USA', ''],
  ])('has no name for %j in %j', (code, language) => expect(countryName(code, language)).toBeNull());

  it('says nothing in a language that the engine lacks, until its names are loaded', async () => {
    expect(countryName('USA', 'dv')).toBeNull();
    await expect(loadCountryNames('dv-MV')).resolves.toBe(true);
    expect(countryName('USA', 'dv')).toMatch(/\p{Script=Thaana}/u);
    await expect(loadCountryNames('dv')).resolves.toBe(false);
  });

  it('loads nothing where the engine has names, or nobody has', async () => {
    await expect(loadCountryNames('fr')).resolves.toBe(false);
    await expect(loadCountryNames('tlh')).resolves.toBe(false);
    await expect(loadCountryNames('constructor')).resolves.toBe(false);
  });
});

describe('countryTextIn', () => {
  const said = { text: 'China', language: 'en' };

  beforeAll(() => bringCountryNames('ja'));

  it('translates the name of a country that the data have in another language', () => {
    expect(countryTextIn(said, 'CHN', 'fr')).toEqual({ text: 'Chine', language: 'fr' });
  });

  it('leaves names of the data that are in the language, names of anything else, and those that nobody knows', () => {
    expect(countryTextIn(said, 'CHN', 'en-GB')).toBe(said);
    expect(countryTextIn(said, undefined, 'fr')).toBe(said);
    expect(countryTextIn(said, 'CHN', 'tlh')).toBe(said);
  });

  it('names it where the browser has no names, once they are brought', async () => {
    vi.resetModules();
    const fresh = await import('../../src/i18n/country-text.ts');
    await fresh.bringCountryNames('dv');
    const { text, language } = fresh.countryTextIn(said, 'CHN', 'dv');
    expect(language).toBe('dv');
    expect(text).toMatch(/\p{Script=Thaana}/u);
  });
});
