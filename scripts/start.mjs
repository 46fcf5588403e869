// Builds the site where it is out of date and serves it. PORT and HOST choose the address; a taken port gives the next.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { isSiteBuilt } from './site-stamp.mjs';

const root = join(import.meta.dirname, '..');
const host = process.env.HOST || '127.0.0.1';
const FIRST_PORT = 4173;
const TRIES = 50;

if (!isSiteBuilt()) buildSite();
serve(process.env.PORT ? Number(process.env.PORT) : FIRST_PORT, process.env.PORT ? 0 : TRIES);

function buildSite() {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs'), '--site-only'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function serve(port, triesLeft) {
  // Datasets come from the checkout first, so that an edited figure shows after a reload.
  const data = sirv(join(root, 'data'), { dev: true });
  const site = sirv(join(root, 'dist'), { dev: true });
  const server = createServer((request, response) => {
    const notFound = () => response.writeHead(404).end('Not found');
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!request.url.startsWith('/data/')) return site(request, response, notFound);
    const address = request.url;
    request.url = address.slice('/data'.length);
    delete request._parsedUrl;
    data(request, response, () => {
      request.url = address;
      delete request._parsedUrl;
      site(request, response, notFound);
    });
  });
  server.once('error', (error) => {
    if (error.code === 'EADDRINUSE' && triesLeft > 0) return serve(port + 1, triesLeft - 1);
    console.error(`Could not listen on ${host}:${port}: ${error.message}`);
    process.exit(1);
  });
  server.listen(port, host, () => {
    const shown = host.includes(':') ? `[${host}]` : host;
    console.log(`The explorer is at http://${shown}:${server.address().port}/ (Ctrl+C ends it)`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(server));
}

function stop(server) {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}
