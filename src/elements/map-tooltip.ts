import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlacedMark, Point } from '../draw/scene.ts';
import { detailsOf } from '../words/details-of.ts';
import type { DetailRow, ItemDetails } from '../words/item-details.ts';
import type { Reading } from '../words/reading.ts';
import { languageOf } from './language.ts';

/** From the pointer to the card, and from the card to the frame, in px. */
const OFFSET_PX = 14;
const EDGE_PX = 8;

/** What is listed from its beginning on; rounds begin with the last. */
const CHRONICLES: ReadonlySet<string> = new Set(['phases', 'statuses']);

/** The small card beside the pointer: what a mark is, its amount and period, its status in words, and who says so. */
export class MapTooltip {
  readonly #card: HTMLElement;

  /** @param card - positioned in the frame of the map; hidden while there is nothing to say */
  constructor(card: HTMLElement) {
    this.#card = card;
  }

  /** Shows the card for a mark at a point of the frame, as far as the frame has room. */
  show(mark: PlacedMark, at: Point, reading: Reading): void {
    const details = detailsOf(mark.id, reading);
    if (!details) {
      this.hide();
      return;
    }
    render(cardOf(details, mark.ids.length - 1, reading), this.#card);
    this.#card.hidden = false;
    this.move(at);
  }

  /** Moves the card along with the pointer. */
  move([x, y]: Point): void {
    const { offsetParent, offsetWidth, offsetHeight, style } = this.#card;
    if (!(offsetParent instanceof HTMLElement)) return;
    const { clientWidth, clientHeight } = offsetParent;
    const fitsBelow = y + OFFSET_PX + offsetHeight + EDGE_PX <= clientHeight;
    const left = Math.min(x + OFFSET_PX, clientWidth - offsetWidth - EDGE_PX);
    const top = fitsBelow ? y + OFFSET_PX : y - OFFSET_PX - offsetHeight;
    style.transform = `translate(${Math.max(EDGE_PX, left)}px, ${Math.max(EDGE_PX, top)}px)`;
  }

  hide(): void {
    this.#card.hidden = true;
  }
}

function cardOf(details: ItemDetails, moreCount: number, reading: Reading): TemplateResult {
  const { messages, index } = reading;
  // That a place is where it is needs no witness, and what is known of it is more than one line.
  const row = index.places.has(details.id) ? undefined : tellingRow(details);
  const lead = details.amount ? null : row;
  return html`
    <div class="kind">${details.status}</div>
    <div class="title" lang=${languageOf(details.title, messages)}>${details.title.text}</div>
    ${
      details.amount
        ? html`<div class="amount"><b>${details.amount.figure}</b> ${details.amount.caption}</div>`
        : nothing
    }
    ${lead ? leadOf(lead, reading) : nothing} ${row ? evidenceOf(row) : nothing}
    ${moreCount > 0 ? html`<div class="more">${messages.label.andMore(moreCount)}</div>` : nothing}
  `;
}

/* What is told in the order of time is told of its end: the phase that holds, the last round. */
function tellingRow({ sections }: ItemDetails): DetailRow | undefined {
  const rows = sections.flatMap((section) => (CHRONICLES.has(section.key) ? section.rows.toReversed() : section.rows));
  return rows.find(({ evidence }) => evidence.length > 0);
}

function leadOf({ when, figure, lead, texts }: DetailRow, { messages }: Reading): TemplateResult {
  const [first] = figure ? (texts ?? []) : [];
  const words = first ? html` <span lang=${languageOf(first, messages)}>${first.text}</span>` : nothing;
  return html`<div class="lead">
    ${figure ? html`<b>${figure}</b>${words}` : nothing} ${[when, lead].filter(Boolean).join(' · ')}
  </div>`;
}

function evidenceOf({ evidence }: DetailRow): TemplateResult | typeof nothing {
  const named = evidence.find(({ sources }) => sources.length > 0);
  if (!named) return nothing;
  const [source] = named.sources;
  return html`<div class="evidence"><span class="chip">${named.label}</span> ${source?.name}</div>`;
}
