import type { ChartConfiguration } from 'chart.js';
import type { PlotConfig } from '../charts/plot-config';
import { Chart } from '../charts/register';
import { TradeciteError } from '../core/errors';
import { findTargets, type Target } from '../charts/targets';

type Scales = NonNullable<NonNullable<PlotConfig['options']>['scales']>;

/** The plugin plotFrame has the ticks; making Chart.js' own, which nobody sees, costs a fifth of the drawing. */
function withoutTicks(scales: Scales | undefined): Scales {
  const none = { ticks: { display: false }, afterBuildTicks: (scale: { ticks: unknown[] }) => void (scale.ticks = []) };
  return Object.fromEntries(Object.entries(scales ?? {}).map(([id, scale]) => [id, { ...scale, ...none }])) as Scales;
}

/**
 * Lets Chart.js draw a configuration, once, on anything that looks like a canvas, and says what can be pointed at.
 * The canvas' context has to ignore `clearRect`: Chart.js wipes its canvas before and after.
 */
export function drawChartOn(canvas: HTMLCanvasElement, config: PlotConfig): Target[] {
  const options = { ...config.options, scales: withoutTicks(config.options?.scales), devicePixelRatio: 1, events: [] };
  const chart = new Chart(canvas, { ...config, options } as ChartConfiguration);
  if (!chart.ctx) throw new TradeciteError('internal', 'Chart.js did not accept the canvas');
  const targets = findTargets(chart, config);
  chart.destroy();
  return targets;
}
