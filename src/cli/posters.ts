import { messagesFor } from '../i18n/messages.ts';
import { parseDataset } from '../model/parse-dataset.ts';
import { viewOf } from '../model/view.ts';
import { poster } from '../poster/poster.ts';
import { posterGround } from './poster-ground.ts';

/** The cards of a view. */
export interface ViewPosters {
  /** Id of the view. */
  readonly view: string;
  readonly light: string;
  readonly dark: string;
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
    const draw = (theme: 'light' | 'dark'): string =>
      poster(dataset, viewOf(prepared), { theme, language, messages, ground, ...named });
    return { view: prepared.id, light: draw('light'), dark: draw('dark') };
  });
}
