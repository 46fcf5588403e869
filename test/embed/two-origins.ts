import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright';
import sirv from 'sirv';
import { afterAll, beforeAll } from 'vitest';
import { builtSite } from '../built-site.ts';
import { launchBrowser } from '../launch-browser.ts';

/** A page that was opened, and what it did. */
export interface OpenPage {
  readonly page: Page;
  /** Requests to hosts other than the two of the test. */
  readonly foreign: readonly string[];
  /** Errors of the page, and what was printed as one. */
  readonly errors: readonly string[];
  /** What the policies of the page and its frames refused: directive and address. */
  readonly violations: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Response headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** How a page is opened. */
export interface Opening {
  /** Response headers of the page. */
  readonly headers?: Headers;
  /** In a browser without WebGL: maps stay drawn pictures, with all there is to do in them, at a tenth of the work. */
  readonly isStill?: boolean;
  /** Size of the window in px; 800 x 700 unless it is given. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** How an article is opened. */
export interface ArticleOpening extends Opening {
  /** HTML that goes before the body. */
  readonly head?: string;
  /** What the site sends with each of its files. */
  readonly siteHeaders?: Headers;
}

/** The site below `/leverage/` on one origin of the loopback, articles on another, and a browser. */
export interface TwoOrigins {
  /** Address of the folder of the site. */
  readonly site: string;
  /** Origin of the articles, with a slash. */
  readonly press: string;
  /** Opens an article: HTML for the body. */
  readonly openArticle: (html: string, opening?: ArticleOpening) => Promise<OpenPage>;
  /** Opens a page of the site. */
  readonly openSite: (path: string, opening?: Opening) => Promise<OpenPage>;
  /** Adds a file to the site, by its path there. */
  readonly publish: (path: string, text: string) => void;
  /** A browser of its own settings. */
  readonly newContext: Browser['newContext'];
  readonly close: () => Promise<void>;
}

const PREFIX = '/leverage/';
/* The site is built without its posters, which take longer than all the rest. */
const STANDING_IN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675"><rect width="1200" height="675" fill="#0a0"/></svg>';

/** The two origins of a test file, there from its first test to its last. */
export function twoOriginsOfFile(): () => TwoOrigins {
  let origins: TwoOrigins | null = null;
  beforeAll(async () => {
    origins = await twoOrigins();
  }, 300_000);
  afterAll(() => origins?.close(), 60_000);
  return () => {
    if (!origins) throw new Error('the origins are there only while tests run');
    return origins;
  };
}

/* Builds the site where that is due, and starts both servers and the browser. */
async function twoOrigins(): Promise<TwoOrigins> {
  const folder = await builtSite();
  const files = sirv(folder, { dev: true });
  const published = new Map<string, string>();
  let siteHeaders: Headers = {};
  const articles = new Map<string, { readonly html: string; readonly headers: Headers }>();
  const siteServer = await listen((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
    const notFound = (): void => void response.writeHead(404).end();
    if (!request.url?.startsWith(PREFIX)) {
      notFound();
      return;
    }
    if (request.url.startsWith(`${PREFIX}posters/`)) {
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(STANDING_IN);
      return;
    }
    const file = published.get(request.url.slice(PREFIX.length));
    if (file !== undefined) {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(file);
      return;
    }
    request.url = request.url.slice(PREFIX.length - 1);
    files(request, response, notFound);
  });
  const pressServer = await listen((request, response) => {
    const article = articles.get(request.url ?? '');
    if (!article) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...article.headers }).end(article.html);
  });
  const site = addressOf(siteServer) + PREFIX.slice(1);
  const press = addressOf(pressServer);
  const browser = await launchBrowser();
  return {
    site,
    press,
    async openArticle(html, { headers = {}, head = '', siteHeaders: own = {}, ...opening } = {}) {
      siteHeaders = own;
      const path = `/article-${articles.size}.html`;
      // Without an icon of its own, a page asks for one.
      const icon = '<meta charset="utf-8"><link rel="icon" href="data:,"><title>An article</title>';
      articles.set(path, {
        html: `<!doctype html><html lang="en"><head>${icon}${head}</head><body>${html}</body></html>`,
        headers,
      });
      return open(browser, press + path.slice(1), [site, press], opening);
    },
    openSite(path, { headers = {}, ...opening } = {}) {
      siteHeaders = headers;
      return open(browser, site + path, [site, press], opening);
    },
    publish: (path, text) => void published.set(path, text),
    newContext: (options) => browser.newContext(options),
    async close() {
      await browser.close();
      for (const server of [siteServer, pressServer]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function open(
  browser: Browser,
  url: string,
  known: readonly string[],
  { isStill = false, viewport = { width: 800, height: 700 } }: Opening,
): Promise<OpenPage> {
  const context: BrowserContext = await browser.newContext({ viewport });
  if (isStill) await context.addInitScript('delete globalThis.WebGL2RenderingContext');
  const foreign: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const to = request.url();
    if (!known.some((origin) => to.startsWith(origin)) && !/^(?:data|blob):/.test(to)) foreign.push(to);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(globalThis, { refused });
    addEventListener('securitypolicyviolation', (event) =>
      refused.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
    for (const type of ['leverage-load', 'leverage-error'])
      addEventListener(type, () => document.documentElement.classList.add(type));
  });
  await page.goto(url);
  return {
    page,
    foreign,
    errors,
    async violations() {
      const all = page.frames().map((frame) => frame.evaluate<string[]>('refused'));
      return (await Promise.all(all)).flat();
    },
    close: () => context.close(),
  };
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
