import type { Messages } from '../messages.ts';
import type { PartialWords } from '../translation.ts';

/** French names of kinds and statuses. */
export const frNames: PartialWords<
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
