/** What the address of a frame sets beside the view. */
export interface EmbedSettings {
  /** Path or address of the data, as it was written; null = the site's own. */
  readonly data: string | null;
  readonly theme: 'auto' | 'light' | 'dark';
  /** BCP 47 tag; null = the reader's. */
  readonly language: string | null;
  readonly interaction: 'cooperative' | 'free' | 'none';
  /** Height in px that the frame should have where all fits in; null = that of what it holds. */
  readonly heightPx: number | null;
}

const THEMES = ['auto', 'light', 'dark'] as const;
const INTERACTIONS = ['cooperative', 'free', 'none'] as const;

/** A frame is never made lower or higher than this, in px, whatever a message says. */
export const HEIGHT_LIMITS_PX = { least: 100, most: 4000 } as const;

/** Reads the query and the fragment of a frame's address; the query goes first. What is malformed is as if not written. */
export function readEmbedSettings({ search, hash }: Pick<Location, 'search' | 'hash'>): EmbedSettings {
  const sources = [new URLSearchParams(search), new URLSearchParams(hash.slice(1))];
  const read = (name: string): string | null =>
    sources.map((source) => source.get(name)).find((value) => value) ?? null;
  const oneOf = <Name extends string>(name: string, known: readonly [Name, ...Name[]]): Name =>
    known.find((value) => value === read(name)) ?? known[0];
  return {
    data: read('data'),
    theme: oneOf('theme', THEMES),
    language: languageTag(read('lang')),
    interaction: oneOf('interaction', INTERACTIONS),
    heightPx: height(read('height')),
  };
}

/** The parts of a fragment that set a frame, `theme=dark&lang=ja`: they stay when the view in it changes. Empty for none. */
export function settingsIn(hash: string): string {
  return hash.slice(1).split('&').filter(isSetting).join('&');
}

/** Whether a fragment says anything of what the map shows: most say nothing, or what WordPress tells each frame. */
export function isOfView(hash: string): boolean {
  const parts = hash.slice(1).split('&');
  return parts.some((part) => part !== '' && !isSetting(part) && !/^\??secret=/.test(part));
}

/**
 * The address of a dataset that lies below the folder of the site; null where `path` leads anywhere else, to another folder of the
 * same host too.
 *
 * @param base - absolute address of the folder
 */
export function datasetAddress(path: string, base: string): string | null {
  // A server may take these for a slash, which the URL does not.
  if (!URL.canParse(path, base) || /\\|%2f|%5c|%2e%2e/i.test(path)) return null;
  const { href, username, password } = new URL(path, base);
  const isBelow = href.startsWith(base) && username === '' && password === '';
  return isBelow ? href : null;
}

function isSetting(part: string): boolean {
  return /^(?:data|theme|lang|interaction|height)=/.test(part);
}

function languageTag(text: string | null): string | null {
  try {
    return text === null ? null : (Intl.getCanonicalLocales(text)[0] ?? null);
  } catch {
    return null;
  }
}

function height(text: string | null): number | null {
  const { least, most } = HEIGHT_LIMITS_PX;
  const px = text !== null && /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return px >= least && px <= most ? px : null;
}
