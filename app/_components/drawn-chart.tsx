import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { findFirstStop } from '@/lib/charts/reading-order';
import { ChartFigure } from './chart-figure';
import { EvidencePanel } from './evidence-panel';

interface Props {
  readonly view: ChartView;
  readonly paint: FirstPaint;
}

/** A chart in a card among others, with what it says before anybody points at it. */
export function DrawnChart({ view, paint }: Props) {
  return (
    <ChartFigure view={view} paint={paint} compact>
      <EvidencePanel view={view} stop={findFirstStop(view)} compact />
    </ChartFigure>
  );
}
