import { HEIGHT_LIMITS_PX } from './embed-settings.ts';

declare global {
  interface Window {
    /** Asks the browser to give the frame the height of its document; only some browsers have it. */
    requestResize?: () => void;
  }
}

/** What a frame tells the page round it. */
export interface FrameHeight {
  /** What the height depends on: each is watched. */
  readonly parts: readonly Element[];
  /** The height in px that the frame should have. */
  readonly wanted: () => number;
}

/**
 * Tells the page round this frame the height that it should have, now and after each change, in the forms that are understood there: our
 * own, AMP's, WordPress's. Outside a frame nothing is told.
 */
export function reportHeight({ parts, wanted }: FrameHeight, signal: AbortSignal): void {
  if (window.parent === window || signal.aborted) return;
  const secret = /[#&?]secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
  let told = 0;
  const tell = (): void => {
    const height = Math.min(Math.max(Math.ceil(wanted()), HEIGHT_LIMITS_PX.least), HEIGHT_LIMITS_PX.most);
    if (height === told) return;
    told = height;
    // Whoever frames the page may know its height: it says nothing about the reader.
    window.parent.postMessage({ type: 'leverage:height', height }, '*');
    window.parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
    if (secret !== undefined) window.parent.postMessage({ message: 'height', value: height, secret }, '*');
    askBrowser(height);
  };
  const observer = new ResizeObserver(tell);
  for (const part of parts) observer.observe(part);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
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
