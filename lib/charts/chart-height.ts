import { type SizeOptions, toUnsized } from './chart-kind';
import { CHART_KINDS } from './chart-kinds';
import type { ChartView } from './chart-view';

/** Height in px at which a chart of this width reads well: by its rows, its lanes, or in proportion. */
export function toChartHeight(view: ChartView, options: SizeOptions): number {
  return CHART_KINDS[view.spec.kind].toHeight(toUnsized(view, options));
}

/** Height in px under which a chart's own words and marks stand on each other, as far as its rows or lanes tell; 0 for others. */
export function toLeastHeight(view: ChartView, options: SizeOptions): number {
  const { toLeastHeight: toLeast } = CHART_KINDS[view.spec.kind];
  return toLeast ? toLeast(toUnsized(view, options)) : 0;
}
