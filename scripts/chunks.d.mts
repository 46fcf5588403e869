import type { CodeSplittingGroup } from 'rolldown';

/** Groups for `output.codeSplitting`. */
export function chunkGroups(): CodeSplittingGroup[];
