import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { ChartConfiguration } from 'chart.js';
import type { PlotConfig } from '../charts/chart-config';
import type { Rect } from '../charts/rect';
import { Chart } from '../charts/register';

/**
 * Draws a configuration into a box of another canvas, without a DOM: Chart.js sees no `window`, takes its basic platform,
 * and asks of a canvas only width, height and a 2D context.
 * @param box in CSS px; `density` device pixels for each.
 */
export function drawChart(target: SKRSContext2D, config: PlotConfig, box: Rect, density: number): void {
  const canvas = createCanvas(box.width, box.height);
  const options = { ...config.options, devicePixelRatio: density, events: [] };
  // The types of Chart.js know only the browser's canvas; this one has all that it touches.
  const item = canvas as unknown as HTMLCanvasElement;
  const chart = new Chart(item, { ...config, options } as ChartConfiguration);
  target.drawImage(canvas, Math.round(box.x * density), Math.round(box.y * density));
  // Destroying wipes the canvas, but Chart.js would keep it for ever.
  chart.destroy();
}
