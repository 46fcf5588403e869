/** How long an object URL stays after the click that saves it: some browsers read it only then. */
const KEPT_MS = 30_000;

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
