import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import { toEventKey } from '../../lib/charts/event-key';
import { toExplored } from '../../lib/charts/explored';
import { readPlotShapes } from '../../lib/charts/plot-config';
import { toTable } from '../../lib/charts/table-rows';
import type { ChartParts } from '../../lib/charts/view-parts';
import { EXPLORE_KINDS, parseExplore, toExploreParams } from '../../lib/core/explore-query';
import type { Observation } from '../../lib/core/observation';
import { TRANSFORM_CODES } from '../../lib/core/transform-code';
import { toLookup } from '../../lib/formats/column';
import { toObservationColumns } from '../../lib/formats/observation-columns';
import { PACKAGE_PARTS } from './package-views';

const [X, M, T] = ['VNM.BEL.X.TRADE._T.A', 'VNM.BEL.M.TRADE._T.A', 'VNM.BEL.T.TRADE._T.A'];
/** Belgium's own report of what Viet Nam calls its imports. */
const BX = 'BEL.VNM.X.TRADE._T.A';
/** Registered capital: from 2016 on it counts share purchases too. */
const FDI = 'VNM.BEL.IN.FDI_REGISTERED._T.A';

function explore(search: string, parts: ChartParts = PACKAGE_PARTS) {
  return toExplored(parseExplore(new URLSearchParams(search)), parts);
}

function find(search: string, kind: string, parts?: ChartParts) {
  return explore(search, parts).comparisons.filter((comparison) => comparison.kind === kind);
}

describe('a break in a series', () => {
  const acrossBreak = (search: string) => explore(search).missing.filter(({ reason }) => reason === 'across-break').map(({ timePeriod }) => timePeriod);
  const periods = (search: string) => explore(search).view.observations.map(({ timePeriod }) => timePeriod);

  it.each(['chg', 'ch1', 'pch', 'pc1', 'pca', 'cch', 'cca'])('%s has no figure for 2016, and says why', (transform) => {
    const search = `series=${FDI}&transform=${transform}`;
    expect(acrossBreak(search)).toEqual(['2016']);
    expect(periods(search)).not.toContain('2016');
    expect(periods(search)).toEqual(expect.arrayContaining(['2015', '2017']));
  });

  it('an index stands on one side of it', () => {
    expect(periods(`series=${FDI}&transform=index&base=2014`)).toEqual(['2006', '2008', '2012', '2014', '2015']);
    expect(periods(`series=${FDI}&transform=index&base=2018`)[0]).toBe('2016');
  });

  it('compound growth is not taken over it; where no base is named, it begins after it', () => {
    expect(acrossBreak(`series=${FDI}&transform=cagr&base=2006&to=2025`)).toEqual(['2016']);
    expect(explore(`series=${FDI}&transform=cagr&to=2025`).view.observations.map(({ basePeriod }) => basePeriod)).toEqual(['2016']);
  });

  it('a running total ends before it', () => {
    const search = `series=${FDI}&transform=running&base=2014`;
    expect(periods(search)).toEqual(['2014', '2015']);
    expect(acrossBreak(search)[0]).toBe('2016');
  });

  it.each(['', '&transform=pc1', '&transform=log'])('is told on the page, under the picture and in files%s', (rest) => {
    const { comparisons, view } = explore(`series=${FDI}${rest}`);
    expect(comparisons.map(({ kind, text }) => [kind, text.en])).toContainEqual(['break', expect.stringContaining('what is counted changes in 2016')]);
    expect(view.spec.notes.map(({ vi }) => vi)).toContainEqual(expect.stringContaining('Cách tính thay đổi từ 2016'));
    expect(view.remarks?.find(({ text }) => text.en.includes('2016'))?.keys).toEqual(view.spec.series.map(({ key }) => key));
  });

  it('among several series, the note of a picture says of which', () => {
    const { view } = explore(`series=${X},${FDI}`);
    expect(view.spec.notes).toContainEqual({ vi: 'Cách tính thay đổi từ 2016: Vốn FDI đăng ký của Bỉ tại Việt Nam trong năm.', en: 'What is counted changes in 2016: Belgian FDI capital registered in Viet Nam in the year.' });
  });

  it('the line does not run through it, and an upright line names it', () => {
    const { view } = explore(`series=${FDI}&kind=line`);
    const { connectors, plotLabels } = readPlotShapes(toChartConfig(view, { locale: 'vi', theme: 'light', width: 900, height: 480 }));
    const solid = connectors.filter(({ width }) => width === 2).map(({ points }) => points.length);
    expect(solid.length).toBe(2);
    expect(plotLabels.flatMap(({ lines }) => lines.map(({ text }) => text))).toContain('Đứt chuỗi');
  });

  it.each([390, 800])('of one series of several is marked at that series alone (%i px)', (width) => {
    const { view } = explore(`series=${X},${FDI}`);
    const config = toChartConfig(view, { locale: 'vi', theme: 'light', width, height: 480 });
    const all = JSON.parse(JSON.stringify(config.options?.plugins?.annotation?.annotations)) as Record<string, { id?: string; yMin?: number; yMax?: number }>;
    const line = Object.values(all).find(({ id }) => id === 'break-0');
    // Exports are at 1.8 billion then, registered capital below 0.4.
    expect(line?.yMin).toBeGreaterThanOrEqual(-1);
    expect(line?.yMax).toBeLessThan(0.6e9);
    expect(readPlotShapes(config).plotLabels.filter(({ role }) => role === 'own')).toHaveLength(1);
  });

  it('where its words have no room, the key says what its number means', () => {
    const { view } = explore(`series=${FDI}&kind=line`);
    const config = toChartConfig(view, { locale: 'en', theme: 'light', width: 140, height: 240 });
    expect(readPlotShapes(config).noteMarks?.map(({ number }) => number)).toEqual([1]);
    expect(toEventKey(config, view, 'en')).toEqual([{ number: 1, text: 'Break in series' }]);
  });

  it('is no remark where it is not drawn', () => {
    expect(find(`series=${FDI}&time=2006..2015`, 'break')).toEqual([]);
    expect(find(`series=${FDI}&time=2016..2024`, 'break')).toEqual([]);
  });
});

describe('what both sides report', () => {
  it.each(['transform=share', 'kind=stacked', 'kind=stacked100', 'formula=a%2Bb'])('is not added up: %s', (search) => {
    const explored = explore(`series=${M},${BX}&${search}`);
    const refused = explored.comparisons.find(({ severity }) => severity === 'refuse');
    expect([refused?.kind, refused?.text.en]).toEqual(['double-count', expect.stringContaining('count twice')]);
    expect(refused?.remedy?.formulas).toEqual(['a/b']);
    expect(explored.kind).not.toMatch(/stacked/u);
    if (!search.startsWith('kind')) expect(explored.hasFigures).toBe(false);
  });

  it('is said to be the same goods where it stands side by side', () => {
    expect(find(`series=${M},${BX}`, 'mirror').map(({ text }) => text.vi)).toEqual([expect.stringContaining('cùng một lượng hàng')]);
    expect(find(`series=${X},${BX}`, 'mirror')).toEqual([]);
  });

  it('is found within a total, too', () => {
    expect(find(`series=${T},${BX}&transform=share`, 'double-count').length).toBe(1);
  });
});

describe('a remedy', () => {
  const keys = PACKAGE_PARTS.series.map(({ key }) => key);

  it('for two units without a period in common is two axes, not an index', () => {
    const [unit] = find(`series=${X},VNM.BEL.IN.FDI_PROJECTS._T._O`, 'unit');
    expect([unit?.remedy?.transform, unit?.remedy?.axes]).toEqual(['lin', 2]);
  });

  it('leads to a chart in which nothing is refused and all that is chosen is drawn', () => {
    const states = fc.record({
      series: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 2, maxLength: 3 }), kind: fc.constantFrom('', ...EXPLORE_KINDS),
      transform: fc.constantFrom(...TRANSFORM_CODES), formula: fc.constantFrom('', 'a+b'), time: fc.constantFrom('', '2000..2014'),
    });
    let offered = 0;
    fc.assert(
      fc.property(states, ({ series, ...rest }) => {
        const given = Object.entries(rest).filter(([, value]) => value !== '');
        const { comparisons } = explore(String(new URLSearchParams({ ...Object.fromEntries(given), series: series.join() })));
        for (const { remedy } of comparisons) {
          if (!remedy) continue;
          offered += 1;
          const { hasFigures, comparisons: others, view } = toExplored(remedy, PACKAGE_PARTS);
          expect([hasFigures, others.filter(({ severity }) => severity === 'refuse')]).toEqual([true, []]);
          expect(view.spec.series.length).toBe(remedy.formulas.length || remedy.series.length);
        }
      }),
      { seed: 4, numRuns: 250 },
    );
    expect(offered).toBeGreaterThan(25);
  });
});

describe('where nothing can be drawn', () => {
  const YTD = 'VNM.BEL.T.TRADE._T._O';
  const GX = 'VNM.CN-GX.T.TRADE._T.A';
  const CAPITAL = 'VNM.BEL.IN.FDI_CAPITAL._T._O';
  const PINS = `series=${GX},${T}&pin=${GX}@2024@guangxi-talks-2025,${T}@2013@kinh-te-do-thi-2014-10`;

  it.each([
    ['no year in common', `series=${GX},${T}&formula=a/b`, /no period in common.+2023, 2024.+1999–2014/u, PINS],
    ['nor in a time without figures', `series=${GX},${T}&formula=a-b&time=2016..2018`, /No figure .+ in the time asked for/u, PINS],
    ['a year less seven months', `series=${T},${YTD}&formula=a-b`, /no period in common.+1999–2014.+Jan–Jul 2014/u, `series=${T},${YTD}&transform=permonth`],
    ['a stock less flows', `series=${CAPITAL},${FDI}&formula=a-b`, /no period in common.+31 Aug 2014.+2006–2025/u, `series=${CAPITAL},${FDI}`],
    ['a stock and flows added up', `series=${CAPITAL},${FDI}&formula=a%2Bb`, /Not the same concept/u, `series=${CAPITAL},${FDI}`],
    ['a part and its whole added up', `series=${X},${T}&transform=share`, /counts twice/u, `series=${X},${T}`],
    ['units that do not go together', `series=${T},VNM.BEL.T.TRADE_GROWTH._T.A&formula=a-b`, undefined, `series=${T},VNM.BEL.T.TRADE_GROWTH._T.A&axes=2`],
    ['one series as a share', `series=${T}&transform=share`, /1999–2014: takes two/u, `series=${T}`],
    ['without official figures', `series=${X}&official=false&time=2000..2005`, /official figures left out/u, `series=${X}&time=2000..2005`],
  ])('%s: the reason alone, and one thing that can be drawn', (_, search, reason, address) => {
    const { refusal } = explore(search);
    expect(refusal?.nearest && decodeURIComponent(String(toExploreParams(refusal.nearest)))).toBe(address);
    if (reason) expect(refusal?.reasons[0]?.en).toMatch(reason);
    expect(refusal?.nearest && toExplored(refusal.nearest, PACKAGE_PARTS).refusal).toBeNull();
  });
});

/** The package with exports of 2015 and 2016 that an office of our own states. */
function withOffice(): ChartParts {
  const last = PACKAGE_PARTS.observations.find((o) => o.seriesKey === X && o.timePeriod === '2014' && o.derivation === null);
  const source = PACKAGE_PARTS.sources.find(({ id }) => id === last?.sourceId);
  if (!last || !source) throw new Error('no exports of 2014');
  const office = { ...source, id: 'office', publisher: 'Statistics Office', basis: { valuation: null, prices: null, year: null } };
  const added = ['2015', '2016'].map((year): Observation => ({ ...last, id: `${X}@${year}@office`, timePeriod: year, periodStart: `${year}-01-01`, periodEnd: `${year}-12-31`, sourceId: 'office' }));
  return { ...PACKAGE_PARTS, observations: [...PACKAGE_PARTS.observations, ...added], sources: [...PACKAGE_PARTS.sources, office] };
}

describe('a line from one source to another', () => {
  const parts = withOffice();

  it('says which and when, on the page, under the picture and in files', () => {
    const { comparisons, view } = explore(`series=${X}`, parts);
    const text = expect.stringMatching(/the source changes: Statistics Office from 2015, .+ before/u);
    expect(comparisons.map((comparison) => [comparison.kind, comparison.text.en])).toContainEqual(['source', text]);
    expect(view.spec.notes.map(({ en }) => en)).toContainEqual(expect.stringContaining('The source changes: Statistics Office from 2015'));
    expect(view.remarks?.map((remark) => remark.text.en)).toContainEqual(text);
    expect(find(`series=${X}&time=..2014`, 'source', parts)).toEqual([]);
  });

  it('growth over it says that two sources are compared', () => {
    const { view } = explore(`series=${X}&transform=pc1`, parts);
    const notes = new Map(view.observations.map(({ timePeriod, note }) => [timePeriod, note?.en ?? null]));
    expect([notes.get('2014'), notes.get('2015'), notes.get('2016')]).toEqual([null, expect.stringContaining('two sources'), null]);
    expect(view.spec.notes.map(({ en }) => en)).toContain('Figures of two sources are used together in 2015: part of the change may come from how each of them counts.');
    const mixed = toTable(view, 'en').filter(({ status }) => status.includes('two sources'));
    expect(mixed.map(({ period, status }) => [period, status])).toEqual([['2015', 'computed from official figures · from two sources']]);
    const column = toObservationColumns(view.remarks).find(({ short }) => short === 'comparability');
    const lookup = toLookup(view);
    expect(view.observations.filter((o) => String(column?.cell(o, lookup, 'en')).includes('From two sources')).map(({ timePeriod }) => timePeriod)).toEqual(['2015']);
  });

  it('a running total says where it stops, also in files, and offers the years after it', () => {
    const { comparisons, title, view } = explore(`series=${FDI}&transform=running`);
    expect(title).toEqual({ en: 'Belgian FDI capital registered in Viet Nam in the year: USD\u00a05.6\u00a0m, 2006', vi: expect.stringMatching(/: 5,6\u00a0triệu\u00a0USD, 2006$/u) });
    const [stop] = comparisons;
    expect(stop?.text.en).toBe('The sum stops before 2008: the run is broken before it (no figure for 2007).');
    expect(view.spec.notes.map(({ en }) => en)).toEqual([stop?.text.en]);
    expect(view.remarks).toEqual([{ text: stop?.text, keys: [`running(${FDI})`] }]);
    const after = explore(`series=${FDI}&transform=running&base=${stop?.remedy?.base}`);
    expect(after.view.observations.length).toBeGreaterThan(1);
    expect(after.comparisons.filter(({ kind }) => kind === 'break')).toEqual([]);
  });

  it('the preferred claim is taken among results of one source each', () => {
    const { view } = explore('series=VNM.BEL.T.TRADE._T.A&transform=pch&claims=preferred&time=2010..2013');
    expect(view.observations.map(({ timePeriod, claim, derivation }) => [timePeriod, claim.split('#').at(-1), derivation?.ofTwoSources ?? false])).toEqual([
      ['2010', 'wits-un-comtrade', false], ['2011', 'wits-un-comtrade', false], ['2012', 'wits-un-comtrade', false], ['2013', 'kinh-te-do-thi-2014-10', false],
    ]);
    expect(view.remarks?.map(({ text }) => text.en)).toContain('2010, 2012: a source without the other period is left out; the result is that of a source which has both.');
    const rates = explore('series=VNM.BEL.T.TRADE._T.A&transform=cagr&base=2010&to=2013').view;
    const text = JSON.stringify(readPlotShapes(toChartConfig(rates, { locale: 'en', theme: 'light', width: 900, height: 480 })));
    for (const name of ['Kinh tế & Đô thị', 'World Bank WITS']) expect(text).toContain(name);
    expect(view.observations.at(-1)).toMatchObject({ obsValue: '15.4', low: '15.35', high: '15.45' });
  });

  it('what its sources cover is judged by the figures that are drawn', () => {
    expect(find(`series=${X},${M}`, 'prices', parts).map(({ text }) => text.en)).toEqual([expect.stringContaining('the source does not say – ')]);
    expect(find(`series=${X},${M}&time=1999..2014`, 'prices', parts)).toEqual([]);
  });

  it('two answers of one series name their sources', () => {
    const [prices] = find(`series=${X},${M}`, 'prices', parts);
    expect(prices?.text.en).toMatch(/the source does not say – [^;]+ \(Statistics Office\)/u);
  });
});

describe('what a reader is told', () => {
  it('is one line for all series that differ in one way', () => {
    const all = ['DEU', 'FRA', 'GBR'].flatMap((partner) => [`VNM.${partner}.X.TRADE._T.A`, `VNM.${partner}.M.TRADE._T.A`]).filter((key) => PACKAGE_PARTS.series.some((series) => series.key === key));
    const found = find(`series=${[X, M, ...all].join()}`, 'valuation');
    expect(found.map(({ text }) => text.en)).toEqual([expect.stringMatching(/FOB – .+; CIF – /u)]);
  });

  it('of a kind that does not fit is why, and what is drawn in its place', () => {
    const { view, kind, kindNote } = explore(`series=${X},${M}&formula=b-a&kind=stacked`);
    expect([kind, kindNote?.en]).toEqual(['line', expect.stringMatching(/“Stacked columns” cannot be drawn, so this is “Lines”/u)]);
    expect(view.spec.notes.map(({ vi }) => vi)).toContainEqual(expect.stringContaining('Không vẽ được kiểu “Cột chồng”'));
    // It says nothing of how the figures compare: no caution of a picture, no remark in a file.
    expect(JSON.stringify([view.cautions, view.remarks])).not.toContain('cannot be drawn');
  });

  it('of a stack that would count twice is told once, and what is drawn in its place', () => {
    const { kind, kindNote, comparisons } = explore(`series=${X},${M},${BX},BEL.VNM.M.TRADE._T.A&kind=stacked&transform=running`);
    expect(comparisons.map((comparison) => comparison.kind)).toContain('double-count');
    expect([kind, kindNote]).toEqual(['line', { vi: 'Không vẽ được kiểu “Cột chồng”, nên vẽ kiểu “Đường”.', en: '“Stacked columns” cannot be drawn, so this is “Lines”.' }]);
  });
});

describe('a logarithmic scale', () => {
  it('draws no line across years that it has no place for', () => {
    const { view } = explore(`series=${X}&transform=pc1&scale=log&kind=line`);
    const dropped = view.observations.filter(({ obsValue }) => Number(obsValue) <= 0).map(({ timePeriod }) => Number(timePeriod));
    expect(dropped.length).toBeGreaterThan(0);
    const config = toChartConfig(view, { locale: 'en', theme: 'light', width: 900, height: 480 });
    const { layout, scales } = config.options as unknown as { layout: { padding: { left: number; right: number } }; scales: { x: { min: number; max: number } } };
    const toYear = (x: number): number => scales.x.min + ((x - layout.padding.left) / (900 - layout.padding.left - layout.padding.right)) * (scales.x.max - scales.x.min);
    const steps = readPlotShapes(config).connectors.flatMap(({ points }) => points.slice(1).map(([x], i) => [toYear(points[i]?.[0] ?? 0), toYear(x)] as const));
    expect(steps.length).toBeGreaterThan(0);
    for (const [from, to] of steps) expect(dropped.filter((year) => year + 0.5 > from && year + 0.5 < to)).toEqual([]);
  });
});
