import type { TextIn } from '../i18n/text.ts';
import type { Day } from '../model/edtf.ts';
import type { Reading } from './reading.ts';
import { say } from './reading.ts';

/** A prepared view in a list. */
export interface ListedView {
  readonly id: string;
  readonly title: TextIn;
  readonly date: Day;
}

/** Prepared views that tell one story, by date. */
export interface ViewGroup {
  readonly id: string;
  /** Null for the views that are in no story. */
  readonly title: TextIn | null;
  readonly views: readonly ListedView[];
}

/** The views of a dataset, grouped by its stories; each once, in the first story that has it. A list is looked through by date. */
export function viewGroups(reading: Reading): readonly ViewGroup[] {
  const { views, stories } = reading.index.dataset;
  const left = new Map(views.map((view) => [view.id, view]));
  const take = (id: string): readonly ListedView[] => {
    const view = left.get(id);
    left.delete(id);
    return view ? [{ id, title: say(view.title, reading), date: view.date }] : [];
  };
  const groups = stories.map(({ id, title, steps }) => ({
    id,
    title: say(title, reading),
    views: byDate(steps.flatMap(({ view }) => take(view))),
  }));
  const rest = { id: '', title: null, views: byDate(views.flatMap(({ id }) => take(id))) };
  return [...groups, rest].filter((group) => group.views.length > 0);
}

function byDate(views: readonly ListedView[]): readonly ListedView[] {
  return [...views].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
