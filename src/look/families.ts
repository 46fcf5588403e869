import type { Font } from './type.ts';

/** CSS font families. Serif is for headlines, water names and references in the prose only. */
export const families: Readonly<Record<Font['family'], string>> = {
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  serif: 'Georgia, "Noto Serif", "Liberation Serif", "Times New Roman", serif',
};
