/** Writes the pages of all views into the folder of a built site. Resolves to how many there are. */
export function makeEmbeds(outDir?: string, siteUrl?: string): Promise<number>;
