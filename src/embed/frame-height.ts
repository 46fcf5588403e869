import { HEIGHT_LIMITS_PX } from './embed-settings.ts';

declare global {
  interface Window {
    /** Asks the browser to give the frame the height of its document; only some browsers have it. */
    requestResize?: () => void;
  }
}

/** The least height of a map in px: lower, nothing can be read on it. */
const LEAST_MAP_PX = 240;

/**
 * Tells the page round this frame the height that it should have, now and after each change, in the forms that are understood there: our
 * own, AMP's, WordPress's. Outside a frame nothing is told.
 *
 * @param main - all of the page; `map` is one of its children
 * @param askedPx - height that the address asks for; null = that of what the page holds
 */
export function reportHeight(main: Element, map: Element, askedPx: number | null): void {
  if (window.parent === window) return;
  const secret = /[#&?]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
  let told = 0;
  const tell = (): void => {
    const height = Math.min(
      Math.max(Math.ceil(heightWanted(main, map, askedPx)), HEIGHT_LIMITS_PX.least),
      HEIGHT_LIMITS_PX.most,
    );
    if (height === told) return;
    told = height;
    // Whoever frames the page may know its height: it says nothing about the reader.
    window.parent.postMessage({ type: 'leverage:height', height }, '*');
    window.parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    if (secret !== undefined) window.parent.postMessage({ message: 'height', value: height, secret }, '*');
    askBrowser(height);
  };
  // A browser that does not draw a frame far below the screen measures nothing in it by itself; it would grow when the reader comes to it.
  if (document.readyState === 'complete') tell();
  else window.addEventListener('load', tell, { once: true });
  const observer = new ResizeObserver(tell);
  for (const part of [document.documentElement, ...main.children]) if (part !== map) observer.observe(part);
}

function heightWanted(main: Element, map: Element, askedPx: number | null): number {
  const rest = main.getBoundingClientRect().height - map.getBoundingClientRect().height;
  return Math.max(rest + (askedPx === null ? mapHeight(main.clientWidth) : LEAST_MAP_PX), askedPx ?? 0);
}

/** The height in px of a map that is this wide, where it may choose. */
function mapHeight(widthPx: number): number {
  return widthPx < 640 ? Math.max(LEAST_MAP_PX, Math.min(widthPx * 0.93, 400)) : Math.min(widthPx * 0.563, 620);
}

/* The browser takes the height of the document as it is: for that moment it has the height that is wanted. */
function askBrowser(height: number): void {
  if (!window.requestResize) return;
  const { style } = document.body;
  style.blockSize = `${height}px`;
  try {
    window.requestResize();
  } finally {
    style.removeProperty('block-size');
  }
}
