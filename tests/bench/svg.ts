import { brotliCompressSync } from 'node:zlib';
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartView } from '../../lib/charts/chart-view';
import { toObservationRef } from '../../lib/core/observation';
import { renderChartSvg, renderSvg } from '../../lib/render/svg';
import { findPackageView } from '../charts/package-views';

/**
 * One line of 15 labelled points with seven annotations at 1200 × 630, drawn in turn by us and by ECharts' server-side SVG, in one
 * process: `npx tsx tests/bench/svg.ts [rounds]`. The ratio is what counts; milliseconds depend on the machine.
 */
use([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, TitleComponent, LabelLayout, SVGRenderer]);

const WIDTH = 1200;
const HEIGHT = 630;
const YEARS = Array.from({ length: 15 }, (_, i) => 2000 + i);
const VALUES = YEARS.map((_, i) => 400_000_000 + i * i * 9_000_000);

/** The shipped trade chart with a figure for each year. */
function toYearlyView(): ChartView {
  const view = findPackageView('viet-nam-belgium-trade');
  const model = view.observations.find(({ timePeriod }) => timePeriod === '2010');
  if (!model) throw new Error('the trade chart has no figure for 2010');
  const observations = YEARS.map((year, i) => {
    const [value, half] = [VALUES[i] ?? 0, 20_000_000];
    const o = { ...model, timePeriod: String(year), periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, obsValue: String(value), low: String(value - half), high: String(value + half) };
    return { ...o, id: toObservationRef(o) };
  });
  return { ...view, observations };
}

function renderECharts(view: ChartView): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  const events = view.events.map((event) => ({ name: event.label.en, xAxis: Number(event.periodStart.slice(0, 4)) + 0.5, label: { formatter: event.label.en } }));
  chart.setOption({
    animation: false,
    title: { text: view.spec.title.en, subtext: view.spec.subtitle.en },
    grid: { left: 80, right: 60, top: 110, bottom: 60 },
    xAxis: { type: 'value', min: 2000, max: 2015 },
    yAxis: { type: 'value' },
    series: [{ type: 'line', showSymbol: true, data: YEARS.map((year, i) => [year + 0.5, VALUES[i] ?? 0]), label: { show: true }, labelLayout: { hideOverlap: true }, markLine: { symbol: 'circle', data: events } }],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

const BLOCK = 10;

/**
 * Milliseconds of processor time for one drawing (other programs on the machine do not count), over a block of them, so
 * that nobody pays for the garbage of who came before.
 */
function time(draw: () => string): number {
  const start = process.cpuUsage();
  for (let i = 0; i < BLOCK; i += 1) draw();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / BLOCK;
}

function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function toLine(name: string, svg: string, ms: number, peer: number): string {
  const cells = [name.padEnd(24), `${ms.toFixed(2)} ms`.padStart(10), `${(ms / peer).toFixed(2)} × time`.padStart(13), `${svg.length} B`.padStart(9), `${brotliCompressSync(svg).length} B brotli`.padStart(14)];
  return cells.join('  ');
}

const rounds = Number(process.argv[2] ?? 15);
const view = toYearlyView();
const options = { locale: 'en', width: WIDTH, height: HEIGHT } as const;
const contestants: Record<string, () => string> = {
  'ECharts server-side': () => renderECharts(view),
  'ours, plot': () => renderChartSvg(view, { ...options, theme: 'light' }),
  'ours, plot, light-dark': () => renderChartSvg(view, { ...options, theme: 'auto' }),
  'ours, whole card': () => renderSvg(view, { ...options, theme: 'light' }),
};
const times = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]));
for (let i = -3; i < rounds; i += 1) {
  for (const [name, draw] of Object.entries(contestants)) {
    const ms = time(draw);
    if (i >= 0) times.get(name)?.push(ms);
  }
}
const peer = toMedian(times.get('ECharts server-side') ?? []);
for (const [name, draw] of Object.entries(contestants)) process.stdout.write(`${toLine(name, draw(), toMedian(times.get(name) ?? []), peer)}\n`);
