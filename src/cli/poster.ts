import { readFile, stat, writeFile } from 'node:fs/promises';
import { messagesFor } from '../i18n/messages.ts';
import { DatasetError, decodeDataset, MAX_BYTES, tooLarge } from '../io/read-dataset-text.ts';
import type { Dataset } from '../model/dataset/dataset.ts';
import { parseDataset } from '../model/parse-dataset.ts';
import { viewOf } from '../model/view.ts';
import { poster } from '../poster/poster.ts';
import { readArguments } from './arguments.ts';
import { posterGround } from './poster-ground.ts';
import { type Streams, UsageError, type Verb } from './verb.ts';

const OPTIONS = {
  view: { type: 'string' },
  out: { type: 'string' },
  theme: { type: 'string' },
  lang: { type: 'string' },
  form: { type: 'string' },
  width: { type: 'string' },
  height: { type: 'string' },
  address: { type: 'string' },
} as const;

/** Draws a view of a dataset as an SVG file. */
export const posterVerb: Verb = {
  usage:
    'FILE --view ID --out FILE.svg [--theme light|dark] [--lang TAG] [--form social|frame] [--width PX] [--height PX] [--address TEXT]',
  summary: 'draw a view as an SVG file that says all by itself',
  async run(args, streams) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0)
      throw new UsageError(`got ${positionals.length} file names, expected one dataset`);
    if (values.out === undefined) throw new UsageError('got no --out, expected the name of the file to write');
    const theme = oneOf('--theme', values.theme ?? 'light', ['light', 'dark'] as const);
    const form = oneOf('--form', values.form ?? 'social', ['social', 'frame'] as const);
    const language = languageTag(values.lang ?? 'en');
    const widthPx = pixels('--width', values.width);
    const heightPx = pixels('--height', values.height);
    const dataset = await readDataset(file, streams);
    if (!dataset) return 1;
    const prepared = dataset.views.find(({ id }) => id === values.view);
    if (!prepared) throw new UsageError(unknownView(values.view, dataset));
    const [messages, ground] = await Promise.all([messagesFor(language), posterGround(language)]);
    const svg = draw(() =>
      poster(dataset, viewOf(prepared), {
        form,
        theme,
        language,
        messages,
        ground,
        ...(widthPx === null ? {} : { widthPx }),
        ...(heightPx === null ? {} : { heightPx }),
        ...(values.address === undefined ? {} : { address: values.address }),
      }),
    );
    await write(values.out, `${svg}\n`);
    return 0;
  },
};

async function readDataset(file: string, { err }: Streams): Promise<Dataset | null> {
  const bytes = await readBytes(file);
  try {
    const reading = parseDataset(JSON.parse(decodeDataset(bytes)));
    if (reading.leftOutCount > 0)
      err.write(
        `${file}: ${reading.leftOutCount} of ${reading.itemCount} items left out; "leverage-map check" says why\n`,
      );
    if (!reading.dataset) err.write(`${file}: not a dataset that can be read; "leverage-map check" says why\n`);
    return reading.dataset;
  } catch (error) {
    if (!(error instanceof DatasetError || error instanceof SyntaxError)) throw error;
    err.write(`${file}: ${error.message}\n`);
    return null;
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) throw tooLarge(size);
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function unknownView(id: string | undefined, { views }: Dataset): string {
  const got = id === undefined ? 'no --view' : `--view "${id}"`;
  const known = views.length === 0 ? 'a dataset with views' : `one of: ${views.map((view) => view.id).join(', ')}`;
  return `got ${got}, expected ${known}`;
}

function oneOf<Name extends string>(option: string, got: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === got);
  if (found === undefined) throw new UsageError(`got ${option} "${got}", expected ${names.join(' or ')}`);
  return found;
}

function languageTag(got: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(got);
    if (tag !== undefined) return tag;
  } catch {
    // Falls through to the one message for all that is no tag.
  }
  throw new UsageError(`got --lang "${got}", expected a language tag such as "en" or "ja"`);
}

function pixels(option: string, got: string | undefined): number | null {
  if (got === undefined) return null;
  if (!/^\d+$/.test(got)) throw new UsageError(`got ${option} "${got}", expected a whole number of pixels`);
  return Number(got);
}

function draw(make: () => string): string {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
