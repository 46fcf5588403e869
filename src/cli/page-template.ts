import { escapeHtml } from '../words/embed-code.ts';

/** What takes the place of the words of a page. */
export interface PageFilling {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** Path, from the folder of the site, of the style sheet in place of the page's own. */
  readonly stylesheet: string;
  /** HTML for the end of the head. */
  readonly head: readonly string[];
  /** HTML in place of `<leverage-embed>`. */
  readonly body: string;
}

/**
 * Makes a page for the folder below out of one in the folder of the site: same scripts and style, own words.
 *
 * @throws Error where a part that is to be replaced is not there
 */
export function fillTemplate(template: string, filling: PageFilling): string {
  const replace = (html: string, pattern: RegExp, by: string): string => {
    if (!pattern.test(html)) throw new Error(`the page holds nothing like ${pattern.source}`);
    return html.replace(pattern, () => by);
  };
  let page = template.replaceAll(/\b(href|src)="\.\//g, '$1="../');
  page = replace(page, /<html lang="[^"]*"/, `<html lang="${filling.language}"`);
  page = replace(page, /<title>[^<]*<\/title>/, `<title>${escapeHtml(filling.title)}</title>`);
  page = replace(
    page,
    /<meta\s+name="description"[^>]*>/,
    headTag('meta', { name: 'description', content: filling.description }),
  );
  page = replace(page, /\s*<meta\s+name="robots"[^>]*>/, '');
  page = replace(
    page,
    /<link rel="stylesheet"[^>]*>/,
    headTag('link', { rel: 'stylesheet', crossorigin: '', href: `../${filling.stylesheet}` }),
  );
  page = replace(page, /<leverage-embed[\s\S]*<\/leverage-embed>/, filling.body);
  return replace(page, /\s*<\/head>/, `\n    ${filling.head.join('\n    ')}\n  </head>`);
}

/** An element of the head, from its attributes. */
export function headTag(tag: 'link' | 'meta', attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === '' ? name : `${name}="${escapeHtml(value)}"`,
  );
  return `<${tag} ${written.join(' ')}>`;
}
