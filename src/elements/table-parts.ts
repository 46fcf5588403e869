import { html, nothing } from 'lit';
import type { CellPart, TableCell } from '../words/table-cells.ts';

/** The content of a cell: its pieces with their languages, sources as links that open in a new window. */
export function cellContent({ parts }: TableCell, newWindow: string): unknown {
  const isLinks = parts.some(({ href }) => href !== null);
  return parts.map((part, place) => {
    const comma = !isLinks && place < parts.length - 1 ? ', ' : nothing;
    return html`${isLinks ? html`<span>${pieceOf(part, newWindow)}</span>` : pieceOf(part, newWindow)}${comma}`;
  });
}

function pieceOf({ text, language, href }: CellPart, newWindow: string): unknown {
  if (href !== null)
    return html`<a href=${href} target="_blank" rel="noopener noreferrer"
      >${text}<span class="visually-hidden"> (${newWindow})</span></a
    >`;
  return language === null ? text : html`<span lang=${language}>${text}</span>`;
}
