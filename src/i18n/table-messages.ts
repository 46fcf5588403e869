type Words<Name extends string> = Readonly<Record<Name, string>>;

/** A column of a table. */
export type ColumnName =
  | 'goods'
  | 'from'
  | 'to'
  | 'amount'
  | 'unit'
  | 'period'
  | 'aMonth'
  | 'change'
  | 'measure'
  | 'kind'
  | 'issuer'
  | 'target'
  | 'status'
  | 'since'
  | 'until'
  | 'rate'
  | 'gates'
  | 'chokepoint'
  | 'place'
  | 'holder'
  | 'share'
  | 'shareOf'
  | 'talks'
  | 'parties'
  | 'round'
  | 'date'
  | 'result'
  | 'roundsHeld'
  | 'event'
  | 'evidence'
  | 'sources';

type EventKindName = 'fighting' | 'strike' | 'law' | 'statement' | 'incident' | 'visit' | 'market' | 'other';

/** Words of the tables. */
export interface TableMessages {
  readonly title: (date: string) => string;
  /** Names of the tables. */
  readonly kind: Words<'flows' | 'controls' | 'chokepoints' | 'negotiations' | 'rounds' | 'events'>;
  readonly column: Words<ColumnName>;
  readonly eventKind: Words<EventKindName>;
  /** Of an item that the map cannot draw, as the data give no point for it. */
  readonly notOnMap: string;
  /** Of a flow that is drawn by its parts. */
  readonly total: string;
  /** Label of the region that scrolls. */
  readonly region: (kind: string) => string;
  readonly rows: (count: number) => string;
  readonly empty: string;
  readonly download: string;
  readonly downloadSnapshot: string;
  readonly downloadObservations: string;
  readonly forExcel: string;
}
