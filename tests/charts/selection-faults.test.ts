import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPixel } from '../../lib/charts/axis';
import { toChartConfig } from '../../lib/charts/chart-config';
import { type PlotConfig, readPlotShapes } from '../../lib/charts/plot-config';
import { toChartHeight } from '../../lib/charts/chart-height';
import type { DrawOptions } from '../../lib/charts/drawing';
import { toExploreView } from '../../lib/charts/explore-view';
import { placeLabel } from '../../lib/charts/label-layout';
import { toLegend } from '../../lib/charts/legend';
import { crosses, intersects, toSegments } from '../../lib/charts/rect';
import { measureText } from '../../lib/charts/text-width';
import { parseExplore } from '../../lib/core/explore-query';
import type { Locale } from '../../lib/core/locale';
import { PACKAGE_PARTS } from './package-views';

/** What random selections of the explorer, looked at one by one, once showed that an expert would fault. */
function explore(search: string) {
  return toExploreView(parseExplore(new URLSearchParams(search)), PACKAGE_PARTS);
}

function draw(search: string, width: number, locale: Locale = 'en', options: Partial<DrawOptions> = {}) {
  const { view } = explore(search);
  const height = toChartHeight(view, { locale, width });
  const config = toChartConfig(view, { locale, theme: 'light', width, height, ...options });
  return { view, config, shapes: readPlotShapes(config), height };
}

/** Upright lines of events and annotations, px. */
function toUprights(config: PlotConfig, height: number, width: number) {
  const { layout, scales } = config.options as unknown as { layout: { padding: Record<'left' | 'right' | 'top' | 'bottom', number> }; scales: Record<string, { min: number; max: number; reverse?: boolean }> };
  const { padding } = layout;
  const [top, bottom] = [padding.top, height - padding.bottom];
  const all = [config.options?.plugins?.annotation?.annotations ?? []].flat() as AnnotationOptions[];
  return all.filter(({ type, xMin, xMax }) => type === 'line' && xMin === xMax && typeof xMin === 'number').map(({ xMin, yMin, yMax }) => {
    const [x, y] = [scales.x, scales.y] as [{ min: number; max: number }, { min: number; max: number; reverse?: boolean }];
    const at = toPixel({ ...x, from: padding.left, to: width - padding.right, log: false }, Number(xMin));
    const axis = { ...y, from: y.reverse ? top : bottom, to: y.reverse ? bottom : top, log: false };
    const ends = [yMin, yMax].map((end, i) => (typeof end === 'number' ? toPixel(axis, end) : [top, bottom][i] ?? 0)).toSorted((a, b) => a - b);
    return { x: at - 0.5, y: ends[0] ?? 0, width: 1, height: (ends[1] ?? 0) - (ends[0] ?? 0) };
  });
}

describe('lines of events and of the reader’s own', () => {
  const dates = fc.uniqueArray(fc.integer({ min: 1975, max: 2024 }), { minLength: 1, maxLength: 4 });

  it.each(['kind=timeline&series=BEL.VNM.M.TRADE._T.A', 'kind=line&events=true&series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A'])('run through no words, wherever they stand: %s', (search) => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 358, max: 1300 }), fc.constantFrom('vi' as const, 'en' as const), (years, width, locale) => {
        const notes = years.map((year) => `line:${year}-06::en(Peak before the crisis):vi(Đỉnh trước khủng hoảng)`).join(',');
        const { config, shapes, height } = draw(`${search}&notes=${encodeURIComponent(notes)}`, width, locale);
        const lines = toUprights(config, height, width);
        expect(lines.length).toBeGreaterThan(0);
        const run = shapes.plotLabels.filter((label) => lines.some((line) => intersects(label, line)));
        expect(run.map(({ lines: [first] }) => first?.text)).toEqual([]);
      }),
      { seed: 1986, numRuns: 60 },
    );
  });
});

describe('what is offered and said', () => {
  it('does not stack a year upon its monthly average', () => {
    const { offers } = explore('series=VNM.BEL.T.TRADE._T.A,VNM.BEL.T.TRADE_PER_MONTH._T.A&time=2013');
    expect(offers.filter(({ kind, isOffered }) => isOffered && kind.startsWith('stacked'))).toEqual([]);
    expect(offers.find(({ kind }) => kind === 'stacked')?.reason?.en).toMatch(/different things/u);
  });

  it.each(['log', 'index', 'pch'])('does not stack what was made of amounts and is none: %s', (transform) => {
    const { offers } = explore(`series=VNM.HUN.X.TRADE._T.A,VNM.POL.X.TRADE._T.A&transform=${transform}`);
    expect(offers.filter(({ kind, isOffered }) => isOffered && /stacked|share/u.test(kind))).toEqual([]);
  });

  it.each([
    ['the same trade twice, by both ends', 'VNM.BEL.M.TRADE._T.A,BEL.VNM.X.TRADE._T.A', /the same goods/u],
    ['exports and a two-way total', 'VNM.DEU.X.TRADE._T.A,VNM.BEL.T.TRADE._T.A', /two-way totals/u],
  ])('does not stack %s', (_, series, reason) => {
    const { offers } = explore(`series=${series}&time=2014`);
    for (const kind of ['stacked', 'stacked100', 'share']) {
      const offer = offers.find((one) => one.kind === kind);
      expect(offer?.isOffered).toBe(false);
      if (kind !== 'share') expect(offer?.reason?.en).toMatch(reason);
    }
    expect(explore('series=VNM.DEU.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A').offers.find(({ kind }) => kind === 'stacked')?.isOffered).toBe(true);
  });

  it.each([
    ['VNM.BEL._Z.RESEARCH_PROJECTS._T._O,VNM.BEL._Z.COMMITTEE_SESSIONS._T._O', 'Joint research projects, joint committee sessions'],
    ['VNM.BEL.T.TRADE._T.A,VNM.BEL.T.TRADE_PER_MONTH._T.A', 'Trade in goods, trade per month'],
  ])('does not say how many times one thing is another: %s', (series, title) => {
    expect(explore(`series=${series}`).title.en.replace('Number of ', '')).toBe(title);
  });

  it('names no areas or sectors alone where nothing else is told: what is counted goes before them', () => {
    const { title } = explore('series=VNM.BE-WAL.IN.FDI_PROJECTS._T._O,VNM.BEL.IN.FDI_PROJECTS.C._O,VNM.BEL.IN.FDI_PROJECTS.OTH._O&kind=points');
    expect(title.en).toBe('Investment projects: Wallonia (Belgium), all sectors; Belgium, manufacturing; Belgium, all other sectors');
    expect(explore('series=VNM.CN-GX.T.TRADE_GROWTH._T.A,VNM.BEL.T.TRADE_GROWTH._T.A&kind=line&scale=log').title.vi).toMatch(/^Tăng trưởng kim ngạch: /u);
  });

  it('does not call a whole counted twice that stands beside its stack, though something of another unit is chosen too', () => {
    const keys = 'VNM.BEL.IN.FDI_CAPITAL._T._O,VNM.BEL.IN.FDI_CAPITAL.C._O,VNM.BEL.IN.FDI_CAPITAL.OTH._O';
    for (const series of [keys, `${keys},VNM.BEL.IN.FDI_PROJECTS._T._O`]) {
      expect(explore(`series=${series}&kind=stacked100`).comparisons.filter(({ kind }) => kind === 'double-count')).toEqual([]);
    }
    const { view, config } = draw(`series=${keys}&kind=stacked100&time=2014`, 980);
    expect(toLegend(config, view, 'en').map(({ text }) => text)).not.toContain('all sectors');
  });

  it.each([
    ['vi', 'Chế biến, chế tạo gấp 1,43 lần các lĩnh vực còn lại, 31/8/2014'],
    ['en', 'Manufacturing is 1.43 times all other sectors, 31 Aug 2014'],
  ] as const)('calls two sectors by their names alone (%s)', (locale, title) => {
    expect(explore('series=VNM.BEL.IN.FDI_CAPITAL.OTH._O,VNM.BEL.IN.FDI_CAPITAL.C._O&kind=stacked').title[locale]).toBe(title);
  });

  it('begins all names with a capital where one does, and only the first of an axis', () => {
    const { view } = explore('series=VNM.BEL.T.TRADE_PER_MONTH._T.A,VNM.AUT.X.TRADE._T.A&kind=line');
    expect(view.spec.series.map(({ label }) => label?.en)).toEqual(['Trade per month, Belgium, two-way trade', 'Exports to Austria'].map((text) => expect.stringContaining(text.split(',')[0] ?? '') as unknown));
    const axes = draw('series=VNM.BEL.T.TRADE._T.A,VNM.BEL.T.TRADE_GROWTH._T.A,VNM.BEL.IN.FDI_SHARE.C._O&axes=2&kind=line', 980);
    const right = axes.shapes.plotLabels.find(({ id }) => id === 'axis-right');
    expect(right?.lines.map(({ text }) => text).join(' ')).toBe('Growth of trade, share of registered FDI capital');
  });
});

describe('how it is laid out', () => {
  it('slopes join the dates that all series have, not those of the longest', () => {
    const { shapes, view } = draw('series=VNM.CZE.X.TRADE._T.A,VNM.ESP.X.TRADE._T.A,VNM.BEL.T.TRADE._T.A&kind=slope', 980);
    expect(new Set(shapes.connectors.map(({ seriesKey }) => seriesKey)).size).toBe(view.spec.series.length);
    expect(shapes.plotFrame.x.map(({ label }) => label)).toEqual(['2013', '2014']);
  });

  it('names behind a value go on in small letters', () => {
    const { shapes } = draw('series=VNM.ITA.X.TRADE._T.A,VNM.BEL.T.TRADE._T.A,BEL.VNM.X.TRADE._T.A&kind=slope', 980, 'vi');
    const texts = shapes.plotLabels.map(({ lines }) => lines.map(({ text }) => text).join(' '));
    expect(texts.filter((text) => /xuất khẩu/u.test(text)).length).toBeGreaterThan(0);
    expect(texts.filter((text) => /\d.*(?:Xuất|Thương)/u.test(text))).toEqual([]);
  });

  it('words of a span stand on no line of data where the span has room for them', () => {
    for (let width = 340; width <= 1200; width += 43) {
      const notes = 'range:2013:2014:vi(Hiệp định thương mại tự do có hiệu lực)';
      const { shapes } = draw(`series=VNM.ROU.X.TRADE._T.A,VNM.LTU.X.TRADE._T.A,VNM.EST.X.TRADE._T.A&kind=points&scale=log&notes=${encodeURIComponent(notes)}`, width, 'vi');
      const own = shapes.plotLabels.filter(({ role }) => role === 'own');
      const lines = shapes.connectors.flatMap(({ points }) => toSegments(points));
      expect(own.filter((label) => lines.some((line) => crosses(label, line)))).toEqual([]);
    }
  });

  it.each(['vi', 'en'] as const)('small charts keep a plot under long names and events, on a phone too (%s)', (locale) => {
    for (const search of [
      'series=VNM.BEL.IN.FDI_CAPITAL.OTH._O,VNM.MLT.X.TRADE._T.A&transform=log&layout=multiples&events=true&kind=points',
      'series=VNM.BEL.T.TRADE_GROWTH._T.A,VNM.BEL.T.TRADE_CAGR._T._O&layout=multiples&events=true&kind=points',
    ]) {
      for (const width of [324, 358, 500, 700, 980]) {
        const { plotFrame, panels = [] } = draw(search, width, locale).shapes;
        expect(panels).toHaveLength(1);
        for (const { top, bottom } of [plotFrame, ...panels]) expect(bottom - top, `${search} at ${width}`).toBeGreaterThanOrEqual(70);
      }
    }
  });

  it.each(['2000..2014', '2005..2014', '2013..2014'])('of two dots in the first row both are named there: %s', (time) => {
    for (const locale of ['vi', 'en'] as const) {
      for (const width of [700, 980, 1200]) {
        const { shapes } = draw(`series=VNM.BEL.M.TRADE._T.A,BEL.VNM.X.TRADE._T.A&kind=dumbbell&time=${time}`, width, locale);
        expect(shapes.plotLabels.filter(({ role }) => role === 'series').map(({ id }) => id)).toHaveLength(2);
        expect(shapes.swatches ?? []).toEqual([]);
      }
    }
  });

  it('words of the reader’s own and names at the ends of lines keep clear of each other', () => {
    const value = fc.integer({ min: 1, max: 110 });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 600, max: 1300 }), (level, point, width) => {
        const notes = `line::${level}000000:en(Target),text:2014:${point}000000:en(Peak before the crisis),point:2014-12:${point}000000:en(Here)`;
        const { shapes } = draw(`series=VNM.MLT.X.TRADE._T.A,VNM.HRV.X.TRADE._T.A,VNM.SVN.X.TRADE._T.A,VNM.HUN.X.TRADE._T.A&kind=line&notes=${encodeURIComponent(notes)}`, width);
        const words = shapes.plotLabels;
        const clashes = words.flatMap((a, i) => words.slice(i + 1).filter((b) => intersects(a, b)).map((b) => [a.id, b.id]));
        const rings = (shapes.noteMarks ?? []).map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
        expect([clashes, words.filter((label) => rings.some((ring) => intersects(ring, label))).map(({ id }) => id)]).toEqual([[], []]);
      }),
      { seed: 26, numRuns: 80 },
    );
  });

  it('years of which one part only is known are not drawn as 100 % of it', () => {
    const { shapes, height } = draw('series=VNM.POL.X.TRADE._T.A,BEL.VNM.M.TRADE._T.A,VNM.FRA.X.TRADE._T.A&kind=share', 980);
    expect(shapes.plotLabels.filter(({ role }) => role === 'row').map(({ lines }) => lines[0]?.text)).toEqual(['2013', '2014']);
    expect(height).toBeLessThan(300);
    expect(shapes.undrawn).toEqual([{ reason: 'incomplete', observationIds: expect.arrayContaining([expect.stringContaining('@1999@')]) as unknown }]);
  });

  it('values of the right axis take no room from the left one’s plot', () => {
    const { shapes } = draw('series=VNM.BEL._Z.RESEARCH_PROJECTS._T._O,VNM.HUN.X.TRADE._T.A&kind=columns&axes=2', 980);
    const top = Math.min(...shapes.plotFrame.y.map(({ at }) => at));
    expect(top).toBeLessThan(70);
  });

  it('on a phone the year of a bar stands nearer to it than to the bar above', () => {
    const { shapes } = draw('series=BEL.VNM.X.TRADE._T.A,BEL.VNM.M.TRADE._T.A&kind=share', 340);
    const titles = shapes.plotLabels.filter(({ role }) => role === 'row');
    expect(titles.length).toBeGreaterThan(10);
    for (const title of titles) {
      const below = Math.min(...shapes.barBoxes.map(({ y }) => y - title.y - title.height).filter((gap) => gap >= 0));
      const above = Math.min(Infinity, ...shapes.barBoxes.map(({ y, height }) => title.y - y - height).filter((gap) => gap >= 0));
      expect(below).toBeLessThan(above / 2);
    }
  });

  it('a leader rather goes the other way than across a line', () => {
    const anchor = { x: 100, y: 100, width: 6, height: 6 };
    const request = { id: 'a', role: 'value' as const, lines: [{ text: '12', size: 12, weight: 400 }], color: '', anchor, sides: ['top', 'bottom'] as const, far: true };
    // Nothing fits close to the anchor, above or below; a line runs between it and the first free place above.
    const boxes = [{ x: 80, y: 78, width: 19, height: 50 }, { x: 107, y: 78, width: 19, height: 50 }];
    const bounds = { x: 0, y: 0, width: 300, height: 300 };
    const find = (y: number) => placeLabel(request, { boxes, segments: [[[0, y], [300, y]]], bounds }, measureText);
    expect(find(10)?.y).toBeLessThan(anchor.y);
    expect(find(85)?.y).toBeGreaterThan(anchor.y);
  });
});
