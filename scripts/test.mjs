// All checks: those of the text side by side, then the tests; a failure does not stop the rest. The last line counts the steps and the tests
// together.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const REPORTS = join(root, 'node_modules/.cache/leverage-map');
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
// Side by side: the tests in Node that drive a browser of their own wait for it most of the time, so two at once are no more work.
const runsOfTests = await Promise.all([runTests('browser', []), runTests('unit', ['--maxWorkers=2'])]);
const tests = {
  passed: runsOfTests.reduce((sum, { passed }) => sum + passed, 0),
  failures: runsOfTests.flatMap(({ failures }) => failures),
};

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

/** Runs the tests of one project; gives how many passed, and a title for each failure, that of a file which did not load included. */
async function runTests(project, options) {
  const report = join(REPORTS, `tests-${project}.json`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--project', project, ...options, '--reporter=default', '--reporter=json'];
  const isLive = project === 'browser';
  const hasPassed = await runs(
    `tests, ${project}`,
    bin('vitest/vitest.mjs'),
    [...args, `--outputFile.json=${report}`],
    { isLive },
  );
  const read = readReport(report);
  const failures = (read?.testResults ?? []).flatMap(failuresOf);
  // An error outside any test, or a run that broke off, fails too.
  if (!hasPassed && failures.length === 0)
    failures.push(`tests, ${project}: the run itself did not succeed; see above`);
  return { passed: read?.numPassedTests ?? 0, failures };
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
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
