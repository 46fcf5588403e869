import type { ExplorerMessages } from '../explorer-messages.ts';

/** English words of the explorer page. */
export const enExplorer: ExplorerMessages = {
  brand: 'Leverage',
  views: 'Views',
  moreViews: 'More views',
  previousView: 'Previous view',
  nextView: 'Next view',
  details: 'Details',
  key: 'Key',
  dateOfMap: 'Day that the map shows',
  earlierChange: 'Earlier change',
  laterChange: 'Later change',
  noEarlierChange: 'No earlier change',
  noLaterChange: 'No later change',
  sheet: 'Details, search and key',
  find: 'Find, filter',
  table: 'Table',
  closeTable: 'Close the table',
  raiseSheet: 'Show more of the details',
  lowerSheet: 'Show more of the map',
  closePanel: 'Close the panel',
  share: 'Share',
  language: 'Language',
  tab: { details: 'Details', find: 'Find', key: 'Key', time: 'Time', table: 'Table', share: 'Share' },
};
