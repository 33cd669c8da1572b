import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { ChartConfiguration, ChartComponentLike, Plugin } from 'chart.js';
import type { Card } from '../../lib/charts/card-layout';
import { Chart, PLUGINS } from '../../lib/charts/register';
import type { Theme } from '../../lib/charts/theme';
import { drawCardWords } from '../../lib/render/card-words';
import { registerFonts } from '../../lib/render/fonts';

/** How others draw the same card: plot, title, legend, notes and sources. */
export interface PngPeer {
  readonly name: string;
  readonly draw: (card: Card, theme: Theme) => Promise<Buffer>;
}

/** What is used of chartjs-node-canvas. */
interface NodeCanvas {
  renderToBuffer(config: ChartConfiguration): Promise<Buffer>;
}
interface NodeCanvasModule {
  readonly ChartJSNodeCanvas: new (options: { width: number; height: number; backgroundColour: string; chartCallback: (chart: { register(...items: ChartComponentLike[]): void }) => void }) => NodeCanvas;
}

/** The card round the plot, as one would add it to Chart.js: the plot is moved to its place, and the words are drawn after it. */
function toCardPlugin(card: Card, theme: Theme): Plugin {
  return {
    id: 'card',
    beforeUpdate: (chart) => void Object.assign(chart, { width: card.chart.width, height: card.chart.height }),
    beforeDraw: ({ ctx }) => ctx.translate(card.chart.x, card.chart.y),
    afterDraw: ({ ctx }) => {
      ctx.translate(-card.chart.x, -card.chart.y);
      drawCardWords(ctx, card, theme);
    },
  };
}

function toServerConfig(card: Card, theme: Theme): ChartConfiguration {
  const { options, plugins = [], ...config } = card.config;
  return { ...config, plugins: [...plugins, toCardPlugin(card, theme)], options: { ...options, devicePixelRatio: 1, events: [] } } as ChartConfiguration;
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
  return { name: 'chartjs-node-canvas', draw: (card, theme) => drawer.renderToBuffer(toServerConfig(card, theme)) };
}

/** The same steps as chartjs-node-canvas takes, on the canvas that is here: a canvas and a chart for each picture, its own encoder. */
function openSameSteps(width: number, height: number): PngPeer {
  registerFonts();
  const draw = async (card: Card, theme: Theme): Promise<Buffer> => {
    const canvas = createCanvas(width, height);
    const chart = new Chart(canvas as unknown as HTMLCanvasElement, toServerConfig(card, theme));
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
