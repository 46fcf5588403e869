/** Where a verb writes: results to `out`, messages to `err`. */
export interface Streams {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
}

/** What `npx leverage-map` does after its name. */
export interface Verb {
  /** The arguments, as the usage shows them. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** Does it; 0 = good, 1 = the data falls short. Throws a UsageError where it was called wrongly. */
  readonly run: (args: readonly string[], streams: Streams) => Promise<number>;
}

/** The command was called wrongly: unknown options, missing files. The message says with what, and what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
