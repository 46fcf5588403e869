import { readFileSync } from 'node:fs';
import type { LabelTable } from '../../src/map/basemap-labels.ts';
import { keepLabelTable } from '../../src/map/basemap-labels.ts';

const file = new URL('../../src/map/basemap-data/labels.json', import.meta.url);

/** Gives the basemap the names of its own file, which a browser would fetch. */
export function keepOwnLabels(): void {
  keepLabelTable(JSON.parse(readFileSync(file, 'utf8')) as LabelTable);
}
