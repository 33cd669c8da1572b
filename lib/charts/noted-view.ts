import type { Note } from '../core/note';
import { formatNotes } from '../core/notes-query';
import type { ChartView } from './chart-view';

/** The explorer's address with other annotations. */
function toSearch(search: string, notes: string): string {
  const params = new URLSearchParams(search);
  if (notes) params.set('notes', notes);
  else params.delete('notes');
  return String(params);
}

/** The chart with these annotations in place of its own; with its own where none are given. Its addresses carry them along. */
export function toNotedView(view: ChartView, notes: readonly Note[] | undefined): ChartView {
  if (!notes) return view;
  const text = formatNotes(notes);
  const spec = { ...view.spec, annotations: [...notes] };
  if (view.search !== undefined) return { ...view, spec, search: toSearch(view.search, text) };
  return { ...view, spec, notes: text || (view.spec.annotations?.length ? '' : undefined) };
}
