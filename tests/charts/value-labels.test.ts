import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import { toChartHeight } from '../../lib/charts/chart-height';
import { toExploreView } from '../../lib/charts/explore-view';
import { type PlotConfig, readPlotShapes } from '../../lib/charts/plot-config';
import type { PlacedLabel } from '../../lib/charts/plot-shapes';
import { crossEachOther, crosses, inflate, type Point, type Rect, type Segment, toSegments } from '../../lib/charts/rect';
import type { Locale } from '../../lib/core/locale';
import { parseExplore } from '../../lib/core/explore-query';
import { findPackageView, PACKAGE_PARTS } from './package-views';

const [X, M, T] = ['VNM.BEL.X.TRADE._T.A', 'VNM.BEL.M.TRADE._T.A', 'VNM.BEL.T.TRADE._T.A'];

function draw(search: string, width: number, locale: Locale = 'en', height?: number): PlotConfig {
  const { view } = toExploreView(parseExplore(new URLSearchParams(search)), PACKAGE_PARTS);
  return toChartConfig(view, { locale, theme: 'light', width, height: height ?? toChartHeight(view, { locale, width }) });
}

interface Place {
  readonly id: string;
  /** A bend of a line, where dots would stand too close. */
  readonly isBend: boolean;
  readonly box: Rect;
}

interface ScaleEnds {
  readonly min: number;
  readonly max: number;
  readonly type: string;
}

function toShare(value: number, { min, max, type }: ScaleEnds): number {
  return type === 'logarithmic' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
}

/** What values are written beside: dots with their ranges, upper edges of columns, where Chart.js will put them. */
function toPlaces(config: PlotConfig, width: number, height: number): Place[] {
  const { layout, scales } = config.options as unknown as { layout: { padding: Record<'left' | 'right' | 'top' | 'bottom', number> }; scales: Record<string, ScaleEnds> };
  const { left, right, top, bottom } = layout.padding;
  const { whiskers } = readPlotShapes(config);
  return config.data.datasets.flatMap((dataset) => {
    const [x, y] = [scales[dataset.xAxisID ?? 'x'] as ScaleEnds, scales[dataset.yAxisID ?? 'y'] as ScaleEnds];
    return dataset.data.flatMap((datum, i): Place[] => {
      const id = datum.observationId ?? '';
      const at: Point = [left + toShare(Number(datum.x), x) * (width - left - right), height - bottom - toShare(Number(datum.y), y) * (height - top - bottom)];
      const range = whiskers.find(({ observationId }) => observationId === id);
      if (dataset.type === 'bar') {
        const half = Number(dataset.barThickness) / 2;
        return [{ id, isBend: false, box: { x: at[0] - half, y: Math.min(at[1], range?.from ?? Infinity, range?.to ?? Infinity), width: 2 * half, height: 0 } }];
      }
      const radii = (dataset.type === 'scatter' ? dataset.pointRadius : 0) as number | readonly number[];
      const radius = (typeof radii === 'number' ? radii : (radii[i] ?? 0)) + 1;
      const [upper, lower] = [Math.min(at[1] - radius, range?.from ?? Infinity), Math.max(at[1] + radius, range?.to ?? -Infinity)];
      return [{ id, isBend: radius === 1, box: { x: at[0] - radius, y: upper, width: 2 * radius, height: lower - upper } }];
    });
  });
}

function toDistance({ x, y, width, height }: PlacedLabel, box: Rect): number {
  const [px, py] = [x + width / 2, y + height / 2];
  return Math.hypot(Math.max(box.x - px, 0, px - box.x - box.width), Math.max(box.y - py, 0, py - box.y - box.height));
}

function toNearest({ x, y, width, height }: Rect, [px, py]: Point): Point {
  return [Math.min(Math.max(px, x), x + width), Math.min(Math.max(py, y), y + height)];
}

/** The shortest way from words to the middle of their mark, as far as its edge. */
function toWay(label: Rect, box: Rect): Segment {
  const from = toNearest(label, [box.x + box.width / 2, box.y + box.height / 2]);
  return [from, toNearest(box, from)];
}

/** Values written at their marks: not those under the name at the end of a line, nor what must always be said of parts of a year. */
function toValues(labels: readonly PlacedLabel[]): PlacedLabel[] {
  const isUnderName = (label: PlacedLabel): boolean => labels.some(({ role, x, y, height }) => role === 'series' && x === label.x && Math.abs(y + height - label.y) < 0.1);
  return labels.filter((label) => label.role === 'value' && label.lines.length === 1 && !isUnderName(label));
}

/** px: three heights of a letter and the air at both ends. */
const LONGEST_LEADER = 3 * 12 + 8;

/** Half a px of rounding, and the px by which the layout keeps clear of dots. */
const SLACK = 2;

/** Sentences about all values that are not seen to be those of their marks. */
function findFaults(config: PlotConfig, width: number, height: number): string[] {
  const { plotLabels, connectors, barBoxes } = readPlotShapes(config);
  const places = toPlaces(config, width, height);
  const lines = connectors.flatMap(({ points }) => toSegments(points));
  const leaders = plotLabels.flatMap(({ id, leader }) => (leader ? [{ id, leader: leader as Segment }] : []));
  return toValues(plotLabels).flatMap((label) => {
    const text = label.lines[0]?.text ?? '';
    const own = places.find(({ id }) => id === label.id);
    const away = own ? toDistance(label, own.box) : 0;
    const [from, to] = label.leader ?? [[0, 0], [0, 0]];
    return [
      ...(own ? [] : [`${text} is no value of a mark`]),
      ...places.filter(({ id, isBend, box }) => id !== label.id && !isBend && toDistance(label, box) < away - SLACK).map(({ id }) => `${text} stands nearer to ${id}`),
      ...(own ? barBoxes.filter((bar) => bar.observationId !== label.id && crosses(inflate(bar, -1), toWay(label, own.box))).map((bar) => `the column of ${bar.observationId} stands between ${text} and its mark`) : []),
      ...lines.filter((line) => crosses(label, line)).map(() => `${text} stands on a line`),
      ...leaders.filter(({ id, leader }) => id !== label.id && crosses(label, leader)).map(({ id }) => `${text} stands on the leader of ${id}`),
      // The leader of a name may meet that of a value at the mark of both.
      ...leaders.filter(({ id, leader }) => id !== label.id && label.leader && crossEachOther(leader, label.leader) && own && !crosses(inflate(own.box, SLACK), leader)).map(({ id }) => `the leader of ${text} crosses that of ${id}`),
      ...(Math.hypot(from[0] - to[0], from[1] - to[1]) > LONGEST_LEADER ? [`${text} has a long leader`] : []),
    ];
  });
}

const state = fc.record({
  series: fc.uniqueArray(fc.constantFrom(X, M, T, 'VNM.BEL.B.TRADE._T.A', 'VNM.DEU.X.TRADE._T.A', 'VNM.AUT.M.TRADE._T.A', 'BEL.VNM.X.TRADE._T.A'), { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom('line', 'points', 'columns'),
  transform: fc.constantFrom('lin', 'lin', 'pc1', 'ch1', 'index&base=2005'),
  formula: fc.constantFrom('', '', '&formula=a*2'),
  layout: fc.constantFrom('', '', '&layout=multiples'),
  scale: fc.constantFrom('', '', '&scale=log'),
  time: fc.constantFrom('', '', '&time=2008..2014', '&time=2012..2014'),
  events: fc.constantFrom('', '&events=true'),
});

describe('values', () => {
  it('stand nearest to their own mark, on no line and no leader, and have no long leader: random selections', () => {
    fc.assert(
      fc.property(state, fc.integer({ min: 320, max: 1300 }), fc.constantFrom('vi' as const, 'en' as const), fc.constantFrom(undefined, 240), ({ series, kind, transform, formula, layout, scale, time, events }, width, locale, low) => {
        const { view } = toExploreView(parseExplore(new URLSearchParams(`series=${series.join(',')}&kind=${kind}&transform=${transform}${formula}${layout}${scale}${time}${events}`)), PACKAGE_PARTS);
        const height = low ?? toChartHeight(view, { locale, width });
        expect(findFaults(toChartConfig(view, { locale, theme: 'light', width, height }), width, height)).toEqual([]);
      }),
      { seed: 2013, numRuns: 400 },
    );
  });

  it.each([[720, 'vi'], [720, 'en'], [1038, 'en'], [1166, 'en']] as const)('the last value stands under the name at the end of its line (%i px, %s)', (width, locale) => {
    const labels = readPlotShapes(draw(`series=${X},${M}`, width, locale)).plotLabels;
    for (const key of [X, M]) {
      const name = labels.find(({ id, role }) => id === key && role === 'series');
      const last = PACKAGE_PARTS.observations.find(({ seriesKey, timePeriod }) => seriesKey === key && timePeriod === '2014');
      const value = labels.find(({ id }) => id === last?.id);
      expect([value?.x, value?.y]).toEqual([name?.x, (name?.y ?? 0) + (name?.height ?? 0)]);
    }
  });

  it('are written at a line of computed ones too, the last among them', () => {
    for (const rest of ['&formula=a/b', '&formula=a-b', '&transform=pc1']) {
      const values = readPlotShapes(draw(`series=${X},${M}${rest}`, 900, 'en', 400)).plotLabels.filter(({ role }) => role === 'value');
      expect(values.some(({ id }) => id.includes('@2014@'))).toBe(true);
    }
  });

  it('are those of the ends also in small multiples, which are high enough for them', () => {
    for (const width of [324, 720, 1038]) {
      const labels = readPlotShapes(draw(`series=${X},${M}&layout=multiples`, width)).plotLabels;
      const last = PACKAGE_PARTS.observations.filter(({ seriesKey, timePeriod }) => [X, M].includes(seriesKey) && timePeriod === '2014');
      expect(labels.filter(({ role }) => role === 'value').map(({ id }) => id)).toEqual(expect.arrayContaining(last.map(({ id }) => id)));
    }
  });
});

describe('lines', () => {
  const FDI = 'VNM.BEL.IN.FDI_REGISTERED._T.A';

  it.each(['lin', 'pc1', 'ch1'])('end where what is counted changes, and the change is marked (%s)', (transform) => {
    const config = draw(`series=${FDI}&transform=${transform}`, 1038);
    const { connectors, plotLabels } = readPlotShapes(config);
    const places = toPlaces(config, 1038, 477);
    const toX = (period: string) => places.find(({ id }) => id.includes(`@${period}`))?.box.x ?? expect.fail(period);
    const [before, after] = [toX('2015'), toX('2017')];
    // What is counted changes in 2016: between the last figure before it and the next nothing joins.
    const edge = transform === 'lin' ? toX('2016') : after;
    expect(connectors.flatMap(({ points }) => toSegments(points)).filter(([[a], [b]]) => Math.min(a, b) < before + 10 && Math.max(a, b) > edge - 10)).toEqual([]);
    expect(connectors.length).toBeGreaterThan(0);
    expect(plotLabels.flatMap(({ lines }) => lines.map(({ text }) => text))).toContain('Break in series');
  });

  it('do not join points, which have no other kind of mark', () => {
    const [points, line] = (['points', 'line'] as const).map((kind) => draw(`series=${X},${M}&kind=${kind}`, 720));
    expect(points && readPlotShapes(points).connectors).toEqual([]);
    expect(line && readPlotShapes(line).connectors.length).toBeGreaterThan(0);
  });

  it('end on a log scale before figures at or below zero, which the legend tells', () => {
    const { connectors, undrawn = [] } = readPlotShapes(draw(`series=${X}&transform=pc1&scale=log`, 1038));
    const left = undrawn.flatMap(({ reason, observationIds }) => (reason === 'log' ? observationIds : []));
    expect(left.length).toBeGreaterThan(1);
    const config = draw(`series=${X}&transform=pc1&scale=log`, 1038);
    const years = toPlaces(config, 1038, 477).map(({ box }) => box.x + box.width / 2).toSorted((a, b) => a - b);
    const year = Math.min(...years.slice(1).map((x, i) => x - (years[i] ?? 0)));
    expect(connectors.flatMap(({ points }) => toSegments(points)).filter(([[a], [b]]) => Math.abs(a - b) > year * 1.5)).toEqual([]);
  });
});

describe('the last value of a line', () => {
  const EXPORTS = ['DEU', 'FRA', 'BEL', 'ITA'].map((code) => `VNM.${code}.X.TRADE._T.A`);
  const isLast = ({ id }: PlacedLabel): boolean => EXPORTS.some((key) => id.startsWith(`${key}@2014`));

  it.each([1000, 600, 400, 320])('stands beside the line in each of four panels of %i px, in its own panel', (width) => {
    for (const locale of ['vi', 'en'] as const) {
      const { plotLabels, plotFrame } = readPlotShapes(draw(`series=${EXPORTS.join(',')}&kind=line&layout=multiples`, width, locale));
      const lasts = plotLabels.filter((label) => label.role === 'value' && isLast(label));
      expect(lasts).toHaveLength(EXPORTS.length);
      const starts = [...new Set(plotLabels.filter(({ role }) => role === 'series').map(({ x }) => Math.round(x)))];
      for (const { x, width: wide } of lasts) {
        const next = Math.min(width, ...starts.filter((start) => start > x));
        expect(x + wide).toBeLessThanOrEqual(next);
      }
      expect(plotFrame.left).toBeGreaterThan(0);
    }
  });

  it.each([
    ['line', 1132, 440],
    ['points', 1132, 440],
    ['columns', 1132, 440],
    ['line', 290, 1200],
  ] as const)('is the one that each of twenty panels names, above its first and last year (%s, %i px)', (kind, width, height) => {
    const keys = 'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ITA LTU LUX LVA'.split(' ').map((code) => `VNM.${code}.X.TRADE._T.A`);
    for (const locale of ['vi', 'en'] as const) {
      const { plotLabels, plotFrame, panels = [] } = readPlotShapes(draw(`series=${keys.join(',')}&kind=${kind}&layout=multiples`, width, locale, height));
      const values = plotLabels.filter(({ role }) => role === 'value').map(({ id }) => id);
      for (const key of keys) expect(values.filter((id) => id.startsWith(`${key}@2014`))).toHaveLength(1);
      const named = [plotFrame, ...panels].map(({ x }) => x.map(({ label }) => label).filter(Boolean)).filter((years) => years.length);
      expect(named.length).toBeGreaterThan(1);
      for (const years of named) expect([years[0], years.at(-1)]).toEqual(['1999', '2014']);
    }
  });

  it('has its year on the axis of a phone, and the name of the other line stands near it', () => {
    for (const locale of ['vi', 'en'] as const) {
      const { plotFrame, plotLabels } = readPlotShapes(toChartConfig(findPackageView('viet-nam-belgium-trade'), { locale, theme: 'light', width: 324, height: 360 }));
      expect(plotFrame.x.at(-1)?.label).toBe('2014');
      const leaders = plotLabels.flatMap(({ role, leader }) => (role === 'series' && leader ? [Math.hypot(leader[0][0] - leader[1][0], leader[0][1] - leader[1][1])] : []));
      expect(Math.max(0, ...leaders)).toBeLessThan(40);
    }
  });

  it('stands beside a single line on a phone', () => {
    const { plotLabels } = readPlotShapes(draw(`series=${X}&kind=line`, 320, 'vi'));
    const { width: wide = 0, x = 0 } = plotLabels.find(({ id }) => id.startsWith(`${X}@2014`)) ?? {};
    expect([x > 200, x + wide <= 320]).toEqual([true, true]);
  });
});

/** px between words and their mark from which a leader joins them. */
const LEADER_FROM = 14;

it.each([760, 840, 1038])('an implied value between lines of events stands at the end of a short leader, or beside its ring (%i px)', (width) => {
  for (const locale of ['vi', 'en'] as const) {
    const view = findPackageView('viet-nam-belgium-trade');
    const height = toChartHeight(view, { locale, width, fontSize: 13 });
    const config = toChartConfig(view, { locale, theme: 'light', width, fontSize: 13, height });
    const words = locale === 'vi' ? 'suy ra 1,52–1,60' : 'implied 1.52–1.60';
    const label = readPlotShapes(config).plotLabels.find(({ lines }) => lines[0]?.text.replaceAll('\u00a0', ' ').startsWith(words)) ?? expect.fail(words);
    const ring = toPlaces(config, width, height).find(({ id }) => id === label.id) ?? expect.fail(label.id);
    const [from, to] = toWay(label, ring.box);
    expect(findFaults(config, width, height)).toEqual([]);
    if (label.leader) expect([ring.box, label].map((end) => crosses(inflate(end, 3), label.leader as Segment))).toEqual([true, true]);
    else expect(Math.hypot(from[0] - to[0], from[1] - to[1])).toBeLessThanOrEqual(LEADER_FROM + SLACK);
  }
});
