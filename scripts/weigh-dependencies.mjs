// Prints what each package adds to the page: the names that src/ imports from it, bundled alone, minified, gzipped.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

for (const [name, lines] of [...importsByPackage()].sort()) {
  console.log(`${name.padEnd(24)} ${(await weigh(lines)).padStart(9)}`);
}

/** For each package, one export line per import found below src/; imports of types weigh nothing and are left out. */
function importsByPackage() {
  const found = new Map();
  const add = (from, names) => {
    const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
    found.set(name, (found.get(name) ?? new Set()).add(`${from}|${names}`));
  };
  const files = readdirSync(source, { recursive: true }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('cli'),
  );
  for (const path of files) {
    const tree = ts.createSourceFile(path, readFileSync(join(source, path), 'utf8'), ts.ScriptTarget.ES2022, true);
    for (const from of loadedLater(tree.text)) add(from, '*');
    for (const statement of tree.statements.filter(ts.isImportDeclaration)) {
      const from = statement.moduleSpecifier.text;
      if (from.startsWith('.') || from.startsWith('node:') || from.includes('?')) continue;
      if (statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) continue;
      add(from, namesIn(statement, tree));
    }
  }
  return found;
}

/** Packages that a file loads when they are needed, by `import()`: all of their exports count. */
function loadedLater(text) {
  return [...text.matchAll(/\bimport\('([^.][^'?]*)'\)/g)].map((match) => match[1]);
}

function namesIn({ importClause }, tree) {
  if (!importClause) return [];
  const bindings = importClause.namedBindings;
  if (!bindings) return ['default'];
  if (ts.isNamespaceImport(bindings)) return membersOf(bindings.name.text, tree.text);
  return bindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ propertyName, name }) => (propertyName ?? name).text);
}

/** The members of a namespace import that a file reads; those that are types only are no exports and drop out later. */
function membersOf(namespace, text) {
  return [...text.matchAll(new RegExp(`\\b${namespace}\\.([a-z]\\w*)`, 'g'))].map((match) => match[1]);
}

async function weigh(lines) {
  const code = [...lines].flatMap(exportsOf).join('\n');
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [
      { name: 'entry', resolveId: (id) => (id === 'entry' ? id : null), load: (id) => (id === 'entry' ? code : null) },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' },
    },
  });
  const bytes = result.output.reduce(
    (sum, { code: text }) => sum + (text ? gzipSync(text, { level: 9 }).length : 0),
    0,
  );
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function exportsOf(line, at) {
  const [from, names] = line.split('|');
  if (names === '*') return [`export * as as${at} from '${from}';`];
  return names.split(',').map((name, index) => `export { ${name} as as${at}_${index} } from '${from}';`);
}
