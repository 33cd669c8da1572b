import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { ChartCard } from './chart-card';

/** Charts in exactly the order that an editor gave them: wide ones across the page, others two beside each other. */
export function ArrangedCharts({ views, toPaint }: { views: readonly ChartView[]; toPaint: (view: ChartView) => FirstPaint }) {
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {views.map((view) => (
        <div key={view.spec.slug} className={`flex min-w-0 ${view.spec.size === 'large' ? 'lg:col-span-2' : ''}`}>
          <ChartCard view={view} paint={toPaint(view)} />
        </div>
      ))}
    </div>
  );
}
