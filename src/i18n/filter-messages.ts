type Words<Name extends string> = Readonly<Record<Name, string>>;

type ItemKindName =
  | 'source'
  | 'place'
  | 'actor'
  | 'commodity'
  | 'flow'
  | 'control'
  | 'chokepoint'
  | 'negotiation'
  | 'round'
  | 'position'
  | 'event'
  | 'fact';

/** Words of the filter and the search. */
export interface FilterMessages {
  readonly title: string;
  readonly search: string;
  /** What can be searched for, inside the empty field. */
  readonly searchHint: string;
  readonly results: string;
  readonly found: (count: number) => string;
  /** Where more is found than is listed. */
  readonly foundFirst: (shown: number, count: number) => string;
  readonly nothingFound: string;
  readonly kind: Words<ItemKindName>;
  /** Before the name that was found instead of the one shown. */
  readonly alsoCalled: (name: string) => string;
  readonly misprintOf: (name: string) => string;
  readonly commodities: string;
  readonly actors: string;
  readonly evidence: string;
  readonly findActor: string;
  readonly chosen: (count: number) => string;
  readonly all: string;
  readonly noneTicked: string;
  readonly onlyFirm: string;
  readonly partsOf: (commodity: string) => string;
  readonly showAll: string;
}
