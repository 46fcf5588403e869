import { html } from 'lit';
import type { TemplateResult } from 'lit';

const TURNS = { previous: 'M9 2.5 4.5 7 9 11.5', next: 'M5 2.5 9.5 7 5 11.5', down: 'M2.5 5 7 9.5 11.5 5' } as const;

/** A small arrow; `previous` and `next` follow the direction of writing. */
export function chevron(direction: keyof typeof TURNS): TemplateResult {
  return icon(TURNS[direction], 1.7, `icon ${direction}`);
}

/** The mark of the product: a flow through a gate. */
export const logo = html`
  <svg class="logo-mark" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
    <path class="flow" d="M0 6h7v4H0zM13 6h3V1.5L23.5 8 16 14.5V10h-3z" />
    <path class="gate" d="M8.5 0h3v16h-3z" />
  </svg>
`;

/** A panel at the side. */
export const panelIcon = icon('M1 2h12v10H1zM9 2v10', 1.4);

/** Rows and columns. */
export const tableIcon = icon('M1 2h12v10H1zM1 5.3h12M1 8.7h12M5 2v10', 1.4);

/** A cross: closes what it stands in. */
export const crossIcon = icon('M2 2l10 10M12 2 2 12', 1.6);

/** A lens: what it opens finds and filters. */
export const lensIcon = icon('M10 6A4 4 0 1 1 2 6a4 4 0 0 1 8 0zM9 9l4 4', 1.6);

/** A globe: the language of the page. */
export const globeIcon = icon('M13 7A6 6 0 1 1 1 7a6 6 0 0 1 12 0zM1 7h12M7 1c-4 4-4 8 0 12M7 1c4 4 4 8 0 12', 1.3);

/** An arrow out of a box: what is handed on. */
export const shareIcon = icon('M7 9V1.5M4 4.2 7 1.5l3 2.7M2 7v5.5h10V7', 1.5);

/* Lines of one width, in px, on a square of 14 px. */
function icon(path: string, linePx: number, name = 'icon'): TemplateResult {
  return html`
    <svg class=${name} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d=${path} fill="none" stroke="currentColor" stroke-width=${linePx} />
    </svg>
  `;
}
