import type { ExploreState } from '../core/explore-query';
import type { ChartView } from './chart-view';
import { type ChartParts, toChartView } from './view-parts';

export function toExploreDraft(state: ExploreState, parts: ChartParts): ChartView {
  const known = state.series.filter(({ key }) => parts.series.some((s) => s.key === key));
  const [first] = parts.series;
  const title = first?.title ?? { vi: '-', en: '-' };
  return toChartView({ revision: 0, spec: { slug: 'explore', position: 1, size: 'large', kind: 'time', kicker: title, title, subtitle: title, notes: [], y: { unit: first?.unitMeasure ?? 'USD', scale: state.scale },
    series: known.map(({ key }) => ({ key, mark: 'points', role: 'main' })) } }, parts);
}
