/** Path, below the folder of the site, of the dataset that is shown where an address names none. */
export const DEFAULT_DATASET = 'data/critical-minerals.json';
