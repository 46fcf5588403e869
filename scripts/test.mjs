// All checks: those of the text side by side, then the tests; a failure does not stop the rest. The last line counts the steps and the tests
// together.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const REPORT = join(root, 'node_modules/.cache/leverage-map/tests.json');
const bin = (path) => join(root, 'node_modules', path);

const datasets = readdirSync(join(root, 'data'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => `data/${name}`);

const pages = readdirSync(root).filter((name) => name.endsWith('.html'));

const steps = [
  ['types', bin('typescript/bin/tsc'), ['--noEmit']],
  [
    'lint',
    bin('eslint/bin/eslint.js'),
    ['.', '--max-warnings', '0', '--cache', '--cache-location', bin('.cache/eslint/')],
  ],
  ['format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
  ['pages', bin('html-validate/bin/html-validate.mjs'), pages],
  ['data', join(root, 'bin/leverage-map.mjs'), ['check', ...datasets]],
];

const results = await Promise.all(steps.map(async (step) => [step[0], await runs(...step)]));
const failed = results.filter(([, hasPassed]) => !hasPassed).map(([name]) => name);
const tests = await runTests();

const passedSteps = steps.length - failed.length;
for (const name of failed) console.log(`failed: ${name}`);
for (const title of tests.failures) console.log(`failed: ${title}`);
console.log(`${passedSteps + tests.passed} passed, ${failed.length + tests.failures.length} failed`);
process.exitCode = failed.length + tests.failures.length > 0 ? 1 : 0;

/** Runs a program; what it prints comes in one piece when it is over, or at once with `isLive`. */
async function runs(name, program, args, { isLive = false } = {}) {
  const begun = performance.now();
  const printed = [];
  if (isLive) console.log(`\n== ${name}`);
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    stdio: isLive ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => printed.push(text));
  const status = await new Promise((resolve) => child.on('close', resolve).on('error', () => resolve(1)));
  if (!isLive) console.log(`\n== ${name}\n${printed.join('').trimEnd()}`);
  const verdict = status === 0 ? 'passed' : 'failed';
  console.log(`== ${name}: ${verdict} in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** Runs Vitest; gives how many tests passed, and a title for each failure, that of a file which did not load included. */
async function runTests() {
  mkdirSync(join(REPORT, '..'), { recursive: true });
  rmSync(REPORT, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const hasPassed = await runs('tests', bin('vitest/vitest.mjs'), args, { isLive: true });
  const report = readReport();
  const failures = (report?.testResults ?? []).flatMap(failuresOf);
  // An error outside any test, or a run that broke off, fails too.
  if (!hasPassed && failures.length === 0) failures.push('tests: the run itself did not succeed; see above');
  return { passed: report?.numPassedTests ?? 0, failures };
}

function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return null;
  }
}

function failuresOf({ name, status, assertionResults }) {
  const file = name.startsWith(root) ? name.slice(root.length + 1) : name;
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && tests.length === 0) return [`${file} as a whole`];
  return tests.map(({ fullName }) => `${file}: ${fullName}`);
}
