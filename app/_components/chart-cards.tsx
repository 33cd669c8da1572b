import { useLocale } from 'next-intl';
import { toCardColumns } from '@/lib/charts/card-columns';
import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { ChartCard } from './chart-card';

/**
 * Charts in two balanced columns, large ones across both after them. On a phone one column, in the order of the dashboard.
 * What the shorter column lacks is spread over its cards, so that no hole stays before the next full-width card.
 */
export function ChartCards({ views, edition, toPaint }: { views: readonly ChartView[]; edition: number; toPaint: (view: ChartView) => FirstPaint }) {
  const locale = useLocale();
  const columns = toCardColumns(views.filter(({ spec }) => spec.size === 'normal'), locale);
  const large = views.filter(({ spec }) => spec.size === 'large');
  return (
    <>
      <div className="flex flex-col gap-6 lg:flex-row">
        {columns.map((column) => (
          <div key={column[0]?.spec.slug ?? ''} className="contents min-w-0 flex-1 flex-col gap-6 lg:flex">
            {column.map((view) => (
              <ChartCard key={view.spec.slug} view={view} edition={edition} paint={toPaint(view)} />
            ))}
          </div>
        ))}
      </div>
      {large.map((view) => (
        <div key={view.spec.slug} className="mt-6">
          <ChartCard view={view} edition={edition} paint={toPaint(view)} />
        </div>
      ))}
    </>
  );
}
