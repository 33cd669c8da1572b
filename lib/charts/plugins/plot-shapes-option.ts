import type { Chart, ChartType } from 'chart.js';
import type { PlotShapes } from '../plot-shapes';

declare module 'chart.js' {
  // Plugin options of lib/charts: plain data in px, made by toChartConfig.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  interface PluginOptionsByType<TType extends ChartType> extends PlotShapes {}
}

/** Shapes as they stand in the configuration: Chart.js' own resolved options are proxies over every item, and slow. */
export function readShapes<K extends keyof PlotShapes>(chart: Chart, key: K): PlotShapes[K] | undefined {
  const plugins = chart.config.options?.plugins as Partial<PlotShapes> | undefined;
  return plugins?.[key];
}

/** Draws with the context's state kept as it was. */
export function withContext(chart: Chart, draw: (ctx: CanvasRenderingContext2D) => void): void {
  chart.ctx.save();
  draw(chart.ctx);
  chart.ctx.restore();
}
