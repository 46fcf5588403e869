import { html } from 'lit';
import type { TemplateResult } from 'lit';

const icon = (path: string): TemplateResult => html`
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${path} /></svg>
`;

/** The signs on the buttons of the timeline. */
export const icons = {
  play: icon('M4.5 2.8v10.4L13 8z'),
  pause: icon('M4 3h3v10H4zM9 3h3v10H9z'),
  previous: icon('M10.9 3.7 9.5 2.3 3.8 8l5.7 5.7 1.4-1.4L6.6 8z'),
  next: icon('M5.1 3.7l1.4-1.4L12.2 8l-5.7 5.7-1.4-1.4L9.4 8z'),
} as const;
