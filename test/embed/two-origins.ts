import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { builtSite } from '../built-site.ts';
import { launchBrowser } from '../launch-browser.ts';
import { serve, serveSite } from '../serve-site.ts';

/** A page that was opened, and what it did. */
export interface OpenPage {
  readonly page: Page;
  /** Requests to hosts other than the two of the test. */
  readonly foreign: readonly string[];
  /** Errors of the page, and what was printed as one. */
  readonly errors: readonly string[];
  /** What the policies of the page and its frames refused: directive and address. */
  readonly violations: () => Promise<readonly string[]>;
  /** Addresses of the workers that the page and its frames asked for, got or refused. */
  readonly workers: () => Promise<readonly string[]>;
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
  /** Adds a file to the site, by its path there: JSON, or a page where its name ends so. */
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
  const published = new Map<string, string>();
  let siteHeaders: Headers = {};
  const articles = new Map<string, { readonly html: string; readonly headers: Headers }>();
  const siteServer = await serveSite(folder, (request, response, next) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
    if (!request.url?.startsWith(PREFIX)) {
      response.writeHead(404).end();
      return;
    }
    if (request.url.startsWith(`${PREFIX}posters/`)) {
      response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(STANDING_IN);
      return;
    }
    const file = published.get(request.url.slice(PREFIX.length));
    if (file !== undefined) {
      const type = /\.html\b/.test(request.url) ? 'text/html; charset=utf-8' : 'application/json';
      response.writeHead(200, { 'Content-Type': type }).end(file);
      return;
    }
    request.url = request.url.slice(PREFIX.length - 1);
    next();
  });
  const pressServer = await serve((request, response) => {
    const article = articles.get(request.url ?? '');
    if (!article) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...article.headers }).end(article.html);
  });
  const site = siteServer.address + PREFIX.slice(1);
  const press = pressServer.address;
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
      siteServer.close();
      pressServer.close();
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
    const workers: string[] = [];
    Object.assign(globalThis, { refused, workers });
    globalThis.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        workers.push(String(address));
        super(address, options);
      }
    };
    addEventListener('securitypolicyviolation', (event) =>
      refused.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
    for (const type of ['leverage-load', 'leverage-error'])
      addEventListener(type, () => document.documentElement.classList.add(type));
  });
  const inFrames = async (name: string): Promise<readonly string[]> => {
    const all = page.frames().map((frame) => frame.evaluate<string[]>(name));
    return (await Promise.all(all)).flat();
  };
  await page.goto(url);
  return {
    page,
    foreign,
    errors,
    violations: () => inFrames('refused'),
    workers: () => inFrames('workers'),
    close: () => context.close(),
  };
}
