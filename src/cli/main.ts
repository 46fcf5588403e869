import manifest from '../../package.json' with { type: 'json' };
import { checkVerb } from './check.ts';
import { posterVerb } from './poster.ts';
import { schemaVerb } from './schema.ts';
import { type Streams, UsageError, type Verb } from './verb.ts';

const verbs: Readonly<Record<string, Verb>> = { check: checkVerb, poster: posterVerb, schema: schemaVerb };

const GOOD = 0;
const WRONG_USAGE = 2;

/**
 * Runs the data tools with the words after the command's name. Resolves to the exit status: 0 good, 1 the data falls short, 2
 * wrong usage.
 */
export async function main(
  argv: readonly string[],
  streams: Streams = { out: process.stdout, err: process.stderr },
): Promise<number> {
  const [name, ...args] = argv;
  if (name === '--version') {
    streams.out.write(`${manifest.version}\n`);
    return GOOD;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && args.length === 0)) {
    streams.out.write(usage());
    return GOOD;
  }
  const verb = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (name === undefined || verb === undefined) {
    const got = name === undefined ? 'no verb' : `the unknown verb "${name}"`;
    streams.err.write(`got ${got}, expected one of: ${Object.keys(verbs).join(', ')}\n\n${usage()}`);
    return WRONG_USAGE;
  }
  try {
    return await verb.run(args, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.err.write(`${error.message}\n\nusage: leverage-map ${name} ${verb.usage}\n`);
    return WRONG_USAGE;
  }
}

function usage(): string {
  const lines = Object.entries(verbs).map(([name, verb]) => `  ${name} ${verb.usage}\n      ${verb.summary}\n`);
  return `usage: leverage-map VERB ...\n\n${lines.join('')}\nExit status: 0 good, 1 the data falls short, 2 wrong usage.\n`;
}
