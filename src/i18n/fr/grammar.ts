/** A colon with the space before it that French wants. */
export const COLON = '\u00a0: ';

const SEMICOLON = '\u202f; ';
const LOCALE = 'fr-FR';

const rules = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);

const PLURAL =
  /^(?:États-Unis|Pays-Bas|Philippines|Émirats|Maldives|Seychelles|Comores|Fidji|Bahamas|Tonga|Palaos|Kiribati|Samoa|Îles|Territoires)/;
const BARE =
  /^(?:Taïwan|Singapour|Cuba|Israël|Chypre|Malte|Madagascar|Oman|Bahreïn|Djibouti|Haïti|Monaco|Andorre|Maurice|Hong Kong|Macao|Saint-|Sainte-|Sao Tomé|Porto Rico|Trinité)/;
const MASCULINE_IN_E = /^(?:Mexique|Cambodge|Mozambique|Zimbabwe|Belize|Suriname)$/;

let countries: ReadonlySet<string> | null = null;

/** "1 flux", "2 000 flux": a number with its noun; none and one take the singular. */
export function counted(count: number, one: string, other: string): string {
  return `${numbers.format(count)}\u00a0${rules.select(count) === 'one' ? one : other}`;
}

/** Words of a dictionary or a name as the start of a sentence. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A name in the middle of a sentence; abbreviations stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Ll}’]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Parts that may hold commas, in one sentence; `more` is worded already, empty where nothing is left out. */
export function clauses(parts: readonly string[], more = ''): string {
  return (more === '' ? parts : [...parts, `et ${more}`]).join(SEMICOLON);
}

/** "et 3 autres" without its "et"; empty for none. */
export function others(count: number): string {
  if (count <= 0) return '';
  return count === 1 ? 'un autre' : counted(count, 'autre', 'autres');
}

/** Names in one line, "a, b et c". */
export function listed(names: readonly string[], more = 0): string {
  const all = more > 0 ? [...names, others(more)] : names;
  return [all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter((part) => part !== '').join(' et ');
}

/** The name of a country with its article, "la Chine", "les États-Unis"; any other name as it is. */
export function withArticle(name: string): string {
  const [head = name] = name.split(' ');
  if (!isCountry(name) || BARE.test(name)) return name;
  if (PLURAL.test(name)) return `les ${name}`;
  if (isVowel(name)) return `l’${name}`;
  return isFeminine(head) ? `la ${name}` : `le ${name}`;
}

/** "de Chine", "du Japon", "des États-Unis", "d’Inde", "de Taïwan": where something comes from. */
export function from(name: string): string {
  const whole = withArticle(name);
  if (whole.startsWith('les ')) return `des ${name}`;
  if (whole.startsWith('le ')) return `du ${name}`;
  return of(name);
}

/** "de la Chine", "du Japon", "de Bhamo", "d’environ 5 %": what something is of. */
export function ofThe(name: string): string {
  const whole = withArticle(name);
  return /^les? /.test(whole) ? from(name) : of(whole);
}

/** "de" before a name or an amount, or its short form before a vowel. */
export function of(words: string): string {
  return isVowel(words) ? `d’${words}` : `de ${words}`;
}

/** A date with the article that a day takes: "le 10 juin", "juin 2025". */
export function theDate(date: string): string {
  return isDay(date) ? `le ${date}` : date;
}

/** Whether written words begin with a day of the month. */
export function isDay(date: string): boolean {
  return /^\d{1,2}(?:er)? \p{L}/u.test(date);
}

function isCountry(name: string): boolean {
  countries ??= new Set(countryNames());
  return countries.has(name);
}

function countryNames(): readonly string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const styles = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames([LOCALE], { type: 'region', style, fallback: 'none' }),
  );
  const known = letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => styles.map((style) => style.of(code)));
  return ['Birmanie', ...known.filter((name) => name !== undefined)];
}

function isFeminine(name: string): boolean {
  return (name.split('-')[0] ?? name).endsWith('e') && !MASCULINE_IN_E.test(name);
}

/* English names that begin with the sound of "you" take no elision. */
function isVowel(words: string): boolean {
  return /^[aeiouâàéèêëîïôûœ]/i.test(words) && !/^(?:Uni|US\b|Eu)/.test(words);
}
