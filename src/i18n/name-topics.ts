import type { Messages } from './messages.ts';

/** The topics that name kinds and statuses: each language has them in a file of their own. */
export type NameTopics = Pick<
  Messages,
  | 'controlStatus'
  | 'controlKind'
  | 'chokepointStatus'
  | 'chokepointKind'
  | 'evidence'
  | 'modality'
  | 'relation'
  | 'roundKind'
  | 'roundResult'
  | 'roundState'
  | 'layer'
  | 'group'
>;
