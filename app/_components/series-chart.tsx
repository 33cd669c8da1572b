import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { DrawnChart } from './drawn-chart';

export function SeriesChart({ view, paint }: { view: ChartView; paint: FirstPaint }) {
  return (
    <div className="card p-4 md:p-6">
      <DrawnChart view={view} paint={paint} />
    </div>
  );
}
