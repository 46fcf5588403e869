import type { Theme } from '../look/palette.ts';

const COLOUR = /#[0-9a-f]{6}\b/gi;

/**
 * Makes one picture of two that differ in their colours alone: each pair of colours becomes a custom property, so that a style sheet
 * says which is seen.
 */
export class ThemedColours {
  readonly #names = new Map<string, string>();

  /** @throws Error where more than colours differs */
  join(light: string, dark: string): string {
    if (light.replace(COLOUR, '') !== dark.replace(COLOUR, ''))
      throw new Error('the picture differs between the themes by more than its colours');
    const others = dark.match(COLOUR) ?? [];
    let at = 0;
    return light.replace(COLOUR, (colour) => `var(${this.#nameOf(colour, others[at++] ?? colour)})`);
  }

  /** The style sheet of a page, for all pictures in it: light, dark by the reader's wish, and what `data-theme` on the root says. */
  cssOfPage(): string {
    const dark = this.#css('dark');
    return (
      `:root{${this.#css('light')}}` +
      `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}` +
      `:root[data-theme=dark]{${dark}}\n`
    );
  }

  /** The style sheet of a picture in a file: dark where the page that shows it is. */
  cssOfFile(): string {
    return `:root{${this.#css('light')}}@media(prefers-color-scheme:dark){:root{${this.#css('dark')}}}`;
  }

  #css(theme: Theme): string {
    return [...this.#names]
      .map(([pair, name]) => `${name}:${theme === 'light' ? pair.slice(0, 7) : pair.slice(7)}`)
      .join(';');
  }

  #nameOf(light: string, dark: string): string {
    const pair = `${light}${dark}`.toUpperCase();
    const name = this.#names.get(pair) ?? `--p${this.#names.size}`;
    this.#names.set(pair, name);
    return name;
  }
}
