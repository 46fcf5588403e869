/** More pixels than this would cost more memory than sharpness is worth. */
const MOST_PIXELS = 16e6;

/** The 2D context of a canvas that is made this large in CSS px and sharp on this screen; null where there is none. */
export function sizedContext(
  canvas: HTMLCanvasElement,
  widthPx: number,
  heightPx: number,
): CanvasRenderingContext2D | null {
  const ratio = Math.min(devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / Math.max(1, widthPx * heightPx)));
  // Setting a size clears the canvas and its transform, even where the size stays.
  canvas.width = Math.max(1, Math.round(widthPx * ratio));
  canvas.height = Math.max(1, Math.round(heightPx * ratio));
  canvas.style.width = `${widthPx}px`;
  canvas.style.height = `${heightPx}px`;
  const context = canvas.getContext('2d');
  context?.setTransform(canvas.width / widthPx, 0, 0, canvas.height / heightPx, 0, 0);
  return context;
}
