import { messagesFor } from '../i18n/messages.ts';
import { parseDataset } from '../model/parse-dataset.ts';
import { viewOf } from '../model/view.ts';
import type { PosterOptions } from '../poster/poster.ts';
import { poster } from '../poster/poster.ts';
import { MAP_PX } from '../words/embed-code.ts';
import { posterGround } from './poster-ground.ts';

/** The pictures of a view: as a card with its words, and as the map alone. */
export interface ViewPosters {
  /** Id of the view. */
  readonly view: string;
  readonly light: string;
  readonly dark: string;
  readonly lightMap: string;
  readonly darkMap: string;
}

/**
 * Draws each view of a dataset in both themes, in English.
 *
 * @param json - the parsed file
 * @throws Error where it is no dataset
 */
export async function postersOf(json: unknown, address?: string): Promise<readonly ViewPosters[]> {
  const { dataset, problems } = parseDataset(json);
  if (!dataset) throw new Error(`got ${problems.length} problems and no dataset`);
  const language = 'en';
  const [messages, ground] = await Promise.all([messagesFor(language), posterGround(language)]);
  const named = address === undefined ? {} : { address };
  return dataset.views.map((prepared) => {
    const draw = (options: PosterOptions): string =>
      poster(dataset, viewOf(prepared), { language, messages, ground, ...options });
    const map = { form: 'frame', widthPx: MAP_PX.width, heightPx: MAP_PX.height } as const;
    return {
      view: prepared.id,
      light: draw({ theme: 'light', ...named }),
      dark: draw({ theme: 'dark', ...named }),
      lightMap: draw({ theme: 'light', ...map }),
      darkMap: draw({ theme: 'dark', ...map }),
    };
  });
}
