type TabName = 'details' | 'find' | 'key' | 'time' | 'table' | 'share';

/** The words of the explorer page around the map and its companions. */
export interface ExplorerMessages {
  readonly brand: string;
  readonly views: string;
  readonly moreViews: string;
  readonly previousView: string;
  readonly nextView: string;
  readonly details: string;
  readonly key: string;
  readonly dateOfMap: string;
  readonly earlierChange: string;
  readonly laterChange: string;
  readonly noEarlierChange: string;
  readonly noLaterChange: string;
  readonly sheet: string;
  readonly find: string;
  readonly table: string;
  readonly closeTable: string;
  readonly raiseSheet: string;
  readonly lowerSheet: string;
  readonly closePanel: string;
  readonly share: string;
  readonly language: string;
  /** The parts of the panel where there is room for one at a time, as short as can be. */
  readonly tab: Readonly<Record<TabName, string>>;
}
