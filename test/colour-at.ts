import type { Page } from 'playwright';

/** The colour of one pixel of a page, as it is on the screen: red, green, blue. */
export async function colourAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ([data, left, top]) => {
      // Not by an address: the policy of the page may let it fetch none.
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(image, -left, -top);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    },
    [picture, x, y] as const,
  );
}
