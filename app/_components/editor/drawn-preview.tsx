import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { DrawnChart } from '../drawn-chart';
import { toShownParts } from '../shown-parts';

/** What a chart's page shows below its words: the drawing with its pinned points, and who said it; what it warns of stands among its notes. */
export function DrawnPreview({ view, paint }: { view: ChartView; paint: FirstPaint }) {
  return (
    <>
      <DrawnChart view={view} paint={paint} />
      <div className="mt-3">{toShownParts(view).citation}</div>
    </>
  );
}
