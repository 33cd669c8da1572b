import type { ChartView } from '@/lib/charts/chart-view';
import { toNotedView } from '@/lib/charts/noted-view';
import type { Locale } from '@/lib/core/locale';
import type { Note } from '@/lib/core/note';
import { formatNotes, readNotes } from '@/lib/core/notes-query';
import { urls } from '@/lib/core/urls';

/** The chart as an address with these notes shows it; null: with its own. What cannot be read was refused by the server already. */
export function readNotedView(view: ChartView, kept: readonly Note[], text: string | null): ChartView {
  const own: ChartView = { ...view, notes: undefined, spec: { ...view.spec, annotations: [...kept] } };
  return text === null ? own : toNotedView(own, readNotes(text, () => undefined));
}

/** The address of this page with other notes; without the parameter where they are the chart's own. */
export function toNotesAddress(locale: Locale, slug: string, kept: readonly Note[], notes: readonly Note[]): { url: string; text: string | null } {
  const written = formatNotes(notes);
  const text = written === formatNotes(kept) ? null : written;
  const others = [...new URLSearchParams(window.location.search)].filter(([name]) => name !== 'notes');
  return { url: urls.chart(locale, slug, { ...Object.fromEntries(others), ...(text !== null && { notes: text }) }), text };
}
