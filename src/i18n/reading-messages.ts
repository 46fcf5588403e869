type RelationName = 'answers' | 'suspends' | 'eases' | 'tightens' | 'extends' | 'replaces' | 'part-of';
type Words<Name extends string> = Readonly<Record<Name, string>>;

/** The words around an item that is read: its ties, its history, what it rests on. */
export interface ReadingMessages {
  readonly kindAndStatus: (kind: string, status: string) => string;
  /** Parts of one line: "in force, due 1 August". */
  readonly list: (parts: readonly string[]) => string;
  /** Two names where the second says through whom: "the ministry, via Kyodo News". */
  readonly joined: (first: string, second: string) => string;
  /** Words of the dictionary as the start of a line. */
  readonly sentenceCase: (words: string) => string;
  /** A status, or any other word of the data, in words. */
  readonly statusWord: (word: string) => string;
  /** What accounts differ on, by the name of the field in the data. */
  readonly field: (field: string) => string;
  readonly flowTitle: (from: string, to: string, goods: string) => string;
  readonly positionOf: (kind: string, party: string) => string;
  readonly notYet: string;
  readonly due: (date: string) => string;
  readonly thatIs: (rate: string) => string;
  readonly reportedBy: (reporter: 'exporter' | 'importer', name: string) => string;
  readonly flowKind: Words<'investment' | 'technology' | 'subsidy' | 'arms'>;
  readonly roundsHeld: (count: number) => string;
  readonly relationBack: Words<RelationName>;
  readonly tiedTo: string;
  readonly issuedBy: string;
  readonly aimedAt: string;
  readonly goods: string;
  readonly flowsGated: string;
  readonly decidedIn: string;
  readonly decided: string;
  readonly onlyFor: string;
  readonly passes: string;
  readonly from: string;
  readonly by: string;
  readonly to: string;
  readonly actors: string;
  readonly between: string;
  readonly about: string;
  readonly partOf: string;
  readonly present: string;
  readonly absent: string;
  readonly answer: string;
  readonly offices: string;
  readonly memberOf: string;
  readonly members: string;
  readonly uses: string;
  readonly contains: string;
  readonly issues: string;
  readonly targetOf: string;
  readonly comesIn: string;
  readonly goesOut: string;
  readonly placeKind: (kind: string) => string;
  readonly actorKind: (kind: string) => string;
  readonly sourceKind: (kind: string) => string;
  readonly withinKm: (km: number) => string;
  readonly commodity: string;
  readonly source: string;
  readonly openSource: string;
  readonly citedFor: (count: number) => string;
  readonly more: (count: number) => string;
  readonly accounts: (count: number) => string;
  readonly otherAccount: string;
  readonly view: string;
  readonly lookAt: string;
  readonly sourcesOfView: string;
  readonly statements: (count: number) => string;
  readonly leftOut: string;
  readonly linesNote: string;
  readonly bordersNote: string;
  readonly selected: (name: string) => string;
  readonly deselected: string;
  readonly newWindow: string;
}
