import { toBarsHeight, toLeastBarsHeight } from './bars-frame';
import { toCompositionHeight } from './composition-chart';
import { toDrawable } from './drawable';
import { toDumbbellHeight } from './dumbbell-chart';
import { toSlopeHeight } from './slope-chart';
import type { ChartView } from './chart-view';
import { type DrawOptions, toDrawing } from './drawing';
import { type ObservationMark, toObservationMarks } from './observation-mark';
import { isMultiples, toPanelsHeight } from './panels';
import { toLeastTimelineHeight, toTimelineHeight } from './timeline-chart';

const TIME_HEIGHTS = { large: { least: 380, most: 480 }, normal: { least: 320, most: 380 } } as const;

/** Height over width of a time chart on a wide screen. */
const TIME_RATIO = 0.46;

/** Without a single value there is no scale to read off: arrows and their words need little height. */
const BOUNDS_HEIGHT = 220;

function toTimeHeight({ spec }: ChartView, marks: readonly ObservationMark[], width: number): number {
  const { least, most } = TIME_HEIGHTS[spec.size];
  if (marks.length > 0 && marks.every(({ form }) => form === 'bound')) return BOUNDS_HEIGHT;
  return Math.round(Math.min(most, Math.max(least, width * TIME_RATIO)));
}

/** Height in px at which a chart of this width reads well: by its rows, its lanes, or in proportion. */
export function toChartHeight(view: ChartView, options: Pick<DrawOptions, 'locale' | 'width' | 'fontSize' | 'measureText'>): number {
  const d = toDrawing(view, { ...options, theme: 'light', height: 0 });
  const marks = toObservationMarks(view, options.locale);
  switch (view.spec.kind) {
    case 'timeline':
      return toTimelineHeight(d);
    case 'time':
      return isMultiples(view, marks) ? toPanelsHeight(d, marks) : toTimeHeight(view, marks, options.width);
    case 'composition':
      return toCompositionHeight(d, marks);
    case 'slope':
      return toSlopeHeight(d, toDrawable(view, options.locale).marks);
    case 'dumbbell':
      return toDumbbellHeight(d, toDrawable(view, options.locale).marks);
    case 'stacked':
      return toTimeHeight(view, marks, options.width);
    default:
      return toBarsHeight(d, marks);
  }
}

/** Height in px under which a chart's own words and marks stand on each other, as far as its rows or lanes tell; 0 for others. */
export function toLeastHeight(view: ChartView, options: Pick<DrawOptions, 'locale' | 'width' | 'fontSize' | 'measureText' | 'wordless'>): number {
  const d = toDrawing(view, { ...options, theme: 'light', height: 0 });
  const { kind } = view.spec;
  if (kind === 'timeline') return toLeastTimelineHeight(d);
  return kind === 'bars' || kind === 'share' ? toLeastBarsHeight(d, toObservationMarks(view, options.locale)) : 0;
}
