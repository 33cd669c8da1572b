import type { Source } from '../core/catalogue';
import { type ChartView, toVisibleObservations } from './chart-view';
import { toParents } from './view-parts';

/** The sources of what the chart draws, of all that this was computed from, and of its events; not of figures that it leaves out. */
export function toShownSources(view: ChartView): Source[] {
  const { observations, parents: ancestors, events, sources } = view;
  const drawn = toVisibleObservations(view);
  const named = new Set([...drawn, ...toParents(drawn, { observations, ancestors }), ...events].map(({ sourceId }) => sourceId));
  return sources.filter(({ id }) => named.has(id));
}
