import { createCanvas } from '@napi-rs/canvas';
import type { ChartConfiguration } from 'chart.js';
import { expect, test } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import type { ChartView } from '../../lib/charts/chart-view';
import { toCard } from '../../lib/charts/card-layout';
import { toPictureSize } from '../../lib/charts/picture-size';
import { Chart } from '../../lib/charts/register';
import { THEMES } from '../../lib/charts/theme';
import { drawCard } from '../../lib/render/card-canvas';
import { registerFonts } from '../../lib/render/fonts';
import { renderPng } from '../../lib/render/png';
import { findPackageView } from '../charts/package-views';

/**
 * Pictures of 1200 × 630 a second, eight in flight, against the same canvas with its own PNG encoder. chartjs-node-canvas, which is
 * what QuickChart runs, stands on node-canvas: a download, or Cairo's headers; so it is no peer in this run. Both peers work as it
 * does; one draws the plot alone, the other the same card as we, with title, legend, notes, sources and licence.
 */
const [WIDTH, HEIGHT, IN_FLIGHT, ROUNDS, PICTURES] = [1200, 630, 8, 3, 32] as const;
const GOAL = 1;

interface Picture {
  readonly bytes: number;
}

const OPTIONS = { locale: 'en', theme: 'light', width: WIDTH, height: HEIGHT } as const;

async function drawPlot(view: ChartView): Promise<Picture> {
  const { options, ...config } = toChartConfig(view, OPTIONS);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, { ...config, options: { ...options, devicePixelRatio: 1, events: [] } } as ChartConfiguration);
  const png = await canvas.encode('png');
  chart.destroy();
  return { bytes: png.length };
}

async function drawSameCard(view: ChartView): Promise<Picture> {
  const canvas = drawCard(toCard(view, { ...OPTIONS, ...toPictureSize(OPTIONS) }), THEMES.light, 1);
  return { bytes: (await canvas.encode('png')).length };
}

async function drawOurs(view: ChartView): Promise<Picture> {
  return { bytes: (await renderPng(view, OPTIONS)).length };
}

interface Rate {
  readonly perSecond: number;
  readonly bytes: number;
}

async function measure(draw: () => Promise<Picture>): Promise<Rate> {
  let [left, bytes] = [PICTURES as number, 0];
  const began = performance.now();
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      bytes = (await draw()).bytes;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return { perSecond: (PICTURES * 1000) / (performance.now() - began), bytes };
}

/** In turns, so that all get the same share of what else the machine does. */
async function measureAll(draws: readonly (() => Promise<Picture>)[]): Promise<Rate[]> {
  const rates: Rate[] = [];
  for (const draw of draws) rates.push(await measure(draw));
  return rates;
}

function toMedian(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

test.each(['viet-nam-belgium-trade', 'guangxi-trade', 'belgian-fdi-by-sector'])('%s', async (slug) => {
  registerFonts();
  const view = findPackageView(slug);
  const draws = [drawOurs, drawSameCard, drawPlot];
  const rounds: Rate[][] = [];
  for (const draw of draws) await draw(view);
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureAll(draws.map((draw) => () => draw(view))));
  const rate = (at: number): number => toMedian(rounds.map((round) => round[at]?.perSecond ?? 0));
  const ratio = (at: number): number => toMedian(rounds.map((round) => (round[0]?.perSecond ?? 0) / (round[at]?.perSecond ?? 1)));
  const bytes = rounds[0]?.map((each) => each.bytes) ?? [];
  const line = `${rate(0).toFixed(1)} pictures a second; the same card by the canvas' own encoder ${rate(1).toFixed(1)}, ratio ${ratio(1).toFixed(2)} (≥ ${GOAL}); the plot alone ${rate(2).toFixed(1)}, ratio ${ratio(2).toFixed(2)}`;
  process.stdout.write(`bench png ${slug}: ${line}; bytes ${bytes.join(', ')}\n`);
  expect(ratio(1)).toBeGreaterThanOrEqual(GOAL);
  expect(bytes[0]).toBeLessThan(bytes[1] ?? 0);
});
