import type { ChartView } from '@/lib/charts/chart-view';
import { ChartFigure } from './chart-figure';

export function SeriesChart({ view }: { view: ChartView }) {
  return (
    <div className="card p-4 md:p-6">
      <ChartFigure view={view} compact />
    </div>
  );
}
