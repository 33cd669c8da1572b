import { createCanvas } from '@napi-rs/canvas';
import type { ChartConfiguration } from 'chart.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAltText } from '../../lib/charts/alt-text';
import { toChartConfig } from '../../lib/charts/chart-config';
import { findDrawnObservations, type PlotConfig, readPlotShapes } from '../../lib/charts/plot-config';
import { toChartHeight } from '../../lib/charts/chart-height';
import type { ChartSpec } from '../../lib/charts/chart-spec';
import { type ChartView, toVisibleObservations } from '../../lib/charts/chart-view';
import { spreadTops } from '../../lib/charts/end-labels';
import { toLegend } from '../../lib/charts/legend';
import { encloses, inflate, intersects, type Rect } from '../../lib/charts/rect';
import { Chart } from '../../lib/charts/register';
import { toTable } from '../../lib/charts/table-rows';
import { findTargets, type Target } from '../../lib/charts/targets';
import { findPackageView, PACKAGE_VIEWS } from './package-views';
import { type Figure, toKey, toName, toSyntheticView } from './synthetic-views';

interface Drawn {
  readonly view: ChartView;
  readonly config: PlotConfig;
  readonly targets: readonly Target[];
  readonly canvas: Rect;
}

/** Lets Chart.js itself put everything where it belongs. */
function draw(view: ChartView, width = 880, fixed?: number): Drawn {
  const height = fixed ?? toChartHeight(view, { locale: 'en', width });
  const config = toChartConfig(view, { locale: 'en', theme: 'light', width, height });
  const canvas = createCanvas(width, height) as unknown as HTMLCanvasElement;
  const chart = new Chart(canvas, { ...config, options: { ...config.options, events: [] } } as ChartConfiguration);
  const targets = findTargets(chart, config);
  chart.destroy();
  return { view, config, targets, canvas: { x: 0, y: 0, width, height } };
}

/** Words over words, words over dots, words or marks outside: none in a right picture. Words may stand inside the bar that they speak of. */
function findFaults({ config, targets, canvas }: Drawn): string[] {
  const { plotLabels, findingMarks } = readPlotShapes(config);
  const words = [...plotLabels.map((label) => ({ id: label.id, text: label.lines.map(({ text }) => text).join(' / '), box: label as Rect })), ...findingMarks.map((mark) => ({ id: mark.observationId, text: 'a sign', box: mark as Rect }))];
  const bars = new Set(config.data.datasets.flatMap((dataset) => (dataset.type === 'bar' ? dataset.data.map(({ observationId }) => observationId) : [])));
  const dots = targets.slice(0, config.data.datasets.reduce((sum, { data }) => sum + data.length, 0)).filter(({ id }) => !bars.has(id));
  const radii = new Map(config.data.datasets.flatMap((dataset) => (dataset.type === 'scatter' ? dataset.data.map(({ observationId }, i) => [observationId ?? '', Array.isArray(dataset.pointRadius) ? ((dataset.pointRadius as number[])[i] ?? 0) : Number(dataset.pointRadius)] as const) : [])));
  const overlaps = words.flatMap((a, i) => words.slice(i + 1).filter((b) => intersects(inflate(a.box, -0.5), b.box)).map((b) => `“${a.text}” covers “${b.text}”`));
  const covered = words.flatMap((a) => dots.filter(({ id, box }) => (radii.get(id) ?? 0) > 2 && intersects(a.box, inflate(box, -1.5))).map(({ id }) => `“${a.text}” covers the dot of ${id}`));
  const outside = words.filter(({ box }) => !encloses(inflate(canvas, 0.5), box)).map(({ text, box: { x, y } }) => `“${text}” runs out at ${x}, ${y} of ${canvas.width} × ${canvas.height}`);
  const lost = targets.filter(({ box }) => !intersects(canvas, box) || !Number.isFinite(box.x + box.y)).map(({ id }) => `${id} lies outside`);
  return [...overlaps, ...covered, ...outside, ...lost];
}

function findUndrawn(config: PlotConfig): string[] {
  return (readPlotShapes(config).undrawn ?? []).flatMap(({ observationIds }) => observationIds);
}

/** Every visible observation is drawn once or named as not drawn, and the table has all of them. */
function findMissing({ view, config }: Drawn): { drawn: string[]; table: string[] } {
  const drawn = [...findDrawnObservations(config), ...findUndrawn(config)].toSorted();
  return { drawn, table: toTable(view, 'en').map(({ observationId }) => observationId).toSorted() };
}

const years = (series: number, from: number, values: readonly number[], more: Partial<Figure> = {}): Figure[] => values.map((value, i) => ({ series, period: String(from + i), value, ...more }));
const ids = (view: ChartView, keep: (o: ChartView['observations'][number]) => boolean) => view.observations.filter(keep).map(({ id }) => id);

const KINDS: readonly (Partial<ChartSpec> & { name: string; mark?: 'line' | 'points' | 'columns' })[] = [
  { name: 'lines', kind: 'time', mark: 'line' },
  { name: 'points', kind: 'time', mark: 'points', layout: 'single' },
  { name: 'columns', kind: 'time', mark: 'columns', layout: 'single' },
  { name: 'panels', kind: 'time', mark: 'line', layout: 'multiples' },
  { name: 'log lines', kind: 'time', mark: 'line', y: { unit: 'USD', scale: 'log' } },
  { name: 'stacked', kind: 'stacked', mark: 'columns' },
  { name: 'stacked to 100 %', kind: 'stacked', mark: 'columns', y: { unit: 'USD', scale: 'linear', share: true } },
  { name: 'composition', kind: 'composition' },
  { name: 'slope', kind: 'slope' },
  { name: 'dumbbell', kind: 'dumbbell' },
  { name: 'dumbbell of series', kind: 'dumbbell', rows: 'series' },
];

const figure = fc.record({
  series: fc.integer({ min: 0, max: 7 }),
  period: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 2000, max: 2014 }).map(String) }, { weight: 1, arbitrary: fc.constant('2014-01-01/P7M') }),
  value: fc.oneof(fc.integer({ min: -3e9, max: 3e9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 900 }).map((n) => n * 1e12), fc.integer({ min: 1, max: 999 }).map((n) => n / 1000)),
  half: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3e8 })),
  kind: fc.constantFrom('stated' as const, 'stated' as const, 'derived' as const, 'over' as const, 'bound' as const),
});

describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (_, { name: _name, mark = 'points', ...spec }) => {
  const toView = (figures: readonly Figure[]) => toSyntheticView(figures, spec, () => ({ mark }));

  it('hold every observation once or say why not, with words that cover nothing, whatever is selected', () => {
    fc.assert(
      fc.property(fc.uniqueArray(figure, { minLength: 1, maxLength: 30, selector: ({ series, period, kind }) => `${series}@${period}${kind}` }), fc.integer({ min: 358, max: 1400 }), (figures, width) => {
        const drawn = draw(toView(figures), width);
        const { drawn: held, table } = findMissing(drawn);
        expect(held).toEqual(table);
        expect(findFaults(drawn)).toEqual([]);
      }),
      { seed: 3917, numRuns: 25, examples: [[[{ series: 0, period: '2000', value: -3, half: 0, kind: 'stated' }], 880]] },
    );
  });

  it('draw one point alone, and implied values alone', () => {
    for (const kind of ['stated', 'derived', 'bound'] as const) {
      const drawn = draw(toView([{ series: 0, period: '2013', value: 1.8e9, half: 5e7, kind }]));
      expect(findFaults(drawn)).toEqual([]);
      expect(findMissing(drawn).drawn).toEqual(['o0']);
    }
  });

  it('name each series in the plot or in the legend', () => {
    const figures = Array.from({ length: 5 }, (_n, s) => years(s, 2008, [1, 1.2, 1.1, 1.4, 1.3, 1.5].map((value) => value * 1e9 + s * 2e7))).flat();
    for (const width of [358, 880]) {
      const { view, config } = draw(toView(figures), width);
      const words = [...readPlotShapes(config).plotLabels.flatMap(({ lines }) => lines.map(({ text }) => text)), ...toLegend(config, view, 'en').map(({ text }) => text)].join(' ');
      for (let s = 0; s < 5; s += 1) expect(words).toContain(toName(s).split(' ')[0]);
    }
  });

  it('say in words what they are', () => {
    expect(toAltText(toView(years(0, 2010, [1e9, 2e9])), 'vi')).toMatch(/^[^:]+: .+1\stỷ\sUSD, 2010.+2\stỷ\sUSD, 2011/u);
  });
});

describe('kinds over the shipped figures', () => {
  const shipped = PACKAGE_VIEWS.filter(({ spec }) => spec.kind !== 'timeline');
  it.each(KINDS.map((kind) => [kind.name, kind] as const))('%s: random selections', (_, { name: _name, mark = 'points', ...spec }) => {
    fc.assert(
      fc.property(fc.constantFrom(...shipped), fc.integer({ min: 358, max: 1200 }), fc.integer({ min: 1, max: 255 }), (view, width, mask) => {
        const series = view.spec.series.filter((_s, i) => mask & (1 << (i % 8))).map((each) => ({ ...each, mark }));
        const chosen = { ...view, spec: { ...view.spec, ...spec, y: { scale: 'linear' as const, ...spec.y, unit: view.spec.y?.unit ?? 'USD' }, series } };
        if (toVisibleObservations(chosen).length === 0) return;
        const drawn = draw(chosen, width);
        expect(findFaults(drawn)).toEqual([]);
        expect(findMissing(drawn).drawn).toEqual(findMissing(drawn).table);
      }),
      { seed: 41, numRuns: 15, examples: [[findPackageView('trade-growth-rates'), 358, 14]] },
    );
  });
});

describe('what each kind promises', () => {
  const box = ({ targets }: Drawn, id: string) => targets.find((target) => target.id === id)?.box ?? { x: 0, y: 0, width: 0, height: 0 };

  it('stacks parts on each other, at heights that are their values', () => {
    const view = toSyntheticView([...years(0, 2012, [1e9, 2e9]), ...years(1, 2012, [3e9, 1e9])], { kind: 'stacked' }, () => ({ mark: 'columns' }));
    const drawn = draw(view);
    const [a, , c] = ['o0', 'o1', 'o2'].map((id) => box(drawn, id));
    expect((c?.height ?? 0) / (a?.height ?? 1)).toBeCloseTo(3, 4);
    expect((c?.y ?? 0) + (c?.height ?? 0)).toBeCloseTo(a?.y ?? 0, 4);
  });

  it('hangs negative parts below zero', () => {
    const drawn = draw(toSyntheticView([...years(0, 2012, [2e9]), ...years(1, 2012, [-1e9])], { kind: 'stacked' }, () => ({ mark: 'columns' })));
    expect(box(drawn, 'o1').y).toBeCloseTo(box(drawn, 'o0').y + box(drawn, 'o0').height, 4);
  });

  it('makes 100 % only of periods whose parts are all stated, and names the others', () => {
    const view = toSyntheticView([...years(0, 2012, [1e9, 2e9]), ...years(1, 2012, [3e9])], { kind: 'stacked', y: { unit: 'USD', scale: 'linear', share: true } });
    const drawn = draw(view);
    expect(readPlotShapes(drawn.config).undrawn).toEqual([{ reason: 'incomplete', observationIds: ['o1'] }]);
    expect(box(drawn, 'o2').height / box(drawn, 'o0').height).toBeCloseTo(3, 4);
    expect(toLegend(drawn.config, view, 'en').at(-1)?.text).toBe('Not drawn: 1 value of periods whose parts are not all stated');
  });

  it('hatches what the parts leave of the whole', () => {
    const view = toSyntheticView([...years(0, 2014, [91.3e6]), ...years(1, 2014, [155e6])], { kind: 'composition' }, (s) => ({ role: s ? 'whole' : 'main' }));
    const drawn = draw(view);
    const rest = readPlotShapes(drawn.config).barBoxes.find(({ hatched }) => hatched);
    expect(box(drawn, 'o0').width / box(drawn, 'o1').width).toBeCloseTo(91.3 / 155, 4);
    expect(rest?.x).toBeCloseTo(box(drawn, 'o0').x + box(drawn, 'o0').width, 4);
    expect(readPlotShapes(drawn.config).plotLabels.flatMap(({ lines }) => lines.map(({ text }) => text))).toContain('not stated');
  });

  it('shares of more than 100 % run beyond it', () => {
    const drawn = draw(toSyntheticView([...years(0, 2014, [70]), ...years(1, 2014, [50])], { kind: 'composition', y: { unit: 'PC', scale: 'linear' } }));
    expect(box(drawn, 'o1').x + box(drawn, 'o1').width).toBeGreaterThan(readPlotShapes(drawn.config).plotFrame.x.at(-1)?.at ?? 0);
  });

  it('names values at or below zero as not drawable on a log scale', () => {
    const view = toSyntheticView(years(0, 2000, [1e6, 0, -5, 1e9]), { kind: 'time', y: { unit: 'USD', scale: 'log' } });
    expect(readPlotShapes(draw(view).config).undrawn).toEqual([{ reason: 'log', observationIds: ['o1', 'o2'] }]);
  });

  it('puts columns of one year side by side, together no wider than the year', () => {
    const drawn = draw(toSyntheticView([0, 1, 2].flatMap((s) => years(s, 2010, [1e9, 2e9])), { kind: 'time' }, () => ({ mark: 'columns' })));
    const own = ['o0', 'o2', 'o4'].map((id) => box(drawn, id));
    expect(own[0]?.x).toBeLessThan(own[1]?.x ?? 0);
    for (const [i, each] of own.slice(1).entries()) expect(each.x).toBeGreaterThanOrEqual((own[i]?.x ?? 0) + (own[i]?.width ?? 0) - 0.01);
    expect((own[2]?.x ?? 0) + (own[2]?.width ?? 0)).toBeLessThan(box(drawn, 'o1').x);
  });

  it('gives more than six series a panel each, on common scales', () => {
    const drawn = draw(toSyntheticView(Array.from({ length: 8 }, (_, s) => years(s, 2000, [1e9, 2e9 + s])).flat(), { kind: 'time' }));
    const shapes = readPlotShapes(drawn.config);
    expect(shapes.panels).toHaveLength(7);
    expect(shapes.plotLabels.filter(({ role }) => role === 'series').map(({ id }) => id)).toEqual(Array.from({ length: 8 }, (_, s) => toKey(s)));
    const heights = [shapes.plotFrame, ...(shapes.panels ?? [])].map(({ top, bottom }) => Math.round(bottom - top));
    expect(new Set(heights).size).toBe(1);
    for (const [i, { left, right, top, bottom }] of [shapes.plotFrame, ...(shapes.panels ?? [])].entries()) {
      const dot = box(drawn, `o${2 * i}`);
      expect(encloses({ x: left, y: top, width: right - left, height: bottom - top }, inflate(dot, -5))).toBe(true);
    }
  });

  it('has a second axis only when asked for, with its zero at the height of the first', () => {
    const figures = [...years(0, 2010, [1e9, 2e9]), ...years(1, 2010, [-20, 40])];
    const axes = { y: { unit: 'USD', scale: 'linear' as const }, y2: { unit: 'PC', scale: 'linear' as const } };
    const drawn = draw(toSyntheticView(figures, { kind: 'time', ...axes }, (s) => ({ axis: s ? 'right' : 'left' })));
    const { plotFrame } = readPlotShapes(drawn.config);
    expect(plotFrame.second?.ticks.find(({ label }) => label === '0')?.at).toBeCloseTo(plotFrame.y.find(({ label }) => label === '0')?.at ?? 0, 4);
    expect(plotFrame.second?.left).not.toBe(plotFrame.second?.right);
    expect(readPlotShapes(draw(toSyntheticView(figures, { kind: 'time' })).config).plotFrame.second).toBeUndefined();
  });

  it('joins only the first and the last date of a slope, and names what lies between', () => {
    const view = toSyntheticView(years(0, 2010, [1e9, 3e9, 2e9]), { kind: 'slope' });
    const drawn = draw(view);
    expect(readPlotShapes(drawn.config).undrawn).toEqual([{ reason: 'between', observationIds: ids(view, ({ timePeriod }) => timePeriod === '2011') }]);
    expect(readPlotShapes(drawn.config).connectors.map(({ points }) => points.length)).toEqual([2]);
    expect(box(drawn, 'o2').y).toBeLessThan(box(drawn, 'o0').y);
  });

  it('thins fifty thousand points to what a reader can see, keeping the highest and the lowest', () => {
    const months = Array.from({ length: 5000 }, (_, i) => ({ period: `${1600 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, value: 1e9 + ((i * 7919) % 1000) * 1e6 }));
    const figures = Array.from({ length: 10 }, (_, s) => months.map((month): Figure => ({ series: s, ...month, value: month.value + s }))).flat();
    const view = toSyntheticView(figures, { kind: 'time', layout: 'single' });
    const config = toChartConfig(view, { locale: 'en', theme: 'light', width: 880, height: 440 });
    const drawn = new Set(findDrawnObservations(config));
    expect(drawn.size).toBeLessThan(12_000);
    expect(drawn.size + findUndrawn(config).length).toBe(50_000);
    const values = view.observations.filter(({ seriesKey }) => seriesKey === toKey(0));
    const highest = Math.max(...values.map(({ obsValue }) => Number(obsValue)));
    expect(values.some(({ id, obsValue }) => drawn.has(id) && Number(obsValue) === highest)).toBe(true);
  });

  it('joins what it draws of thousands through what it leaves out, and leaves a gap where months are missing', () => {
    const isMissing = (year: number): boolean => year >= 1800 && year < 1850;
    const months = Array.from({ length: 5000 }, (_, i) => ({ year: 1600 + Math.floor(i / 12), month: (i % 12) + 1, value: 1e9 + ((i * 7919) % 1000) * 1e6 })).filter(({ year }) => !isMissing(year));
    const view = toSyntheticView(months.map(({ year, month, value }): Figure => ({ series: 0, period: `${year}-${String(month).padStart(2, '0')}`, value })), { kind: 'time', layout: 'single' });
    const config = toChartConfig(view, { locale: 'en', theme: 'light', width: 880, height: 440 });
    expect(findUndrawn(config).length).toBeGreaterThan(1000);
    const lines = readPlotShapes(config).connectors.map(({ dash, points }) => ({ isSolid: dash.length === 0, points: points.length }));
    expect(lines.map(({ isSolid }) => isSolid)).toEqual([true, false, true]);
    expect(lines[1]?.points).toBe(2);
  });
});

describe('labels at ends', () => {
  it('keep their order, never overlap and stay inside, as near to their lines as that allows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 550 }), { minLength: 1, maxLength: 20 }), (wanted) => {
        const middles = wanted.toSorted((a, b) => a - b);
        const tops = spreadTops(middles, middles.map(() => 20), 0, 500);
        for (const [i, top] of tops.entries()) {
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          expect(top + 20).toBeLessThanOrEqual(500 + 1e-6);
          if (i) expect(top - (tops[i - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-6);
        }
      }),
      { seed: 5 },
    );
  });
});
