import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** Japanese names of kinds and statuses. */
export const jaNames: PartialWords<
  Pick<
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
  >
> = {};
