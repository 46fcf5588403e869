import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SampleLook } from '../draw/key-samples.ts';
import { evidenceSample } from '../draw/key-samples.ts';
import type { Messages } from '../i18n/messages.ts';
import type { TextIn } from '../i18n/text.ts';
import { isSameLanguage } from '../i18n/text.ts';
import type { AccountWords, EvidenceWords, SourceWords } from '../words/evidence-words.ts';
import type { DetailRow, DetailSection, Ref, Tie } from '../words/item-details.ts';
import { glyphContent, sampleContent } from './sample.ts';

/** What the templates of the details need besides the words. */
export interface DetailsContext {
  readonly messages: Messages;
  readonly look: SampleLook;
  readonly select: (id: string) => void;
}

/** A figure longer than this does not fit into the column of figures. */
const LONGEST_FIGURE = 9;

/** Rows that show at once; the rest opens on demand. */
const ROWS_AT_ONCE = 6;

/** Words of the data, marked with their language where it is not the reader's. */
export function words({ text, language }: TextIn, { messages }: DetailsContext): unknown {
  if (isSameLanguage(language, messages.language)) return text;
  return html`<span lang=${language}>${text}</span>`;
}

/** A name that selects its item. */
export function refButton({ id, name }: Ref, context: DetailsContext): TemplateResult {
  return html`<button class="ref" @click=${() => context.select(id)}>${words(name, context)}</button>`;
}

/** Ties that read as one sentence: "Answers X; answered by Y." */
export function sentence(ties: readonly Tie[], context: DetailsContext): unknown {
  return ties.map(
    ({ label, refs }, at) =>
      html`${at === 0 ? label : `; ${lowerFirst(label)}`} ${refList(refs, context)}${at === ties.length - 1 ? '.' : ''}`,
  );
}

/** Ties as a list of terms. */
export function tieList(ties: readonly Tie[], context: DetailsContext): TemplateResult {
  return html`
    <dl>
      ${ties.map(
        ({ label, refs }) => html`
          <dt>${label}</dt>
          <dd>${refList(refs, context)}</dd>
        `,
      )}
    </dl>
  `;
}

/** Rows under their heading. */
export function sectionBlock(section: DetailSection, context: DetailsContext, isList = false): TemplateResult {
  const { key, heading, aside, rows } = section;
  const [first, rest] = [rows.slice(0, ROWS_AT_ONCE), rows.slice(ROWS_AT_ONCE)];
  const isMarked = !isList && rows.every(({ when, figure, glyph }) => !when && !figure && glyph);
  return html`
    <section aria-labelledby="head-${key}" class=${isList ? 'list' : isMarked ? 'marked' : ''}>
      <div class="head">
        <h3 id="head-${key}">${heading}</h3>
        ${aside === null ? nothing : html`<span class="aside">${aside}</span>`}
      </div>
      <ul>
        ${first.map((row) => keptRow(row, context, isList))}
      </ul>
      ${
        rest.length === 0
          ? nothing
          : html`
              <details>
                <summary>${context.messages.reading.more(rest.length)}</summary>
                <ul>
                  ${rest.map((row) => keptRow(row, context, isList))}
                </ul>
              </details>
            `
      }
    </section>
  `;
}

/** What others say instead, to be opened. */
export function accountsBlock(accounts: readonly AccountWords[], context: DetailsContext): unknown {
  if (accounts.length === 0) return nothing;
  const { reading } = context.messages;
  return html`
    <details class="accounts">
      <summary>${reading.accounts(accounts.length)}</summary>
      ${accounts.map(
        ({ field, value, why, evidence }) => html`
          <div class="account">
            <p><strong>${field}:</strong> ${value}</p>
            ${proofList(evidence, context)}
            <p class="note">${reading.otherAccount}: ${words(why, context)}</p>
          </div>
        `,
      )}
    </details>
  `;
}

/** The link to a source, or its name and "no link". */
export function sourceLink(name: string, href: string | null, title: string, { messages }: DetailsContext): unknown {
  if (href === null)
    return html`<span title=${title}>${name}</span> <span class="note">(${messages.details.noLink})</span>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer" title=${ifDefined(title || undefined)}
    >${name}<span class="visually-hidden"> (${messages.reading.newWindow})</span></a
  >`;
}

/* From one day to the next most rows say the same. */
function keptRow(row: DetailRow, context: DetailsContext, isList: boolean): unknown {
  const { messages, look } = context;
  return guard([JSON.stringify(row), isList, messages, look.theme, look.palette], () => rowItem(row, context, isList));
}

function rowItem(row: DetailRow, context: DetailsContext, isList: boolean): TemplateResult {
  const { when, figure, glyph, ref, lead, texts = [], ties = [], evidence, accounts = [] } = row;
  const isShortFigure = figure !== null && figure !== undefined && figure.length <= LONGEST_FIGURE;
  const isGlyphFirst = !when && !isShortFigure && glyph;
  const first = when
    ? html`<span class="when">${when}</span>`
    : isShortFigure
      ? html`<span class="amount">${figure}</span>`
      : isGlyphFirst
        ? glyphContent(glyph, context.look)
        : nothing;
  const isWide = first === nothing;
  const tieLine = ({ label, refs }: Tie) => html`<p class="quiet">${label}: ${refList(refs, context)}</p>`;
  return html`
    <li class="row ${isWide && !isList ? 'wide' : ''}">
      ${isWide && !isList ? nothing : html`<div class="first">${first}</div>`}
      <div>
        ${figure && !isShortFigure ? html`<p class="amount">${figure}</p>` : nothing}
        ${leadLine(ref ?? null, lead ?? null, isGlyphFirst ? null : (glyph ?? null), isList, context)}
        ${ref || lead ? nothing : ties.map(tieLine)} ${texts.map((text) => html`<p>${words(text, context)}</p>`)}
        ${ref || lead ? ties.map(tieLine) : nothing} ${proofList(evidence, context)} ${accountsBlock(accounts, context)}
      </div>
    </li>
  `;
}

function leadLine(
  ref: Ref | null,
  lead: string | null,
  glyph: DetailRow['glyph'],
  isList: boolean,
  context: DetailsContext,
): unknown {
  if (ref && isList)
    return html`<p>${refButton(ref, context)}${lead ? html`<br /><span class="quiet">${lead}</span>` : nothing}</p>`;
  const mark = glyph ? html`<span class="glyph">${glyphContent(glyph, context.look)}</span>` : nothing;
  if (ref)
    return html`<p>
      ${refButton(ref, context)}${lead ? html`<span class="quiet">: ${lowerFirst(lead)}</span>` : nothing}
    </p>`;
  return lead ? html`<p class="lead">${mark}${lead}</p>` : nothing;
}

function refList(refs: readonly Ref[], context: DetailsContext): unknown {
  return refs.map((ref, at) => html`${at === 0 ? '' : ', '}${refButton(ref, context)}`);
}

function proofList(evidence: readonly EvidenceWords[], context: DetailsContext): unknown {
  if (evidence.length === 0) return nothing;
  return html`
    <ul class="proof">
      ${evidence.map(
        ({ key, label, rhythm, sources }) => html`
          <li class=${sources.some(({ note }) => note) || sources.length > 1 ? 'said' : ''}>
            <span class="chip"
              >${sampleContent(`chip-${key}`, context.look, () => evidenceSample(rhythm, context.look))}${label}</span
            >
            ${sources.map((source) => html`<span class="source">${sourceWords(source, context)}</span>`)}
          </li>
        `,
      )}
    </ul>
  `;
}

function sourceWords({ name, title, href, note }: SourceWords, context: DetailsContext): unknown {
  return html`${sourceLink(name, href, title.text, context)}${
    note ? html` <span class="note">${words(note, context)}</span>` : nothing
  }`;
}

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
