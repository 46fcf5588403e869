import { changeDays } from '../src/model/change-days.ts';
import { indexOf } from '../src/model/dataset-index.ts';
import { parseDataset } from '../src/model/parse-dataset.ts';
import { viewOf } from '../src/model/view.ts';

/** The days on which a prepared view of a dataset changes, in order: what the timeline steps through. */
export function daysOfChange(json: unknown, id: string): readonly string[] {
  const { dataset } = parseDataset(json);
  const prepared = dataset?.views.find((view) => view.id === id);
  if (!dataset || !prepared) throw new Error(`got no view "${id}", expected one of the dataset's`);
  return changeDays(indexOf(dataset), viewOf(prepared));
}
