import type { ChartView } from '@/lib/charts/chart-view';
import type { FirstPaint } from '@/lib/charts/plot-layout';
import { findFirstStop } from '@/lib/charts/reading-order';
import { toJsonText } from '@/lib/core/json-text';
import { EvidencePanel } from './evidence-panel';
import { PackedFigure } from './packed-figure';

interface Props {
  readonly view: ChartView;
  readonly paint: FirstPaint;
}

/** A chart in a card among others, with what it says before anybody points at it. */
export function DrawnChart({ view, paint }: Props) {
  return (
    <PackedFigure view={toJsonText(view)} paint={paint}>
      <EvidencePanel view={view} stop={findFirstStop(view)} compact />
    </PackedFigure>
  );
}
