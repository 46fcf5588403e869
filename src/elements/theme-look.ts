import type { LabelFont } from '../draw/scene.ts';
import type { Palette, Theme, Token } from '../look/palette.ts';
import { cssVariableName, palettes } from '../look/palette.ts';
import { families } from '../look/families.ts';
import { forcedColor } from './styles.ts';

/** What the `theme` attribute may say. */
export type ThemeChoice = 'auto' | Theme;

/** Colours and fonts that a drawing is made in. */
export interface Look {
  readonly theme: Theme;
  readonly palette: Palette;
  /** CSS families, the page's own where it has set them. */
  readonly families: Readonly<Record<LabelFont['family'], string>>;
}

const dark = '(prefers-color-scheme: dark)';
const forced = '(forced-colors: active)';

/** The theme that a choice means for this reader now. */
export function themeOf(choice: ThemeChoice): Theme {
  if (choice !== 'auto') return choice;
  return matchMedia(dark).matches ? 'dark' : 'light';
}

/**
 * The look at an element: the theme's own, the `--leverage-*` that the page has set there or above, and the reader's forced colours over
 * both. Canvas needs plain colours, so whatever CSS can say comes back as `#RRGGBB`. Where nothing has changed, the look `before` comes back.
 * The look at an element that `watchLook` watches is read once, until that says that it may have changed.
 */
export function lookAt(element: Element, theme: Theme, before: Look | null = null): Look {
  const known = watched.get(element);
  if (known?.look?.theme === theme) return known.look;
  const look = readLook(element, theme);
  const same = before && JSON.stringify(before) === JSON.stringify(look) ? before : look;
  if (known) known.look = same;
  return same;
}

/** The look at each element that is watched, as long as it holds. */
const watched = new WeakMap<Element, { look: Look | null }>();

function readLook(element: Element, theme: Theme): Look {
  const style = getComputedStyle(element);
  const set = (name: string): string => style.getPropertyValue(name).trim();
  const isForced = matchMedia(forced).matches;
  const tokens = Object.keys(palettes[theme]) as Token[];
  const colours = tokens.map((token): [Token, string] => {
    const own = palettes[theme][token];
    const wanted = isForced ? forcedColor(token) : set(cssVariableName(token));
    return [token, wanted === '' ? own : hexOf(wanted, own)];
  });
  return {
    theme,
    palette: Object.fromEntries(colours) as Palette,
    families: {
      sans: set('--leverage-font') || families.sans,
      serif: set('--leverage-font-display') || families.serif,
    },
  };
}

/**
 * Calls back when the look at an element may have changed, until the signal fires: the reader's settings, or what the page writes on the element
 * and on its root. What it writes on all else that holds the element, and in its style sheets, counts from the next time that it is drawn.
 */
export function watchLook(element: Element, callback: () => void, signal: AbortSignal): void {
  const held: { look: Look | null } = { look: null };
  watched.set(element, held);
  const forget = (): void => {
    held.look = null;
  };
  const onChange = (): void => {
    forget();
    callback();
  };
  for (const query of [dark, forced]) matchMedia(query).addEventListener('change', onChange, { signal });
  const { documentElement, head, defaultView } = element.ownerDocument;
  const writings = new MutationObserver(onChange);
  const others = new MutationObserver(forget);
  const sheets = new MutationObserver((records) => {
    if (records.some(concernsSheets)) forget();
  });
  const attributeFilter = ['class', 'style', 'data-theme'];
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
    if (node instanceof Element)
      (node === element || node === documentElement ? writings : others).observe(node, { attributeFilter });
  sheets.observe(head, { childList: true, subtree: true, characterData: true, attributes: true });
  head.addEventListener('load', forget, { capture: true, signal });
  defaultView?.addEventListener('resize', forget, { signal });
  const stop = (): void => {
    writings.disconnect();
    others.disconnect();
    sheets.disconnect();
    if (watched.get(element) === held) watched.delete(element);
  };
  signal.addEventListener('abort', stop, { once: true });
}

/* A title is in the head too, and changes with every view. */
function concernsSheets({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [target, target.parentNode, ...addedNodes, ...removedNodes];
  return nodes.some((node) => node instanceof HTMLStyleElement || node instanceof HTMLLinkElement);
}

/** Whether the reader asked for less motion. */
export function prefersReducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

let swatch: CanvasRenderingContext2D | null | undefined;

/* Painting one pixel and reading it understands every colour space that the browser does. */
function hexOf(colour: string, fallback: string): string {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour;
  swatch ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!swatch || !CSS.supports('color', colour)) return fallback;
  swatch.clearRect(0, 0, 1, 1);
  swatch.fillStyle = colour;
  swatch.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = swatch.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
