/** Bundles TypeScript entries for Node: `entries` maps an output name to a path below the root. */
export function buildForNode(entries: Readonly<Record<string, string>>, outDir: string): Promise<void>;
