/** How long an object URL stays after the click that saves it: some browsers read it only then. */
const KEPT_MS = 30_000;

const LONGEST_NAME = 120;

/**
 * Whether a page may hand files to the reader: `yes`, `no`, or `unknown` inside a frame of another page, which is not told what that page
 * allows.
 */
export type DownloadRight = 'yes' | 'no' | 'unknown';

/** Hands a file to the reader, who saves it or not. Where a frame does not allow downloads, the browser says so and nothing happens. */
export function download(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.rel = 'noopener';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Whether a download will arrive, as far as it can be known before. */
export function downloadRight(page: Window = window): DownloadRight {
  try {
    const sandbox = page.frameElement?.getAttribute('sandbox') ?? null;
    if (sandbox !== null && !/(^|\s)allow-downloads(\s|$)/i.test(sandbox)) return 'no';
    if (page.frameElement) return 'yes';
  } catch {
    return 'unknown';
  }
  return page.parent === page ? 'yes' : 'unknown';
}

/** A file name from its parts that every file system takes: letters, digits, dots and hyphens; at most 120 characters before the ending. */
export function fileNameOf(parts: readonly string[], ending: string): string {
  const name = parts
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST_NAME)
    .replace(/[.-]+$/, '');
  return `${name === '' ? 'map' : name}.${ending}`;
}
