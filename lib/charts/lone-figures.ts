import type { Source } from '../core/catalogue';
import type { Observation } from '../core/observation';
import type { ChartSpec } from './chart-spec';

/** Figures printed together ("35/96") are shown once. */
function toPlace(o: Observation): string {
  return `${o.sourceId} ${o.sentenceHash} ${o.printed}`;
}

/** Figures that the press states, of series that no chart draws: ranks, counts and sums that stand on their own; by period, then in order of appearance. */
export function toLoneFigures(latest: readonly Observation[], charts: readonly { readonly spec: ChartSpec }[], sources: readonly Source[]): Observation[] {
  const articles = new Set(sources.filter(({ kind }) => kind === 'article').map(({ id }) => id));
  const drawn = new Set(charts.flatMap(({ spec }) => spec.series.map(({ key }) => key)));
  const lone = latest.filter((o) => articles.has(o.sourceId) && !o.derivation && o.obsValue !== null && !drawn.has(o.seriesKey));
  const ordered = lone.toSorted((a, b) => a.periodStart.localeCompare(b.periodStart) || a.position - b.position);
  return ordered.filter((o, i) => ordered.findIndex((other) => toPlace(other) === toPlace(o)) === i);
}
