import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { OfferedLanguage } from '../i18n/offered-languages.ts';
import { offeredLanguages } from '../i18n/offered-languages.ts';
import type { Messages } from '../i18n/messages.ts';
import { globeIcon } from './explorer-icons.ts';

/**
 * The language of the page: what its address says (`lang=ja`), else the first of the reader's that is offered, else English. Written into
 * the address only where the reader has chosen it.
 */
export class ExplorerLanguage implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #tag: string;
  #written: string | null;
  #before: string | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#written = languageIn(location.hash);
    this.#tag = this.#written ?? firstOffered(navigator.languages);
    host.addController(this);
  }

  hostConnected(): void {
    this.#before = document.documentElement.getAttribute('lang');
    document.documentElement.lang = this.#tag;
  }

  hostDisconnected(): void {
    if (this.#before === null) document.documentElement.removeAttribute('lang');
    else document.documentElement.lang = this.#before;
  }

  /** BCP 47 tag of the language of the page. */
  get tag(): string {
    return this.#tag;
  }

  /** BCP 47 tag that belongs into the address; null = none. */
  get written(): string | null {
    return this.#written;
  }

  /** The reader chooses a language. */
  choose(tag: string): void {
    this.#written = tag;
    this.#speak(tag);
  }

  /** Takes the language of an address; one that names none leaves everything as it is. */
  follow(hash: string): void {
    const tag = languageIn(hash);
    if (tag !== null) this.choose(tag);
  }

  #speak(tag: string): void {
    this.#tag = tag;
    document.documentElement.lang = tag;
    this.#host.requestUpdate();
  }
}

/** A list of the languages that the page speaks, behind a globe. */
export function languageSwitch(tag: string, messages: Messages, choose: (tag: string) => void): TemplateResult {
  const label = messages.explorer.language;
  return html`
    <label class="language" title=${label}>
      <span class="shown" aria-hidden="true">${globeIcon} ${tag.slice(0, 2).toUpperCase()}</span>
      <select
        aria-label=${label}
        @change=${({ currentTarget }: Event) => {
          if (currentTarget instanceof HTMLSelectElement) choose(currentTarget.value);
        }}
      >
        ${offeredLanguages.map(
          (offered) => html`
            <option value=${offered.tag} lang=${offered.tag} ?selected=${offered.tag === tag}>${offered.name}</option>
          `,
        )}
      </select>
    </label>
  `;
}

function languageIn(hash: string): string | null {
  const value = /(?:^#?|&)lang=([^&]*)/.exec(hash)?.[1];
  return value === undefined ? null : (offeredFor(value)?.tag ?? null);
}

function firstOffered(tags: readonly string[]): string {
  return tags.map(offeredFor).find((offered) => offered !== undefined)?.tag ?? 'en';
}

function offeredFor(tag: string): OfferedLanguage | undefined {
  const primary = (text: string): string => text.toLowerCase().split(/[-_]/)[0] ?? '';
  return offeredLanguages.find((offered) => primary(offered.tag) === primary(tag));
}
