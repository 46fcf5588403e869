import { html } from 'lit';
import type { TemplateResult } from 'lit';

const TURNS = { previous: 'M9 2.5 4.5 7 9 11.5', next: 'M5 2.5 9.5 7 5 11.5', down: 'M2.5 5 7 9.5 11.5 5' } as const;

/** A small arrow; `previous` and `next` follow the direction of writing. */
export function chevron(direction: keyof typeof TURNS): TemplateResult {
  return html`
    <svg class="icon ${direction}" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d=${TURNS[direction]} fill="none" stroke="currentColor" stroke-width="1.7" />
    </svg>
  `;
}

/** The mark of the product: a flow through a gate. */
export const logo = html`
  <svg class="logo-mark" width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
    <path class="flow" d="M0 6h7v4H0zM13 6h3V1.5L23.5 8 16 14.5V10h-3z" />
    <path class="gate" d="M8.5 0h3v16h-3z" />
  </svg>
`;

/** A panel at the side. */
export const panelIcon = html`
  <svg class="icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d="M1 2h12v10H1zM9 2v10" fill="none" stroke="currentColor" stroke-width="1.4" />
  </svg>
`;

/** Rows and columns. */
export const tableIcon = html`
  <svg class="icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d="M1 2h12v10H1zM1 5.3h12M1 8.7h12M5 2v10" fill="none" stroke="currentColor" stroke-width="1.4" />
  </svg>
`;

/** A cross: closes what it stands in. */
export const crossIcon = html`
  <svg class="icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d="M2 2l10 10M12 2 2 12" fill="none" stroke="currentColor" stroke-width="1.6" />
  </svg>
`;

/** A lens: what it opens finds and filters. */
export const lensIcon = html`
  <svg class="icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d="M10 6A4 4 0 1 1 2 6a4 4 0 0 1 8 0zM9 9l4 4" fill="none" stroke="currentColor" stroke-width="1.6" />
  </svg>
`;

/** A globe: the language of the page. */
export const globeIcon = html`
  <svg class="icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path
      d="M13 7A6 6 0 1 1 1 7a6 6 0 0 1 12 0zM1 7h12M7 1c-4 4-4 8 0 12M7 1c4 4 4 8 0 12"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
    />
  </svg>
`;

/** An arrow out of a box: what is handed on. */
export const shareIcon = html`
  <svg class="icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d="M7 9V1.5M4 4.2 7 1.5l3 2.7M2 7v5.5h10V7" fill="none" stroke="currentColor" stroke-width="1.5" />
  </svg>
`;
