import { HEIGHT_LIMITS_PX } from './embed-settings.ts';

/**
 * Gives a frame of ours the height that it asks for. A message counts where it comes from a frame whose address lies below the base, has
 * our form, and names a height within reason.
 *
 * @param base - absolute address of the folder of the site
 */
export function resizeFrame({ source, data }: MessageEvent, base: string): void {
  const height = heightIn(data);
  if (height === null || source === null) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && frame.src.startsWith(base)) frame.style.height = `${height}px`;
}

function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, height } = data as { type?: unknown; height?: unknown };
  const { least, most } = HEIGHT_LIMITS_PX;
  const isHeight = typeof height === 'number' && height >= least && height <= most;
  return type === 'leverage:height' && isHeight ? height : null;
}
