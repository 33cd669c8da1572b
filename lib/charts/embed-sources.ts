import type { Source } from '../core/catalogue';
import { type ChartView, toVisibleObservations } from './chart-view';

/** The printed sources that an embedded page names: of what is drawn, of what that was computed from, and of events where there are any. */
export function toEmbedSources(view: ChartView, annotations: boolean): Source[] {
  const events = annotations || view.spec.kind === 'timeline' ? view.events : [];
  const ids = new Set([...toVisibleObservations(view), ...view.parents, ...events].map(({ sourceId }) => sourceId));
  return view.sources.filter(({ id, kind }) => ids.has(id) && kind !== 'computation');
}

/** Whether some of what is drawn is implied, not stated. */
export function isComputed(view: ChartView): boolean {
  return toVisibleObservations(view).some(({ derivation }) => derivation);
}
