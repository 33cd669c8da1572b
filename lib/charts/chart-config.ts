import { CHART_KINDS } from './chart-kinds';
import type { ChartView } from './chart-view';
import type { DrawOptions } from './drawing';
import { type PlotConfig, toPlotConfig } from './plot-config';

/**
 * A view as a Chart.js configuration for a canvas of exactly `width` × `height` CSS px. Pure, and plain JSON: the same for
 * browser, server and golden files. Register lib/charts/register.ts once before drawing it. A canvas of another size needs
 * a new configuration, because labels are laid out for this one.
 */
export function toChartConfig(view: ChartView, options: DrawOptions): PlotConfig {
  return toPlotConfig(CHART_KINDS[view.spec.kind], view, options);
}
