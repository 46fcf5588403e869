import { DEFAULT_DATASET } from '../io/default-dataset.ts';
import { datasetAddress } from './embed-settings.ts';

/** What an address may say and the element has an attribute for. */
const NAMES = ['date', 'known', 'layers', 'commodity', 'select', 'at', 'bounds', 'theme', 'interaction', 'lang'];

const QUOTATION = 'blockquote.leverage-map';
const LEAST_HEIGHT_PX = 480;

/**
 * Makes live maps of the quotations in a page, those included that come later. The picture stays until the map is there, and where it
 * cannot be.
 *
 * @param base - absolute address of the folder of the site; links that lead elsewhere are left alone
 */
export function watchQuotations(page: Document, base: string): void {
  const done = new WeakSet<Element>();
  const upgradeAll = (): void => {
    for (const quotation of page.querySelectorAll(QUOTATION)) {
      if (done.has(quotation)) continue;
      done.add(quotation);
      upgrade(quotation, base);
    }
  };
  upgradeAll();
  new MutationObserver(upgradeAll).observe(page, { childList: true, subtree: true });
}

function upgrade(quotation: Element, base: string): void {
  const link = quotation.querySelector<HTMLAnchorElement>('a[href]');
  const attributes = link ? attributesFor(link.href, base) : null;
  if (!link || !attributes) return;
  const map = quotation.ownerDocument.createElement('leverage-map');
  for (const [name, value] of attributes) map.setAttribute(name, value);
  const legend = quotation.ownerDocument.createElement('leverage-legend');
  legend.slot = 'bottom';
  link.before(map);
  map.style.minBlockSize = `${Math.max(LEAST_HEIGHT_PX, Math.round(link.getBoundingClientRect().height))}px`;
  map.append(link, legend);
  // Refused by the policy of a page, or not there: the picture and its link stay what they were.
  import(/* @vite-ignore */ `${base}leverage-map.js`).catch(() => {
    map.before(link);
    map.remove();
  });
}

/* What an address of ours shows, as attributes; null where it is none of ours. */
function attributesFor(href: string, base: string): readonly (readonly [string, string])[] | null {
  if (!href.startsWith(base)) return null;
  const { pathname, search, hash } = new URL(href);
  const page = /^(?:(?:index|embed)\.html|embed\/([a-z0-9-]+)\.html)?$/.exec(
    pathname.slice(new URL(base).pathname.length),
  );
  const parts = new URLSearchParams([...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))]);
  const src = datasetAddress(parts.get('data') ?? DEFAULT_DATASET, base);
  if (page === null || src === null) return null;
  const view = page[1] ?? parts.get('view');
  const written = NAMES.flatMap((name): readonly (readonly [string, string])[] => {
    const value = parts.get(name);
    return value === null ? [] : [[name, asAttribute(name, value)]];
  });
  return [['src', src], ...(view === null ? [] : [['view', view] as const]), ...written];
}

function asAttribute(name: string, value: string): string {
  if (name === 'known') return String(value !== '0');
  return name === 'layers' || name === 'commodity' ? value.replaceAll(',', ' ') : value;
}
