import type { Chart, ChartType } from 'chart.js';
import type { PlotShapes } from '../plot-shapes';

declare module 'chart.js' {
  // Plugin options of lib/charts: plain data in px, made by toChartConfig.
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

/** Parts of a drawing that can be told apart afterwards. */
export type PlotPart = 'events';

/** Names the part that is drawn next, for a context that keeps what is drawn (lib/render); a canvas takes no notice. */
export function setPart(ctx: CanvasRenderingContext2D, part: PlotPart | null): void {
  (ctx as CanvasRenderingContext2D & { part?: PlotPart | null }).part = part;
}
