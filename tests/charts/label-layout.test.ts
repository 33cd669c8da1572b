import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import { type PlotConfig, readPlotShapes } from '../../lib/charts/plot-config';
import { toEventKey } from '../../lib/charts/event-key';
import { toChartHeight } from '../../lib/charts/chart-height';
import type { ChartView } from '../../lib/charts/chart-view';
import { encloses, intersects, type Rect } from '../../lib/charts/rect';
import { measureText } from '../../lib/charts/text-width';
import { toExploreView } from '../../lib/charts/explore-view';
import { EMPTY_EXPLORE, parseExplore } from '../../lib/core/explore-query';
import { toNoteWords, type Note } from '../../lib/core/note';
import type { Finding } from '../../lib/core/finding';
import type { Observation } from '../../lib/core/observation';
import { parsePeriod } from '../../lib/core/period';
import { findPackageView, PACKAGE_PARTS, PACKAGE_VIEWS } from './package-views';

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
function read(config: PlotConfig, size: { width: number; height: number }): { words: Drawn[]; ticks: Drawn[]; marks: Drawn[]; canvas: Rect } {
  const { plotLabels, plotFrame, findingMarks, whiskers, hollowMarks, barBoxes, noteMarks = [] } = readPlotShapes(config);
  const top = plotFrame.topLabel === 'above' ? plotFrame.y.at(-1) : undefined;
  const ticks = top ? [{ text: `the tick ${top.label}`, box: { x: 0, y: top.at - plotFrame.size * 1.4, width: measureText(top.label, { size: plotFrame.size, weight: 400 }), height: plotFrame.size * 1.2 } }] : [];
  const words = plotLabels.map((label) => ({ text: label.lines.map(({ text }) => text).join(' / '), box: label }));
  const signs = findingMarks.map((mark) => ({ text: mark.findingId, box: mark }));
  const ranges = whiskers.map(({ at, from, to, observationId, axis }) => ({
    text: observationId,
    box: axis === 'y' ? { x: at - 4, y: Math.min(from, to), width: 8, height: Math.abs(to - from) } : { x: from, y: at - 4, width: to - from, height: 8 },
  }));
  const rings = hollowMarks.map(({ x, y, radius, observationId }) => ({ text: observationId, box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius } }));
  const bars = barBoxes.filter(({ style }) => style !== 'track').map((box) => ({ text: box.observationId, box }));
  const dots = toDots(config, size).map((box) => ({ text: 'a dot', box }));
  const circles = noteMarks.map(({ x, y, radius, number, noteId }) => ({ text: noteId, number, box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius } }));
  // A ring may stand around a dot; a number may cover nothing.
  const numbers = circles.filter(({ number }) => number !== null);
  const noteRings = circles.filter(({ number }) => number === null);
  return { words: [...words, ...signs, ...numbers], ticks, marks: [...noteRings, ...ranges, ...rings, ...bars, ...dots], canvas: { x: 0, y: 0, ...size } };
}

/** Sentences about everything that is wrong with a picture; none where it is right. */
function findFaults(config: PlotConfig, size: { width: number; height: number }): string[] {
  const { words, ticks, marks, canvas } = read(config, size);
  // Data may lie over a tick; words may not.
  const overlaps = words.flatMap((a, i) => [...words.slice(i + 1), ...ticks].filter((b) => intersects(a.box, b.box)).map((b) => `“${a.text}” covers “${b.text}”`));
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
  const derivation = f.kind === 'derived' ? { rule: 'chain', formula: '', parents: [] } : null;
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
  const title = { vi: 'Nguồn ghi tỷ trọng 68,7%, nhưng 91,3 triệu trên 155 triệu là 58,9%', en: 'Printed 68.7 %, but 91.3 m of 155 m is 58.9 %' };
  if (!first) return [];
  const amount = { obsValue: null, low: null, high: null, unitMeasure: 'PC' };
  const rest = { stated: amount, expected: amount, steps: [], reading: null };
  return [{ id: 'f', rule: 'chain', kind: 'contradiction', severity: 'high', title, explanation: title, observations: [first.id], ...rest }];
}

const selection = fc.record({
  figures: fc.uniqueArray(figure, { minLength: 1, maxLength: 24, selector: ({ year, kind }) => `${year}${kind === 'derived' ? 'stated' : kind}` }),
  events: fc.subarray([...RELATIONS.events]),
  width: fc.integer({ min: 358, max: 1600 }),
  locale: fc.constantFrom('vi' as const, 'en' as const),
  kind: fc.constantFrom('time' as const, 'time' as const, 'bars' as const),
  role: fc.constantFrom('main' as const, 'context' as const),
});

/** Selections that were once drawn wrongly: words of a row on its bar; the sign of a finding, the name of a part, the value in a column under a ring. */
const PART_BESIDE_YEAR: typeof selection extends fc.Arbitrary<infer T> ? T : never = {
  figures: [{ year: 2000, millions: 1, half: 0, kind: 'part' }, { year: 2000, millions: 1, half: 0, kind: 'stated' }], events: [], width: 564, locale: 'vi', kind: 'bars', role: 'main',
};
const SIGN_BESIDE_RINGS: typeof PART_BESIDE_YEAR = {
  figures: [{ year: 2005, millions: 1, half: 0, kind: 'stated' }, { year: 2000, millions: 1, half: 12, kind: 'stated' }], events: [], width: 358, locale: 'vi', kind: 'time', role: 'main',
};
const RINGS: Note[] = ['2006-01', '1999-01'].map((date, i) => ({ kind: 'point', date, value: i ? '0' : '1000000', series: null, offset: [0, 0], text: { en: 'Peak' } }));
const NAME_AT_RING: typeof PART_BESIDE_YEAR = { ...SIGN_BESIDE_RINGS, figures: [{ year: 2000, millions: 10, half: 0, kind: 'stated' }], width: 564 };
const NAME_RINGS: Note[] = [{ ...(RINGS[0] as Note & { kind: 'point' }), date: '2002-01', value: '5000000' }];
const RING_ON_COLUMN: Note = { ...(RINGS[0] as Note & { kind: 'point' }), date: '2000-06', value: '5000000' };

const noteText = fc.constantFrom({ en: 'Peak' }, { vi: 'Đỉnh trước khủng hoảng, rồi giảm dần' }, { en: 'Joined the World Trade Organization after eleven years of talks', vi: 'Gia nhập WTO' });
const noteMonth = fc.tuple(fc.integer({ min: 1999, max: 2015 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`);
const noteValue = fc.integer({ min: -100, max: 4000 }).map((millions) => `${millions}000000`);
const move = fc.integer({ min: -60, max: 60 });
const noteCommon = { text: noteText, series: fc.constantFrom(null, 'a', 'c'), offset: fc.oneof(fc.constant([0, 0] as const), fc.tuple(move, move)) };
const ownNote: fc.Arbitrary<Note> = fc.oneof(
  fc.record({ kind: fc.constantFrom('point' as const, 'text' as const), date: noteMonth, value: noteValue, ...noteCommon }),
  fc.record({ kind: fc.constant('range' as const), from: fc.constantFrom('2001', '2006-05'), to: fc.constantFrom('2007', '2016'), ...noteCommon }),
  fc.record({ kind: fc.constant('line' as const), date: noteMonth, value: fc.constant(null), ...noteCommon }),
  fc.record({ kind: fc.constant('line' as const), date: fc.constant(null), value: noteValue, ...noteCommon }),
);

/** Annotations that are neither in the plot nor in its key. */
function findLost(view: ChartView, width: number, locale: 'vi' | 'en'): string[] {
  const size = { width, height: toChartHeight(view, { locale, width }) };
  const config = toChartConfig(view, { locale, theme: 'light', ...size });
  const said = [...toEventKey(config, view, locale).map(({ text }) => text), ...readPlotShapes(config).plotLabels.map(({ lines }) => lines.map(({ text }) => text).join(' '))].join(' | ');
  return (view.spec.annotations ?? []).map((note) => toNoteWords(note, locale)).filter((words) => !said.includes(words));
}

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
      { seed: 20141, numRuns: 300, examples: [[PART_BESIDE_YEAR]] },
    );
  });

  it('own annotations cover nothing either, wherever they are wanted, and none is lost', () => {
    fc.assert(
      fc.property(selection, fc.array(ownNote, { minLength: 1, maxLength: 8 }), fc.constantFrom('time' as const, 'time' as const, 'stacked' as const), ({ figures, events, width, locale }, annotations, kind) => {
        const observations = figures.filter((f) => kind === 'time' || f.kind === 'stated').map(toObservation);
        if (!observations.length) return;
        const [main] = TRADE.spec.series;
        const series = [{ ...main, key: TEMPLATE.seriesKey, mark: 'points' as const, role: 'main' as const }];
        const view: ChartView = { ...TRADE, spec: { ...TRADE.spec, kind, series, annotations }, observations, events, findings: toFinding(observations) };
        // The words of a stacked column stand on it; those of annotations do not.
        const faults = findViewFaults(view, width, locale).filter((fault) => kind === 'time' || /Peak|Đỉnh|Joined|Gia nhập|note-/u.test(fault));
        expect(faults).toEqual([]);
        expect(findLost(view, width, locale)).toEqual([]);
      }),
      { seed: 1995, numRuns: 300, examples: [[SIGN_BESIDE_RINGS, RINGS, 'time'], [NAME_AT_RING, NAME_RINGS, 'stacked'], [{ ...NAME_AT_RING, width: 1064 }, [RING_ON_COLUMN], 'stacked']] },
    );
  });

  it('own annotations cover nothing on charts of every other kind, and none is lost', () => {
    const keys = ['VNM.BEL.X.TRADE._T.A', 'VNM.BEL.M.TRADE._T.A', 'VNM.BEL.T.TRADE._T.A', 'VNM.BEL.B.TRADE._T.A', 'VNM.DEU.X.TRADE._T.A', 'VNM.FRA.X.TRADE._T.A'];
    const states = fc.record({
      series: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 4 }),
      kind: fc.constantFrom('bars' as const, 'dumbbell' as const, 'slope' as const, 'timeline' as const, 'share' as const),
      time: fc.constantFrom('2013..2014', '2010..2014', '2012'),
      official: fc.boolean(),
    });
    fc.assert(
      fc.property(states, fc.array(ownNote, { minLength: 1, maxLength: 6 }), fc.integer({ min: 358, max: 1600 }), fc.constantFrom('vi' as const, 'en' as const), (choice, notes, width, locale) => {
        const state = { ...EMPTY_EXPLORE, ...choice, series: choice.series.map((key) => ({ key, source: null })), notes };
        const { view } = toExploreView(state, PACKAGE_PARTS);
        expect(findViewFaults(view, width, locale).filter((fault) => /Peak|Đỉnh|Joined|Gia nhập|note-/u.test(fault))).toEqual([]);
        expect(findLost(view, width, locale)).toEqual([]);
      }),
      { seed: 2007, numRuns: 250 },
    );
  });

  const NOTED: readonly [kind: string, search: string, drawn: readonly string[], told: readonly string[]][] = [
    ['bars', 'series=VNM.BEL.X.TRADE._T.A,VNM.DEU.X.TRADE._T.A&time=2014&kind=bars', ['Target', 'Here', 'Said'], ['Crisis', 'WTO']],
    ['dumbbell', 'series=VNM.BEL.X.TRADE._T.A,VNM.DEU.X.TRADE._T.A&time=2013..2014&kind=dumbbell', ['Target', 'Here', 'Said'], ['Crisis', 'WTO']],
    ['slope', 'series=VNM.BEL.X.TRADE._T.A,VNM.DEU.X.TRADE._T.A&time=2013..2014&kind=slope', ['Target', 'Here', 'Said'], ['Crisis', 'WTO']],
    ['timeline', 'series=VNM.BEL.X.TRADE._T.A&kind=timeline', ['Crisis', 'WTO', 'Here', 'Said'], ['Target']],
  ];

  it.each(NOTED)('own annotations on %s stand where they mean something; the key says which do not', (_, search, drawn, told) => {
    const notes = 'line::3000000000:en(Target),point:2014:1805539095:a:en(Here),text:2014:2500000000:en(Said),range:2013:2014:en(Crisis),line:2014::en(WTO)'.replace('text:2014', search.includes('timeline') ? 'text:2004' : 'text:2014');
    const { view } = toExploreView(parseExplore(new URLSearchParams(`${search}&notes=${encodeURIComponent(notes)}`)), PACKAGE_PARTS);
    const size = { width: 1000, height: 460 };
    const config = toChartConfig(view, { locale: 'en', theme: 'light', ...size });
    const { plotLabels } = readPlotShapes(config);
    const key = toEventKey(config, view, 'en').map(({ text }) => text);
    const words = plotLabels.filter(({ role }) => role === 'own').map(({ lines }) => lines.map(({ text }) => text).join(' '));
    expect([words.toSorted(), key.filter((text) => text.includes('not on this kind')).map((text) => text.split(' ')[0]).toSorted()]).toEqual([drawn.toSorted(), told.toSorted()]);
    const lines = [config.options?.plugins?.annotation?.annotations ?? []].flat() as { id: string }[];
    // A line that stops before words goes on behind them as another piece.
    expect(new Set(lines.map(({ id }) => id.split('/')[0])).size).toBe(drawn.includes('Crisis') ? 2 : 1);
    expect(findFaults(config, size)).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('names at the ends of lines, and the words of seven months, do not touch the line of an event beside them (%s)', (locale) => {
    for (let width = 600; width <= 1600; width += 31) {
      const { plotLabels, eventMarks } = readPlotShapes(toChartConfig(TRADE, { locale, theme: 'light', width, height: 440 }));
      const words = plotLabels.filter(({ role, lines }) => role === 'series' || lines.length === 3);
      const touched = words.flatMap(({ x, width: wide, lines }) => eventMarks.filter((mark) => mark.x > x - 4 && mark.x < x + wide + 4).map(() => lines[0]?.text));
      expect({ width, names: words.length, touched }).toEqual({ width, names: 2, touched: [] });
    }
  });

  it('own annotations stand where they are wanted when that is free', () => {
    const annotations: Note[] = [{ kind: 'text', date: '2005', value: '1000000000', series: null, offset: [6, -20], text: { en: 'Wanted here' } }];
    const view: ChartView = { ...TRADE, spec: { ...TRADE.spec, annotations }, events: [] };
    const config = toChartConfig(view, { locale: 'en', theme: 'light', width: 880, height: 420 });
    const { plotLabels, plotFrame } = readPlotShapes(config);
    const own = plotLabels.find(({ role }) => role === 'own');
    const { x, y } = (config.options as { scales: unknown }).scales as Record<'x' | 'y', { min: number; max: number }>;
    const anchor = [plotFrame.left + ((2005.5 - x.min) / (x.max - x.min)) * (plotFrame.right - plotFrame.left), plotFrame.bottom - ((1e9 - y.min) / (y.max - y.min)) * plotFrame.bottom] as const;
    expect((own?.x ?? 0) + (own?.width ?? 0) / 2).toBeCloseTo(anchor[0] + 0.06 * (plotFrame.right - plotFrame.left), 3);
    expect((own?.y ?? 0) + (own?.height ?? 0) / 2).toBeCloseTo(anchor[1] - 0.2 * (plotFrame.bottom - plotFrame.top), 3);
    expect(own?.leader?.[0][0]).toBeCloseTo(anchor[0], -1);
  });

  it('events never take more than about half of a low chart', () => {
    for (const [width, height] of [[358, 180], [500, 200], [880, 160]] as const) {
      const config = toChartConfig({ ...TRADE, events: RELATIONS.events }, { locale: 'vi', theme: 'light', width, height });
      expect(readPlotShapes(config).plotFrame.top).toBeLessThanOrEqual(height * 0.46);
    }
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
