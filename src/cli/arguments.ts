import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './verb.ts';

/** Parses the arguments of a verb; throws a UsageError that names what is not known or not complete. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
