import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlotConfig, readPlotShapes, toChartConfig } from '../../lib/charts/chart-config';
import { toChartHeight } from '../../lib/charts/chart-height';
import type { ChartView } from '../../lib/charts/chart-view';
import { encloses, intersects, type Rect } from '../../lib/charts/rect';
import type { Finding } from '../../lib/core/finding';
import type { Observation } from '../../lib/core/observation';
import { parsePeriod } from '../../lib/core/period';
import { findPackageView, PACKAGE_VIEWS } from './package-views';

const TRADE = findPackageView('viet-nam-belgium-trade');
const RELATIONS = findPackageView('relations-timeline');
const [TEMPLATE] = TRADE.observations as [Observation];

interface Drawn {
  readonly text: string;
  readonly box: Rect;
}

/** Dots where Chart.js will put them: its chart area and scales, as the configuration gives them. */
function toDots(config: PlotConfig, size: { width: number; height: number }): Rect[] {
  const { layout, scales } = config.options as { layout: unknown; scales: unknown };
  const { padding } = layout as { padding: { left: number; right: number; top: number; bottom: number } };
  const { x, y } = scales as Record<'x' | 'y', { min: number; max: number; reverse?: boolean }>;
  const toX = (value: number) => padding.left + ((value - x.min) / (x.max - x.min)) * (size.width - padding.left - padding.right);
  const share = (value: number) => (y.reverse ? value - y.min : y.max - value) / (y.max - y.min);
  const toY = (value: number) => padding.top + share(value) * (size.height - padding.top - padding.bottom);
  return config.data.datasets.flatMap((dataset) => {
    if (dataset.type !== 'scatter') return [];
    const radii = dataset.pointRadius as number | number[];
    return dataset.data.flatMap((datum, i) => {
      const radius = Array.isArray(radii) ? (radii[i] ?? 0) : radii;
      // The bend of a line has no dot that words could cover.
      return radius === 0 ? [] : { x: toX(Number(datum.x)) - radius, y: toY(Number(datum.y)) - radius, width: 2 * radius, height: 2 * radius };
    });
  });
}

/** All words and warning signs, and the dots and bars that they must not cover. */
function read(config: PlotConfig, size: { width: number; height: number }): { words: Drawn[]; marks: Drawn[]; canvas: Rect } {
  const { plotLabels, findingMarks, whiskers, hollowMarks, barBoxes } = readPlotShapes(config);
  const words = plotLabels.map((label) => ({ text: label.lines.map(({ text }) => text).join(' / '), box: label }));
  const signs = findingMarks.map((mark) => ({ text: mark.findingId, box: mark }));
  const ranges = whiskers.map(({ at, from, to, observationId, axis }) => ({
    text: observationId,
    box: axis === 'y' ? { x: at - 4, y: Math.min(from, to), width: 8, height: Math.abs(to - from) } : { x: from, y: at - 4, width: to - from, height: 8 },
  }));
  const rings = hollowMarks.map(({ x, y, radius, observationId }) => ({ text: observationId, box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius } }));
  const bars = barBoxes.filter(({ style }) => style !== 'track').map((box) => ({ text: box.observationId, box }));
  const dots = toDots(config, size).map((box) => ({ text: 'a dot', box }));
  return { words: [...words, ...signs], marks: [...ranges, ...rings, ...bars, ...dots], canvas: { x: 0, y: 0, ...size } };
}

/** Sentences about everything that is wrong with a picture; none where it is right. */
function findFaults(config: PlotConfig, size: { width: number; height: number }): string[] {
  const { words, marks, canvas } = read(config, size);
  const overlaps = words.flatMap((a, i) => words.slice(i + 1).filter((b) => intersects(a.box, b.box)).map((b) => `“${a.text}” covers “${b.text}”`));
  const covered = words.flatMap((a) => marks.filter((b) => intersects(a.box, b.box)).map((b) => `“${a.text}” covers the mark of ${b.text}`));
  const outside = words.filter((a) => !encloses(canvas, a.box)).map((a) => `“${a.text}” runs out of the canvas`);
  return [...overlaps, ...covered, ...outside];
}

function findViewFaults(view: ChartView, width: number, locale: 'vi' | 'en'): string[] {
  const size = { width, height: toChartHeight(view, { locale, width }) };
  return findFaults(toChartConfig(view, { locale, theme: 'light', ...size }), size);
}

const figure = fc.record({
  year: fc.integer({ min: 2000, max: 2014 }),
  millions: fc.integer({ min: 1, max: 3000 }),
  half: fc.integer({ min: 0, max: 300 }),
  kind: fc.constantFrom('stated', 'stated', 'derived', 'rival', 'part', 'over'),
});

function toObservation(f: { year: number; millions: number; half: number; kind: string }, index: number): Observation {
  const timePeriod = f.kind === 'part' ? `${f.year}-01-01/P7M` : String(f.year);
  const { start, end } = parsePeriod(timePeriod);
  const derivation = f.kind === 'derived' ? { rule: 'x', formula: '', parents: [] } : null;
  const open = f.kind === 'over';
  return {
    ...TEMPLATE,
    id: `o${index}`,
    timePeriod,
    periodStart: start,
    periodEnd: end,
    obsValue: `${f.millions}000000`,
    low: `${open ? f.millions : Math.max(0, f.millions - f.half)}000000`,
    high: open ? null : `${f.millions + f.half}000000`,
    qualifier: open ? 'over' : 'exact',
    sourceId: f.kind === 'rival' ? 'another' : TEMPLATE.sourceId,
    derivation,
  };
}

function toFinding(observations: readonly Observation[]): Finding[] {
  const [first] = observations;
  const title = { vi: 'In 68,7%, nhưng 91,3 triệu trên 155 triệu là 58,9%', en: 'Printed 68.7 %, but 91.3 m of 155 m is 58.9 %' };
  if (!first) return [];
  const amount = { obsValue: null, low: null, high: null, unitMeasure: 'PC' };
  const rest = { stated: amount, expected: amount, steps: [], reading: null };
  return [{ id: 'f', rule: 'x', kind: 'contradiction', severity: 'high', title, explanation: title, observations: [first.id], ...rest }];
}

const selection = fc.record({
  figures: fc.uniqueArray(figure, { minLength: 1, maxLength: 24, selector: ({ year, kind }) => `${year}${kind === 'derived' ? 'stated' : kind}` }),
  events: fc.subarray([...RELATIONS.events]),
  width: fc.integer({ min: 358, max: 1600 }),
  locale: fc.constantFrom('vi' as const, 'en' as const),
  kind: fc.constantFrom('time' as const, 'time' as const, 'bars' as const),
  role: fc.constantFrom('main' as const, 'context' as const),
});

describe('labels', () => {
  it.each(PACKAGE_VIEWS.map(({ spec }) => spec.slug))('%s: never cover each other or a mark, nor run out, at any width', (slug) => {
    const view = findPackageView(slug);
    for (let width = 358; width <= 1600; width += 31) {
      expect({ width, faults: [...findViewFaults(view, width, 'vi'), ...findViewFaults(view, width, 'en')] }).toEqual({ width, faults: [] });
    }
  });

  it('keep clear of each other, of every mark and of the edges, whatever is selected', () => {
    fc.assert(
      fc.property(selection, ({ figures, events, width, locale, kind, role }) => {
        const observations = figures.map(toObservation);
        const [main] = TRADE.spec.series;
        const series = [{ ...main, key: TEMPLATE.seriesKey, mark: 'points' as const, role }];
        const view: ChartView = { ...TRADE, spec: { ...TRADE.spec, kind, series }, observations, events, findings: toFinding(observations) };
        expect(findViewFaults(view, width, locale)).toEqual([]);
      }),
      { seed: 20141, numRuns: 300 },
    );
  });

  it('fit into a timeline of any selection of events', () => {
    fc.assert(
      fc.property(fc.subarray([...RELATIONS.events], { minLength: 1 }), fc.integer({ min: 358, max: 1600 }), fc.constantFrom('vi' as const, 'en' as const), (events, width, locale) => {
        expect(findViewFaults({ ...RELATIONS, events }, width, locale)).toEqual([]);
      }),
      { seed: 1973, numRuns: 200 },
    );
  });

  it('would be reported if they did cover each other', () => {
    const size = { width: 880, height: 440 };
    const config = toChartConfig(TRADE, { locale: 'en', theme: 'light', ...size });
    const shapes = readPlotShapes(config);
    const moved = shapes.plotLabels.map((label) => ({ ...label, x: 850, y: 40 }));
    const broken = { ...config, options: { ...config.options, plugins: { ...shapes, plotLabels: moved } } } as unknown as PlotConfig;
    expect(findFaults(config, size)).toEqual([]);
    expect(findFaults(broken, size).length).toBeGreaterThan(10);
  });

  it('are dropped before they cover anything: the plot of a crowded phone keeps its shape', () => {
    const years = Array.from({ length: 15 }, (_, i) => toObservation({ year: 2000 + i, millions: 900 + (i % 3) * 10, half: 5, kind: 'stated' }, i));
    const view: ChartView = { ...TRADE, observations: years, events: [], findings: [] };
    const config = toChartConfig(view, { locale: 'vi', theme: 'light', width: 358, height: 340 });
    expect(readPlotShapes(config).plotLabels.length).toBeLessThan(15);
    expect(findFaults(config, { width: 358, height: 340 })).toEqual([]);
  });
});
