/** Whether dist/ holds the site as it would be built now. */
export function isSiteBuilt(): boolean;
/** Remembers what the site in dist/ was built from. */
export function markSiteBuilt(): void;
/** Changes with everything that the site is built from. */
export function fingerprint(): string;
