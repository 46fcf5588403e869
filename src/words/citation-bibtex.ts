/** A value of a BibTeX field: words, words that keep their capitals, an address as it is, or a month. */
export type BibtexValue =
  string | { readonly whole: string } | { readonly address: string } | { readonly month: number };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/* BibTeX counts braces even where TeX would not: none may stand in a value but our own. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '\\textquotedbl{}',
};

/** An entry of a BibTeX file, one field a line; fields without a value are left out. */
export function bibtexEntry(
  type: string,
  key: string,
  fields: readonly (readonly [name: string, value: BibtexValue | undefined])[],
): string {
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(12)} = ${written(value)}`],
  );
  return `@${type}{${key.replace(/[^A-Za-z0-9-]/g, '')},\n${lines.join(',\n')}\n}`;
}

function written(value: BibtexValue): string {
  if (typeof value === 'string') return `{${escaped(value)}}`;
  if ('whole' in value) return `{{${escaped(value.whole)}}}`;
  if ('month' in value) return MONTHS[value.month - 1] ?? `{${value.month}}`;
  return `{${value.address.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign))}}`;
}

function escaped(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\{}~^"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[$&#_%]/g, (sign) => `\\${sign}`)
    .trim();
}
