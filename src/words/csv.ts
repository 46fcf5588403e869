import { csvFormatRows } from 'd3-dsv';

/** A cell of a CSV file; null and undefined are empty. */
export type CsvCell = string | number | null | undefined;

/** How a CSV file is written. */
export interface CsvStyle {
  /** Whether it starts with a byte order mark: without one, Excel takes UTF-8 for the computer's own encoding. */
  readonly bom?: boolean;
}

/* What a spreadsheet takes for a formula, in full width too: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

const BOM = '\ufeff';

/** Rows as the text of a CSV file (RFC 4180, lines end with LF). Numbers stay numbers; text that a spreadsheet would run is quoted by an apostrophe. */
export function csvText(rows: readonly (readonly CsvCell[])[], { bom = false }: CsvStyle = {}): string {
  return `${bom ? BOM : ''}${csvFormatRows(rows.map((row) => row.map(cellText)))}\n`;
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
