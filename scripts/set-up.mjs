// Installs what is missing, and nothing else: node_modules, and with --browser a Chromium for the tests. Node core only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';

const root = join(import.meta.dirname, '..');
const OLDEST_NODE = [20, 19];

const say = (sentence) => console.log(`set-up: ${sentence}`);

function fail(sentence) {
  console.error(`set-up: ${sentence}`);
  process.exit(1);
}

function run(command, args, env = {}) {
  say(`running ${[command, ...args].join(' ')}`);
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } };
  return spawnSync(command, args, options).status === 0;
}

const hasCommand = (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;

checkNode();
installPackages();
if (process.argv.includes('--browser')) installChromium();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  if (isOld) fail(`this is Node ${process.versions.node}; Node ${OLDEST_NODE.join('.')} or newer is needed.`);
}

function installPackages() {
  const missing = missingPackages();
  if (missing === null) return;
  say(`${missing} I am installing the packages that package-lock.json names; this takes a minute or so.`);
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const isInstalled = npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args);
  if (!isInstalled) fail('npm ci did not finish. Its own message is above; the network is the usual reason.');
}

/** Why an installation is due, as a sentence; null where node_modules holds exactly what the lockfile names. */
function missingPackages() {
  const marker = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(marker)) return 'Nothing is installed yet.';
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(marker);
  const due = Object.entries(wanted).find(
    ([path, { version, optional, devOptional }]) =>
      path !== '' && installed[path]?.version !== version && !((optional || devOptional) && !installed[path]),
  );
  return due ? `${due[0].replace('node_modules/', '')} is not installed in version ${due[1].version}.` : null;
}

function packagesIn(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

function installChromium() {
  if (chromium()) return;
  say('no Chromium was found on PATH or in the cache of Playwright; the browser tests need one.');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isDebian()) installWithApt();
  if (!chromium()) installWithPlaywright(isRoot);
  const path = chromium();
  if (!path)
    fail('no Chromium could be installed. Install one by hand, or name one in CHROMIUM_PATH, and start again.');
  say(`Chromium is ready: ${path}`);
}

function chromium() {
  try {
    return findChromium();
  } catch (error) {
    return fail(error.message);
  }
}

// Ubuntu's own chromium package only asks for a snap, which does not run in a container.
function isDebian() {
  const path = '/etc/os-release';
  return existsSync(path) && /^ID="?debian"?$/m.test(readFileSync(path, 'utf8')) && hasCommand('apt-get');
}

function installWithApt() {
  say('this is Debian and I am root, so I am installing the package chromium, and a font for it to draw with.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['chromium', 'fonts-liberation'];
  if (run('apt-get', ['update'], env)) run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], env);
}

function installWithPlaywright(isRoot) {
  const cli = join(root, 'node_modules/playwright/cli.js');
  const maySudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  const mayInstallLibraries = process.platform === 'linux' && (isRoot || maySudo);
  say("I am installing Playwright's Chromium into its cache.");
  const isInstalled =
    (mayInstallLibraries && run(process.execPath, [cli, 'install', '--with-deps', 'chromium'])) ||
    run(process.execPath, [cli, 'install', 'chromium']);
  if (isInstalled && !mayInstallLibraries && process.platform === 'linux') {
    say('I may not install system libraries; if Chromium does not run, "npx playwright install-deps" as root helps.');
  }
}
