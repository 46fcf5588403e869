type Words<Name extends string> = Readonly<Record<Name, string>>;
type ControlStatusName = 'threatened' | 'announced' | 'in-force' | 'eased' | 'suspended' | 'expired' | 'revoked';
type ChokepointStatusName = 'open' | 'threatened' | 'restricted' | 'contested' | 'closed';

/** Sentences of several parts: `parts` are worded already, `more` says how many there was no room for (0 = none). */
type Sentence = (parts: readonly string[], more: number) => string;

/** Whole sentences about a day, a mark and a step in time. They end with a full stop. */
export interface DescribeMessages {
  /** The first sentence of a description, with the day that all of it is about. */
  readonly dated: (date: string, sentence: string) => string;
  readonly nothing: string;
  /** A flow within a sentence: "magnets from China to the United States, $41m a month in 2024". */
  readonly flow: (goods: string, from: string, to: string, amount: string) => string;
  /** A flow without a number; `words` are what the source says instead, or null. */
  readonly flowUnreported: (goods: string, from: string, to: string, words: string | null) => string;
  readonly flows: Sentence;
  readonly unreported: Sentence;
  readonly totals: Sentence;
  /** `issuer` null = the name of the measure says it; `said` null = official or reported. */
  readonly control: (name: string, issuer: string | null, said: string | null) => string;
  readonly inForce: Sentence;
  readonly threatened: Sentence;
  readonly suspended: Sentence;
  readonly chokepoint: (name: string, status: string, holders: readonly string[], said: string | null) => string;
  readonly contested: Sentence;
  readonly restricted: Sentence;
  readonly talks: (name: string, round: string, date: string, state: string) => string;
  readonly negotiations: Sentence;
  readonly events: (count: number, latest: string) => string;

  /** A word that stands alone elsewhere, in the middle of a sentence: "official". */
  readonly inSentence: (words: string) => string;
  /** Who says so, where it is neither an office nor a newsroom in its own voice. */
  readonly said: Words<'derived' | 'claimed' | 'analysis' | 'anonymous'>;
  readonly saidBy: (name: string) => string;

  /** Start of the sentence about one mark. */
  readonly flowMark: (from: string, to: string, goods: string, amount: string) => string;
  readonly titled: (name: string, words: string) => string;
  readonly statusSince: (status: string, since: string) => string;
  readonly gatedBy: Sentence;
  readonly gates: Sentence;
  readonly heldBy: (names: readonly string[]) => string;
  readonly share: (share: string, of: string) => string;
  /** The parts of the sentence about one mark, with its stop. */
  readonly mark: (parts: readonly string[]) => string;

  /** Clauses of a step forward in time. */
  readonly controlBecame: (name: string, status: ControlStatusName) => string;
  readonly chokepointBecame: (name: string, status: ChokepointStatusName) => string;
  readonly roundBecame: (negotiation: string, round: string, state: 'held' | 'planned' | 'due') => string;
  readonly newFigure: (flow: string) => string;
  /** The same without a number. */
  readonly newReport: (flow: string) => string;
  readonly holdsNoMore: (name: string) => string;
  /** Clauses of a step back, and of another choice on the same day. */
  readonly stands: (name: string, status: string) => string;
  readonly notYet: (name: string) => string;
  readonly shown: (name: string) => string;
  readonly notShown: (name: string) => string;
  readonly change: (date: string, parts: readonly string[], more: number) => string;
}
