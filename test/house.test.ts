import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

type Import = {
  readonly from: string;
  /** The path below src/ of a file of ours (`..` where it leaves src/), or the name of a package. */
  readonly to: string;
  readonly isOurs: boolean;
  readonly kind: 'static' | 'dynamic' | 'type';
};

const MAX_LINES = 500;

/** What each room may import of ours; a room that is not listed may import all but the unshared ones. */
const OURS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  i18n: [],
  look: [],
  io: ['model'],
  geo: ['model'],
  words: ['model', 'i18n'],
  draw: ['geo', 'model', 'look', 'i18n'],
  map: ['geo', 'look'],
  poster: ['draw', 'geo', 'model', 'look', 'i18n', 'words'],
  elements: ['model', 'i18n', 'look', 'io', 'geo', 'words', 'draw', 'map', 'poster'],
};

const UNSHARED = ['embed', 'cli', 'elements'];

/** Packages that only some rooms may name. */
const KEPT: readonly (readonly [package_: RegExp, rooms: readonly string[]])[] = [
  [/^maplibre-gl(\/|$)/, ['map']],
  [/^(lit|@lit)(\/|$)/, ['elements', 'embed']],
  [/^d3-geo$/, ['geo']],
  [/^d3-(?!geo|dsv)/, ['geo', 'draw', 'poster']],
  [/^node:/, ['cli']],
];

const source = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
const textOf = new Map(files.map((path) => [path, readFileSync(join(source, path), 'utf8')]));
const trees = new Map(
  [...textOf].map(([path, text]) => [path, ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)]),
);
const imports = files.flatMap(importsOf);
const ours = imports.filter(({ isOurs }) => isOurs);

describe('the rooms of the house', () => {
  it('are seen by this test, imports and all', () => {
    expect(imports).toContainEqual({ from: 'model/dataset/date.ts', to: 'valibot', isOurs: false, kind: 'static' });
    expect(ours.map(({ to }) => to)).toContain('model/edtf.ts');
  });

  it('each import only from the rooms that their walls let through', () => {
    const breaches = ours.filter(({ from, to }) => !mayEnter(roomOf(from), roomOf(to)));
    expect(breaches.map(line)).toEqual([]);
  });

  it('name MapLibre, Lit, D3 and Node only where these are at home', () => {
    const breaches = imports.filter(({ from, to }) =>
      KEPT.some(([name, rooms]) => name.test(to) && !rooms.includes(roomOf(from))),
    );
    expect(breaches.map(line)).toEqual([]);
  });

  it('import every own file by its full name, and none that is not there', () => {
    const missing = ours.filter(({ to }) => to.endsWith('.ts') && !textOf.has(to));
    const nameless = ours.filter(({ to }) => !/\.\w+(\?.*)?$/.test(to));
    expect([...missing, ...nameless].map(line)).toEqual([]);
  });

  it('keep MapLibre out of what is loaded at once', () => {
    // The addresses of its files are there, their code is not.
    const reached = [...reachableFrom('define.ts')].filter((to) => !/[?&]url$/.test(to));
    expect(reached.filter((to) => to.startsWith('maplibre-gl'))).toEqual([]);
  });

  it('keep Lit and MapLibre out of what Node imports', () => {
    const reached = [...reachableFrom('index.ts'), ...reachableFrom('model/index.ts'), ...reachableFrom('cli/main.ts')];
    expect(reached.filter((to) => /^(maplibre-gl|lit|@lit)(\/|$)/.test(to))).toEqual([]);
  });

  it(`hold no file of ${MAX_LINES} lines or more`, () => {
    const long = [...textOf].filter(([, text]) => text.split('\n').length > MAX_LINES);
    expect(long.map(([path]) => path)).toEqual([]);
  });
});

describe('the model', () => {
  it('reads no clock, no locale and no window', () => {
    const outside = files.filter((path) => roomOf(path) === 'model').flatMap((path) => outsideReads(path));
    expect(outside).toEqual([]);
  });
});

function importsOf(from: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: Import['kind']): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const isOurs = specifier.text.startsWith('.');
    found.push({ from, to: isOurs ? normalize(join(dirname(from), specifier.text)) : specifier.text, isOurs, kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node) ? 'type' : 'static');
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type');
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], 'dynamic');
    ts.forEachChild(node, visit);
  };
  const tree = trees.get(from);
  if (tree) visit(tree);
  return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

function mayEnter(from: string, to: string): boolean {
  const leavesSource = to === '..';
  if (from === to || from === '' || leavesSource) return true;
  const allowed = OURS[from];
  return allowed ? allowed.includes(to) : !UNSHARED.includes(to) || to === 'elements';
}

function reachableFrom(entry: string): Set<string> {
  const reached = new Set<string>();
  const queue = [entry];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const { to } of imports.filter(({ from, kind }) => from === at && kind === 'static')) {
      if (!reached.has(to)) queue.push(to);
      reached.add(to);
    }
  }
  return reached;
}

function outsideReads(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (readsOutside(node)) found.push(`${path}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  const tree = trees.get(path);
  if (tree) visit(tree);
  return found;
}

function readsOutside(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  if (ts.isPropertyAccessExpression(node)) {
    return /^(Date\.now|Math\.random|Intl\.(?!supportedValuesOf)\w+|(window|document|navigator)\.\w+)$|\.toLocale\w+$/.test(
      node.getText(),
    );
  }
  return false;
}

function line({ from, to }: Import): string {
  return `${from} imports ${to}`;
}
