import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { ChartConfiguration, ChartComponentLike, Plugin } from 'chart.js';
import type { PlotConfig } from '../../lib/charts/chart-config';
import { Chart, PLUGINS } from '../../lib/charts/register';
import { registerFonts } from '../../lib/render/fonts';

/** How others draw the same configuration: the plot alone, without the title, legend, notes and sources of a card. */
export interface PngPeer {
  readonly name: string;
  readonly draw: (config: PlotConfig) => Promise<Buffer>;
}

/** What is used of chartjs-node-canvas. */
interface NodeCanvas {
  renderToBuffer(config: ChartConfiguration): Promise<Buffer>;
}
interface NodeCanvasModule {
  readonly ChartJSNodeCanvas: new (options: { width: number; height: number; backgroundColour: string; chartCallback: (chart: { register(...items: ChartComponentLike[]): void }) => void }) => NodeCanvas;
}

function toServerConfig({ options, ...config }: PlotConfig): ChartConfiguration {
  return { ...config, options: { ...options, devicePixelRatio: 1, events: [] } } as ChartConfiguration;
}

/**
 * What QuickChart runs, from a folder with chartjs-node-canvas and chartjs-plugin-annotation: npm alone cannot install it, node-canvas
 * needs a download or Cairo's headers.
 */
function openNodeCanvas(folder: string, width: number, height: number): PngPeer {
  const load = createRequire(join(folder, 'package.json'));
  const { ChartJSNodeCanvas } = load('chartjs-node-canvas') as NodeCanvasModule;
  // The annotation plugin knows only the Chart.js beside it.
  const annotation = load('chartjs-plugin-annotation') as Plugin;
  const plugins = PLUGINS.map((plugin): Plugin => (plugin.id === 'annotation' ? annotation : plugin));
  const drawer = new ChartJSNodeCanvas({ width, height, backgroundColour: 'white', chartCallback: (chart) => chart.register(...plugins) });
  return { name: 'chartjs-node-canvas', draw: (config) => drawer.renderToBuffer(toServerConfig(config)) };
}

/** The same steps as chartjs-node-canvas takes, on the canvas that is here: a canvas and a chart for each picture, its own encoder. */
function openSameSteps(width: number, height: number): PngPeer {
  registerFonts();
  const draw = async (config: PlotConfig): Promise<Buffer> => {
    const canvas = createCanvas(width, height);
    const chart = new Chart(canvas as unknown as HTMLCanvasElement, toServerConfig(config));
    const png = await canvas.encode('png');
    chart.destroy();
    return png;
  };
  return { name: 'Chart.js on @napi-rs/canvas with its own encoder', draw };
}

/** chartjs-node-canvas where `CHARTJS_NODE_CANVAS` names a folder that has it, else an equivalent. */
export function openPngPeer(width: number, height: number): PngPeer {
  const folder = process.env.CHARTJS_NODE_CANVAS;
  return folder ? openNodeCanvas(folder, width, height) : openSameSteps(width, height);
}
