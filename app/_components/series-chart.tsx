import type { ChartView } from '@/lib/charts/chart-view';
import type { SeriesPage } from '@/lib/db/find-series-page';
import { ChartFigure } from './chart-figure';

/** A series is drawn as any chart is: over its periods, or as bars where all its figures are of one period. */
function toView({ series, measure, areas, observations, known, sources, findings }: SeriesPage): ChartView {
  const isOverTime = new Set(observations.map(({ timePeriod }) => timePeriod)).size > 1;
  return {
    spec: {
      slug: series.key,
      position: 1,
      size: 'normal',
      kind: isOverTime ? 'time' : series.unitMeasure === 'PC' ? 'share' : 'bars',
      kicker: measure?.name ?? series.title,
      title: series.title,
      subtitle: measure?.definition ?? series.title,
      series: [{ key: series.key, mark: 'points', role: 'main', label: measure?.name }],
      y: { unit: series.unitMeasure, scale: 'linear' },
      notes: [],
    },
    revision: 0,
    series: [series],
    observations,
    parents: known,
    events: [],
    sources,
    areas,
    measures: measure ? [measure] : [],
    findings,
  };
}

export function SeriesChart({ page }: { page: SeriesPage }) {
  return (
    <div className="card p-4 md:p-6">
      <ChartFigure view={toView(page)} compact />
    </div>
  );
}
