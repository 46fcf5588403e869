import type { EmbedForm } from '../../i18n/share-messages.ts';
import { extentOf } from '../../geo/camera-for.ts';
import { marksFor } from '../../geo/marks-for.ts';
import { addressOfView, roundCamera, startingView } from '../../io/view-address.ts';
import type { ViewCamera } from '../../model/dataset/view.ts';
import type { View } from '../../model/view.ts';
import { embedCodes } from '../../words/embed-code.ts';
import type { MapState } from '../view-context.ts';
import type { BuilderChoices } from './builder-choices.ts';

/** The codes of what the preview shows, by form, and the page in the frame; or what is missing before there can be any. */
export type BuiltCodes =
  | {
      readonly codes: ReadonlyMap<EmbedForm, string>;
      /** Address of the page in the frame; null where no frame can show the data. */
      readonly page: string | null;
    }
  | { readonly missing: 'site' | 'published' };

/** Makes the codes. They name the view that the map shows, the frame that it was moved to included. */
export function codesOf(state: MapState, choices: BuilderChoices): BuiltCodes {
  const folder = folderOf(choices.site);
  if (folder === null) return { missing: 'site' };
  const { dataset, messages } = state;
  const view = withFrame(state);
  const { language, theme, interaction, widthPx, heightPx, own, published } = choices;
  const data = own ? webAddress(published, folder) : null;
  if (own && data === null) return { missing: 'published' };
  const isElsewhere = data !== null && !data.startsWith(folder);
  const { element, iframe, page, blockquote, siteScript, oembed } = embedCodes(
    { dataset, view, address: addressOfView(view, dataset) },
    {
      base: folder,
      messages,
      theme,
      interaction,
      ...(language !== null && { language }),
      ...(widthPx !== null && { widthPx }),
      ...(heightPx !== null && { heightPx }),
      ...(data !== null && { hasPages: false, dataPath: isElsewhere ? data : data.slice(folder.length) }),
    },
  );
  const framed: readonly (readonly [EmbedForm, string])[] = [
    ['iframe', iframe],
    ['blockquote', `${blockquote}\n${siteScript}`],
    ...(oembed === null ? [] : [['oembed', oembed] as const]),
  ];
  return {
    codes: new Map<EmbedForm, string>([['element', element], ...(isElsewhere ? [] : framed)]),
    page: isElsewhere ? null : page,
  };
}

/** Whether two sets of codes read the same. */
export function areSame(one: BuiltCodes, other: BuiltCodes): boolean {
  return textOf(one) === textOf(other);
}

function textOf(built: BuiltCodes): string {
  return 'codes' in built ? [...built.codes.values()].join('\n') : built.missing;
}

/** What leads a reader of a poster to the map: the explorer, which knows the data of the site alone. */
export function posterAddress({ view, dataset }: MapState, { site, own, published }: BuilderChoices): string {
  const folder = folderOf(site) ?? '';
  return own ? published.trim() || folder : `${folder}index.html#${addressOfView(view, dataset)}`;
}

/** Whether the map was moved away from where its prepared view has it. */
export function isOwnFrame({ view, dataset }: MapState): boolean {
  return written(view.camera) !== written(preparedCamera(view, dataset));
}

/** The camera of the prepared view that a view started from. */
export function preparedCamera({ view }: View, dataset: MapState['dataset']): ViewCamera | null {
  return startingView(dataset, view).camera;
}

/* No attribute of an element says "framed on what is drawn": what that is on this day is written out. */
function withFrame({ view, dataset, snapshot }: MapState): View {
  if (view.camera !== null || preparedCamera(view, dataset) === null) return view;
  const bounds = extentOf(marksFor({ ...snapshot, view }));
  return bounds === null ? view : { ...view, camera: { bounds } };
}

function written(camera: ViewCamera | null): string {
  return JSON.stringify(roundCamera(camera));
}

/** The absolute address that was typed, without a fragment; null where it is none on the web. */
export function webAddress(text: string, base?: string): string | null {
  const typed = text.trim();
  if (typed === '' || !URL.canParse(typed, base)) return null;
  const url = new URL(typed, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** The folder that an address of a site means, be it written with a page, a slash or neither; null where it is no address. */
export function folderOf(site: string): string | null {
  const address = webAddress(site);
  if (address === null) return null;
  const { origin, pathname } = new URL(address);
  const isPage = /\.html?$/.test(pathname);
  return new URL(isPage ? '.' : './', origin + (isPage || pathname.endsWith('/') ? pathname : `${pathname}/`)).href;
}
