import { toBarsHeight } from './bars-frame';
import type { ChartView } from './chart-view';
import { type DrawOptions, toDrawing } from './drawing';
import { toObservationMarks } from './observation-mark';
import { toTimelineHeight } from './timeline-chart';

const TIME_HEIGHTS = { large: { least: 380, most: 480 }, normal: { least: 320, most: 380 } } as const;

/** Height over width of a time chart on a wide screen. */
const TIME_RATIO = 0.46;

function toTimeHeight({ spec }: ChartView, width: number): number {
  const { least, most } = TIME_HEIGHTS[spec.size];
  return Math.round(Math.min(most, Math.max(least, width * TIME_RATIO)));
}

/** Height in px at which a chart of this width reads well: by its rows, its lanes, or in proportion. */
export function toChartHeight(view: ChartView, options: Pick<DrawOptions, 'locale' | 'width' | 'fontSize' | 'measureText'>): number {
  const d = toDrawing(view, { ...options, theme: 'light', height: 0 });
  switch (view.spec.kind) {
    case 'timeline':
      return toTimelineHeight(d);
    case 'time':
      return toTimeHeight(view, options.width);
    default:
      return toBarsHeight(d, toObservationMarks(view, options.locale));
  }
}
