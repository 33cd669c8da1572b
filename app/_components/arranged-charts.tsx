import { type Arranged, isGone } from '@/lib/charts/arranged';
import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { ChartCard } from './chart-card';
import { GoneChartNote } from './gone-chart-note';

/** Which charts take the whole row: wide ones, notes of withdrawn ones, and those that would leave the place beside them empty. */
function findFullRows(views: readonly Arranged[]): ReadonlySet<Arranged> {
  const full = new Set<Arranged>();
  let left: Arranged | null = null;
  for (const view of views) {
    const isLarge = isGone(view) || view.spec.size === 'large';
    if (isLarge) full.add(view);
    if (isLarge && left) full.add(left);
    left = isLarge || left ? null : view;
  }
  if (left) full.add(left);
  return full;
}

/** Charts in exactly the order that an editor gave them: wide ones across the page, others two beside each other; none has an empty place beside it. */
export function ArrangedCharts({ views, edition, toPaint }: { views: readonly Arranged[]; edition: number; toPaint: (view: ChartView) => FirstPaint }) {
  const full = findFullRows(views);
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {views.map((view) => (
        <div key={isGone(view) ? view.slug : view.spec.slug} className={`flex min-w-0 ${full.has(view) ? 'lg:col-span-2' : ''}`}>
          {isGone(view) ? <GoneChartNote chart={view} /> : <ChartCard view={view} edition={edition} paint={toPaint(view)} />}
        </div>
      ))}
    </div>
  );
}
