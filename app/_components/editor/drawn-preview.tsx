import { useLocale } from 'next-intl';
import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { DrawnChart } from '../drawn-chart';
import { toShownParts } from '../shown-parts';

/** What a chart's page shows below its words: the drawing with its pinned points, what it warns of, and who said it. */
export function DrawnPreview({ view, paint }: { view: ChartView; paint: FirstPaint }) {
  const locale = useLocale();
  return (
    <>
      <DrawnChart view={view} paint={paint} />
      {view.cautions?.map((note) => (
        <p key={note.en} className="mt-2 text-[0.8125rem] leading-relaxed text-warning">
          {note[locale]}
        </p>
      ))}
      <div className="mt-3">{toShownParts(view).citation}</div>
    </>
  );
}
