const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/**
 * A colour between two, in sRGB. Both are `#RRGGBB`; where one is not (a system colour of forced-colors mode), the first is
 * given back as it is.
 *
 * @param share - how much of the first colour is in it, 0 to 1
 */
export function mixColours(first: string, second: string, share: number): string {
  const a = HEX.exec(first);
  const b = HEX.exec(second);
  if (!a || !b) return first;
  const channels = [1, 2, 3].map((at) => {
    const mixed = share * Number.parseInt(a[at] ?? '0', 16) + (1 - share) * Number.parseInt(b[at] ?? '0', 16);
    return Math.round(mixed).toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`.toUpperCase();
}
