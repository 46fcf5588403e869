/** Words that only a poster says. */
export interface PosterMessages {
  /** Names of publications in one line, and how many more there are. */
  readonly sources: (names: readonly string[], more: number) => string;
  /** The line at the foot: what lines mean, what all rests on, how far the data reach. `sources` is null where there is none. */
  readonly credit: (sources: string | null, dataTo: string) => string;
  /** The same in few words, where the line would not fit. */
  readonly shortCredit: (sources: string | null, dataTo: string) => string;
}
