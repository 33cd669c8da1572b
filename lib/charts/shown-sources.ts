import type { Source } from '../core/catalogue';
import type { Observation } from '../core/observation';
import { type ChartView, toVisibleObservations } from './chart-view';
import { toParents } from './view-parts';

/** Figures in the picture: a timeline has none, whatever was chosen with it. */
export function toDrawnFigures(view: ChartView): readonly Observation[] {
  return view.spec.kind === 'timeline' ? [] : toVisibleObservations(view);
}

/** The sources of what the chart draws, of all that this was computed from, and of its events; not of figures that it leaves out. */
export function toShownSources(view: ChartView): Source[] {
  const { observations, parents: ancestors, events, sources } = view;
  const drawn = toDrawnFigures(view);
  const named = new Set([...drawn, ...toParents(drawn, { observations, ancestors }), ...events].map(({ sourceId }) => sourceId));
  return sources.filter(({ id }) => named.has(id));
}
