import { createHash } from 'node:crypto';
import { sampleNode } from '../draw/key-samples.ts';
import { svgMarkup } from '../draw/svg-markup.ts';
import { messagesFor } from '../i18n/messages.ts';
import { textIn } from '../i18n/text.ts';
import type { Theme } from '../look/palette.ts';
import { palettes } from '../look/palette.ts';
import { SCALE_FROM_ZOOM } from '../look/sizes.ts';
import { firstLevelFor } from '../map/level-choice.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import type { DatasetView } from '../model/dataset/view.ts';
import { indexOf } from '../model/dataset-index.ts';
import { parseDataset } from '../model/parse-dataset.ts';
import { snapshotAt } from '../model/snapshot-at.ts';
import { viewOf } from '../model/view.ts';
import { frameKey } from '../poster/frame-key.ts';
import type { PosterGround } from '../poster/poster-picture.ts';
import { pictureOf, posterScene, projectorOf } from '../poster/poster-picture.ts';
import { citation } from '../words/citation.ts';
import { sourcesOf } from '../words/citations.ts';
import { creditOf } from '../words/credit.ts';
import { embedCodes, escapeHtml, FRAME_HEIGHT_PX, pinnedPath, POSTER_PX } from '../words/embed-code.ts';
import type { Reading } from '../words/reading.ts';
import { datasetJsonLd } from './dataset-json-ld.ts';
import { isFaithful } from './excerpt-check.ts';
import { fillTemplate, headTag } from './page-template.ts';
import { posterGround } from './poster-ground.ts';
import { ThemedColours } from './themed-colours.ts';
import { excerptOf } from './view-excerpt.ts';
import { FRAMES, viewPictures } from './view-pictures.ts';

/** The page of a view, as it is written to `embed/<view>.html`. */
export interface EmbedPage {
  /** Id of the view. */
  readonly view: string;
  readonly html: string;
  /** What `oembed/<view>.json` says; null where the address of the site is not known: an article cannot use a relative one. */
  readonly oembed: string | null;
  /** Files that the page names: the picture for a column of an article, and the data of the view alone, where those do. */
  readonly files: readonly ViewFile[];
}

/** A file of one view. */
export interface ViewFile {
  /** From the folder of the site; it changes with what the file holds. */
  readonly path: string;
  readonly text: string;
}

/** All pages of a dataset. */
export interface EmbedPages {
  readonly pages: readonly EmbedPage[];
  /** The style sheet that all of them need beside that of the template: the colours of the pictures, in both themes. */
  readonly css: string;
}

/** What pages are made from. */
export interface EmbedPagesOptions {
  /** `embed.html` as it is built. */
  readonly template: string;
  /** Path, from the folder of the site, of the style sheet that takes the place of the template's. */
  readonly stylesheet: string;
  /** Paths, from the folder of the site, of the modules that a map needs to come alive: a page asks for them when it is looked at. */
  readonly modules: readonly string[];
  /** Paths of the data that every map stands on, asked for beside the modules. */
  readonly basis: readonly string[];
  /** Paths of what only some maps are drawn with, asked for with the pages of those. */
  readonly parts: Readonly<Record<MapPart, string>>;
  /** Absolute address of the folder of the site; null where it is not known. */
  readonly siteUrl: string | null;
}

/** What only close maps are drawn with, or such as have approximate areas. */
export type MapPart = 'near' | 'close-up' | 'area-drawing';

interface Drawn {
  /** SVG. */
  readonly narrow: string;
  readonly wide: ViewFile;
  /** Items of a list. */
  readonly key: string;
  readonly parts: readonly MapPart[];
  /** Null where only the whole dataset will do. */
  readonly excerpt: ViewFile | null;
}

const LANGUAGE = 'en';
/** So many reports are listed where no script runs: the most cited. */
const MOST_SOURCES = 10;
/** Below this width, in px, a page shows the picture for a phone; `embed.css` says the same. */
const WIDE_FROM_PX = 560;
/** Transparent. Of no bytes, `data:,`, it would be a fault: a list of addresses takes the comma for its own. */
const ONE_PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/**
 * Makes the page of each view of a dataset: its picture for a phone stands in the first answer of the server, the wider one in a file
 * beside it, and words, picture and sources are there without a script.
 *
 * @param json - the parsed file
 * @throws Error where it is no dataset, or the template is not the page that this knows
 */
export async function embedPagesOf(json: unknown, options: EmbedPagesOptions): Promise<EmbedPages> {
  const { dataset, problems } = parseDataset(json);
  if (!dataset) throw new Error(`got ${problems.length} problems and no dataset`);
  const colours = new ThemedColours();
  const [messages, ground] = await Promise.all([messagesFor(LANGUAGE), posterGround(LANGUAGE)]);
  const index = indexOf(dataset);
  const pages = dataset.views.map((prepared): EmbedPage => {
    const view = viewOf(prepared);
    const reading: Reading = { index, snapshot: snapshotAt(dataset, view), messages, language: LANGUAGE };
    const { narrow, wide } = viewPictures(dataset, view, { messages, ground, colours });
    const drawn: Drawn = {
      narrow,
      wide: fileOf(prepared, 'svg', wide),
      key: keyOf(reading, ground, colours),
      parts: partsOf(reading, ground),
      excerpt: excerptFile(prepared, reading),
    };
    return {
      view: prepared.id,
      html: pageOf(prepared, reading, drawn, options),
      oembed: options.siteUrl === null ? null : oembedOf(prepared, reading, options.siteUrl),
      files: [drawn.wide, ...(drawn.excerpt ? [drawn.excerpt] : [])],
    };
  });
  return { pages, css: colours.cssOfPage() };
}

function excerptFile(prepared: DatasetView, { index: { dataset }, messages }: Reading): ViewFile | null {
  const excerpt = excerptOf(dataset, prepared, LANGUAGE);
  const text = JSON.stringify(excerpt);
  return excerpt && isFaithful(text, dataset, prepared, messages) ? fileOf(prepared, 'json', text) : null;
}

function fileOf({ id }: DatasetView, ending: string, text: string): ViewFile {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  return { path: `assets/${id}-${hash}.${ending}`, text };
}

function pageOf(
  prepared: DatasetView,
  reading: Reading,
  drawn: Drawn,
  { template, stylesheet, siteUrl, ...paths }: EmbedPagesOptions,
): string {
  const { dataset } = reading.index;
  const words = wordsOf(prepared, dataset);
  const page = `embed/${prepared.id}.html`;
  const image = siteUrl === null ? null : `${siteUrl}posters/${prepared.id}.png`;
  return fillTemplate(template, {
    language: LANGUAGE,
    title: words.title,
    description: words.description,
    stylesheet,
    head: [
      headTag('meta', { property: 'og:type', content: 'article' }),
      headTag('meta', { property: 'og:site_name', content: 'Leverage' }),
      headTag('meta', { property: 'og:title', content: words.title }),
      headTag('meta', { property: 'og:description', content: words.description }),
      headTag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
      ...(siteUrl === null || image === null
        ? []
        : [
            headTag('link', { rel: 'canonical', href: siteUrl + page }),
            headTag('meta', { property: 'og:url', content: siteUrl + page }),
            headTag('meta', { property: 'og:image', content: image }),
            headTag('meta', { property: 'og:image:width', content: String(POSTER_PX.width) }),
            headTag('meta', { property: 'og:image:height', content: String(POSTER_PX.height) }),
            headTag('meta', { property: 'og:image:alt', content: words.alt }),
            headTag('link', {
              rel: 'alternate',
              type: 'application/json+oembed',
              href: `${siteUrl}oembed/${prepared.id}.json`,
              title: words.title,
            }),
          ]),
      datasetJsonLd(reading, siteUrl),
    ],
    body: bodyOf(prepared, reading, drawn) + aheadOf(paths, drawn.parts, drawn.excerpt?.path ?? pinnedPath(dataset)),
  });
}

function bodyOf(prepared: DatasetView, reading: Reading, { narrow, wide, key, excerpt }: Drawn): string {
  const { messages, index } = reading;
  const { embed } = messages;
  const words = wordsOf(prepared, index.dataset);
  const data = pinnedPath(index.dataset);
  const own = excerpt === null ? '' : ` excerpt="${excerpt.path}"`;
  // First, so that it is asked for before the other has come. A phone takes a picture of one pixel in its place.
  const wideTag =
    `<picture><source media="(max-width: ${WIDE_FROM_PX - 1}px)" srcset="${ONE_PIXEL}">` +
    `<img src="../${wide.path}" alt="${escapeHtml(words.alt)}" fetchpriority="high"></picture>`;
  return `<leverage-embed base="../" data="${escapeHtml(data)}"${own} view="${prepared.id}">
      <main>
        <header>
          <h1>${escapeHtml(words.title)}</h1>
          <p class="deck">${escapeHtml(words.deck)}</p>
        </header>
        <leverage-map id="map"><template shadowrootmode="open"><slot></slot></template><div class="poster" lang="${LANGUAGE}">${wideTag}${narrow}</div></leverage-map>
        <ul class="key">${key}</ul>
        <footer>
          <p class="credit">${escapeHtml(creditOf(reading))}</p>
          <p class="links"><a class="explore" href="../index.html#view=${prepared.id}" target="_blank">${escapeHtml(embed.explore)}</a></p>
          <noscript><details class="sources"><summary>${escapeHtml(embed.sources)}</summary><ul>${sourceItems(reading)}</ul><p><a href="../${escapeHtml(data)}">${escapeHtml(embed.theData)}</a></p></details></noscript>
        </footer>
      </main>
    </leverage-embed>`;
}

/* What does nothing before a script takes it out of here. */
function aheadOf(
  { modules, basis, parts }: Pick<EmbedPagesOptions, 'modules' | 'basis' | 'parts'>,
  drawnWith: readonly MapPart[],
  data: string,
): string {
  const more = drawnWith.map((part) => parts[part]);
  const links = [...basis, ...modules, ...more].map((path) =>
    path.endsWith('.json')
      ? headTag('link', { rel: 'preload', as: 'fetch', crossorigin: '', href: `../${path}` })
      : headTag('link', { rel: 'modulepreload', href: `../${path}` }),
  );
  return `\n    <template id="ahead" data-src="${escapeHtml(`../${data}`)}">${links.join('')}</template>`;
}

/* What both pictures of a view are drawn with beside what every map is. */
function partsOf({ index, snapshot, messages }: Reading, ground: PosterGround): readonly MapPart[] {
  const picture = pictureOf(index.dataset, snapshot.view, { ground, theme: 'light', messages, language: LANGUAGE });
  const drawnWith = Object.values(FRAMES).map((frame): readonly MapPart[] => {
    const projector = projectorOf(picture, frame);
    return [
      ...(firstLevelFor(projector) === 'near' ? ['near' as const] : []),
      ...(projector.zoom >= SCALE_FROM_ZOOM ? ['close-up' as const] : []),
      ...(picture.marks.areas.length > 0 ? ['area-drawing' as const] : []),
    ];
  });
  const [first = [], ...others] = drawnWith;
  return first.filter((part) => others.every((other) => other.includes(part)));
}

/* The key of the picture for a column; on a phone less may be drawn, never more kinds of marks. */
function keyOf({ index, snapshot, messages }: Reading, ground: PosterGround, colours: ThemedColours): string {
  const draw = (theme: Theme): string => {
    const picture = pictureOf(index.dataset, snapshot.view, { ground, theme, messages, language: LANGUAGE });
    const scene = posterScene(picture, projectorOf(picture, FRAMES.wide));
    return frameKey(scene, { index, snapshot, messages, language: LANGUAGE }, { palette: palettes[theme], theme })
      .map(({ sample, text }, at) => `<li>${svgMarkup(sampleNode(sample, `key-${at}`))}${escapeHtml(text)}</li>`)
      .join('');
  };
  return colours.join(draw('light'), draw('dark'));
}

function sourceItems({ snapshot, index, messages }: Reading): string {
  const cited = sourcesOf(snapshot).flatMap(({ id }) => index.sources.get(id) ?? []);
  return cited
    .slice(0, MOST_SOURCES)
    .map((source) => `<li>${escapeHtml(citation(source, messages, index.dataset.language))}</li>`)
    .join('');
}

function oembedOf(prepared: DatasetView, { index, messages }: Reading, siteUrl: string): string {
  const { dataset } = index;
  const view = viewOf(prepared);
  const { title } = wordsOf(prepared, dataset);
  const { iframe } = embedCodes(
    { dataset, view, address: `view=${prepared.id}` },
    { base: siteUrl, messages, widthPx: FRAMES.wide.widthPx },
  );
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: 'Leverage',
    provider_url: siteUrl,
    title,
    html: iframe,
    width: FRAMES.wide.widthPx,
    height: FRAME_HEIGHT_PX,
    thumbnail_url: `${siteUrl}posters/${prepared.id}.png`,
    thumbnail_width: POSTER_PX.width,
    thumbnail_height: POSTER_PX.height,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function wordsOf(
  prepared: DatasetView,
  dataset: Dataset,
): { readonly title: string; readonly deck: string; readonly description: string; readonly alt: string } {
  const say = (text: DatasetView['title']): string => textIn(text, LANGUAGE, dataset.language).text;
  const deck = say(prepared.text ?? dataset.summary);
  return { title: say(prepared.title), deck, description: deck, alt: say(prepared.alt ?? prepared.title) };
}
