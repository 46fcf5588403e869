/** Where a text stops being JSON. */
export interface SyntaxFault {
  /** From 1. */
  readonly line: number;
  readonly got: string;
  readonly expected: string;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:"]|\n|[^ \t\r\n{}[\],:"]+/gs;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
// A string of JSON holds no line break as such: one that was not closed runs on to the next quote.
const CONTROL = /[\u0000-\u001f]/;

type Wanted = 'a value' | 'a value or ]' | 'a key' | 'a key or }' | ': after the key' | ', or ]' | ', or }' | 'the end';

/** The first place where `text` is not JSON (https://www.rfc-editor.org/rfc/rfc8259), or null where all of it is. */
export function syntaxFault(text: string): SyntaxFault | null {
  const open: string[] = [];
  let wanted: Wanted = 'a value';
  let line = 1;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') line += 1;
    else {
      const next: Wanted | null = isBroken(token) ? null : after(token, wanted, open);
      if (next === null) return { line, got: nameToken(token), expected: wanted };
      wanted = next;
    }
  }
  return wanted === 'the end' ? null : { line, got: 'the end of the file', expected: wanted };
}

function isBroken(token: string): boolean {
  if (token.startsWith('"')) return token.length < 2 || CONTROL.test(token) || !isString(token);
  return !'{}[],:'.includes(token) && !SCALAR.test(token);
}

function isString(token: string): boolean {
  try {
    return typeof JSON.parse(token) === 'string';
  } catch {
    return false;
  }
}

/* What is wanted after `token`, or null where it may not stand there. */
function after(token: string, wanted: Wanted, open: string[]): Wanted | null {
  if (token === ':') return wanted === ': after the key' ? 'a value' : null;
  if (token === ',') return wanted === ', or ]' ? 'a value' : wanted === ', or }' ? 'a key' : null;
  if (token === ']') return wanted === ', or ]' || wanted === 'a value or ]' ? close(open) : null;
  if (token === '}') return wanted === ', or }' || wanted === 'a key or }' ? close(open) : null;
  if (wanted === 'a key' || wanted === 'a key or }') return token.startsWith('"') ? ': after the key' : null;
  if (wanted !== 'a value' && wanted !== 'a value or ]') return null;
  if (token === '[' || token === '{') {
    open.push(token);
    return token === '[' ? 'a value or ]' : 'a key or }';
  }
  return inside(open);
}

function close(open: string[]): Wanted {
  open.pop();
  return inside(open);
}

function inside(open: readonly string[]): Wanted {
  const innermost = open.at(-1);
  return innermost === undefined ? 'the end' : innermost === '[' ? ', or ]' : ', or }';
}

function nameToken(token: string): string {
  if (token.startsWith('"') && (token.length < 2 || token.includes('\n')))
    return 'a text that is not closed on its line';
  return token.length > 40 ? `${token.slice(0, 37)}...` : token;
}
