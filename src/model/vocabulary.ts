// The words of the format that more than its schemas read, apart from them: what needs a list needs no validator.

/**
 * Who speaks, from the firmest to the least: an office of state, a newsroom in its own voice, a figure worked out here, one side
 * of itself or its opponent, an analyst, an unnamed source.
 */
export const evidenceStatuses = ['official', 'reported', 'derived', 'claimed', 'analysis', 'anonymous'] as const;

/** How one control bears on another. */
export const relationKinds = ['answers', 'suspends', 'eases', 'tightens', 'extends', 'replaces', 'part-of'] as const;

/** The states of a chokepoint, from free passage to none. */
export const chokepointStatuses = ['open', 'threatened', 'restricted', 'contested', 'closed'] as const;
