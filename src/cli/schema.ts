import { writeFile } from 'node:fs/promises';
import { readArguments } from './arguments.ts';
import { datasetJsonSchema } from './json-schema.ts';
import { UsageError, type Verb } from './verb.ts';

/** Prints the JSON Schema of datasets, or writes it to a file. */
export const schemaVerb: Verb = {
  usage: '[--out FILE]',
  summary: 'print the JSON Schema of datasets, or write it to FILE',
  async run(args, { out }) {
    const { values, positionals } = readArguments(args, { out: { type: 'string' } });
    if (positionals.length > 0) throw new UsageError(`got "${positionals.join(' ')}", expected no file names`);
    const text = `${JSON.stringify(datasetJsonSchema(), null, 2)}\n`;
    if (values.out === undefined) out.write(text);
    else await writeTo(values.out, text);
    return 0;
  },
};

async function writeTo(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${String(error)}`);
  }
}
