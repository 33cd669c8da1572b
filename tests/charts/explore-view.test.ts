import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import { type ExploreView, toExploreView } from '../../lib/charts/explore-view';
import { toTable } from '../../lib/charts/table-rows';
import type { Series } from '../../lib/core/catalogue';
import { formatObservation } from '../../lib/core/format';
import { exactly, multiply, toQuantity, toQuantityText } from '../../lib/core/quantity';
import type { Observation } from '../../lib/core/observation';
import { findUnknownSources } from '../../lib/charts/explore-selection';
import { comparePoints } from '../../lib/core/compare-points';
import { EXPLORE_KINDS, type ExploreState, parseExplore, toExploreParams } from '../../lib/core/explore-query';
import { TRANSFORM_CODES } from '../../lib/core/transform-code';
import { toInput } from '../core/transform-sample';
import { PACKAGE_PARTS } from './package-views';

const TRADE = 'VNM.BEL.T.TRADE._T.A';
const FLOWS = 'VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A';
/** Of sources that do not say how they value goods. */
const UNVALUED = { ...PACKAGE_PARTS, sources: PACKAGE_PARTS.sources.map((source) => ({ ...source, basis: { ...source.basis, valuation: null } })) };
const GUANGXI = 'VNM.CN-GX.T.TRADE._T.A';
const [PART, WHOLE, REST] = ['VNM.BEL.IN.FDI_CAPITAL.C._O', 'VNM.BEL.IN.FDI_CAPITAL._T._O', 'VNM.BEL.IN.FDI_CAPITAL.OTH._O'];

/** Of the press alone, unless a test asks for more: official figures come and go with each import. */
function explore(search: string): ExploreView {
  return toExploreView(parseExplore(new URLSearchParams(`official=false&${search}`)), PACKAGE_PARTS);
}

function told({ comparisons }: ExploreView): string[] {
  return comparisons.map(({ severity, kind }) => `${severity} ${kind}`);
}

describe('a title proposed from the data', () => {
  it.each([
    [`series=${TRADE}`, 'Two-way trade Viet Nam – Belgium rose 4.6-fold, 2000–2013', 'Thương mại hai chiều Việt Nam – Bỉ: năm 2013 gấp 4,6 lần năm 2000'],
    [`series=${TRADE}&time=2010..2013`, 'Two-way trade Viet Nam – Belgium rose 50 %, 2010–2013', 'Thương mại hai chiều Việt Nam – Bỉ tăng 50% từ 2010 đến 2013'],
    [`series=${GUANGXI},${TRADE}`, 'No period in common – Guangxi (China): about USD 42 bn (2024); Belgium: USD 1.8 bn (2013)', 'Không có kỳ chung – Quảng Tây (Trung Quốc): khoảng 42 tỷ USD (2024); Bỉ: 1,8 tỷ USD (2013)'],
    [`series=${PART},${WHOLE}`, 'Manufacturing makes up 58.9 % of the total, 31 Aug 2014', 'Chế biến, chế tạo chiếm 58,9% tổng, 31/8/2014'],
    ['series=VNM.BEL.IN.FDI_SHARE.C._O', 'Share of manufacturing in registered Belgian FDI capital: 68.7 % or 58.9 % (31 Aug 2014)', 'Tỷ trọng chế biến chế tạo trong vốn FDI đăng ký của Bỉ: 68,7% hay 58,9% (31/8/2014)'],
    [`series=${TRADE},VNM.BEL.T.TRADE._T._O&transform=permonth`, 'Two-way trade Viet Nam – Belgium: USD 186 m a month in Jan–Jul 2014, USD 150 m in 2013', 'Thương mại hai chiều Việt Nam – Bỉ: 186 triệu USD mỗi tháng trong tháng 1–7/2014, 150 triệu USD trong 2013'],
  ])('%s', (search, en, vi) => {
    const { title } = explore(search);
    expect([title.en, title.vi].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([en, vi]);
  });

  it.each([
    ['series=VNM.BEL.X.TRADE._T.A&transform=pch', 'Exports of Viet Nam to Belgium rose 36.44 %, 2013–2014', 'Xuất khẩu của Việt Nam sang Bỉ tăng 36,44% từ 2013 đến 2014'],
    ['series=VNM.GRC.X.TRADE._T.A&transform=ch1', 'Exports of Viet Nam to Greece fell by USD 1.248 m, 2013–2014', 'Xuất khẩu của Việt Nam sang Hy Lạp giảm 1,248 triệu USD từ 2013 đến 2014'],
    ['series=VNM.BEL.X.TRADE._T.A&transform=cagr&base=2005', 'Exports of Viet Nam to Belgium rose 14.26 % a year, 2005–2014', 'Xuất khẩu của Việt Nam sang Bỉ tăng bình quân 14,26% mỗi năm từ 2005 đến 2014'],
    ['series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A&transform=pc1', 'Exports up 36.44 %, imports up 3.72 %, 2013–2014', 'Xuất khẩu tăng 36,44%; nhập khẩu tăng 3,72%, từ 2013 đến 2014'],
    ['series=VNM.BEL.X.TRADE._T.A&transform=index&base=2005', 'Exports of Viet Nam to Belgium rose to 331.9 in 2014 (2005 = 100)', 'Chỉ số xuất khẩu của Việt Nam sang Bỉ tăng lên 331,9 năm 2014 (2005 = 100)'],
    ['series=VNM.BEL.X.TRADE._T.A,VNM.FRA.X.TRADE._T.A&transform=index&base=2013', 'Exports: Belgium 136.4, France 112.5, 2014 (2013 = 100)', 'Xuất khẩu: Bỉ 136,4; Pháp 112,5, năm 2014 (2013 = 100)'],
    ['series=VNM.AUT.X.TRADE._T.A,VNM.GBR.X.TRADE._T.A&transform=share', 'Exports to the United Kingdom make up 62.82 % of the chosen total, 2014', 'Xuất khẩu sang Vương quốc Anh chiếm 62,82% tổng các chuỗi đã chọn, 2014'],
    ['series=VNM.BEL.X.TRADE._T.A&transform=running', 'Exports of Viet Nam to Belgium: USD 12.46 bn in all, 1999–2014', 'Xuất khẩu của Việt Nam sang Bỉ: lũy kế 12,46 tỷ USD, 1999–2014'],
    ['series=VNM.BEL.X.TRADE._T.A&transform=log', 'Natural log of exports of Viet Nam to Belgium: from 19.54 (1999) to 21.31 (2014)', 'Logarit tự nhiên của xuất khẩu của Việt Nam sang Bỉ: từ 19,54 (1999) đến 21,31 (2014)'],
    ['series=VNM.BEL.X.TRADE._T.A,BEL.VNM.X.TRADE._T.A', 'Viet Nam’s exports to Belgium are 3.902 times Belgium’s exports to Viet Nam, 2014', 'Xuất khẩu của Việt Nam sang Bỉ gấp 3,902 lần xuất khẩu của Bỉ sang Việt Nam, 2014'],
    ['series=VNM.BEL.X.TRADE._T.A&transform=share', 'This calculation gives no result for the chosen series', 'Phép tính này không cho kết quả với các chuỗi đã chọn'],
  ])('is a sentence of what was made of the figures: %s', (search, en, vi) => {
    const { title } = toExploreView(parseExplore(new URLSearchParams(search)), PACKAGE_PARTS);
    expect([title.en, title.vi].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([en, vi]);
  });

  it.each([
    ['', 'Viet Nam’s trade balance with Belgium: USD 1.286 bn; Belgium’s trade balance with Viet Nam: USD −1.321 bn (2014)', 'Cán cân thương mại của Việt Nam với Bỉ: 1,286 tỷ USD; cán cân thương mại của Bỉ với Việt Nam: −1,321 tỷ USD (2014)'],
    ['&scale=log', 'Viet Nam’s trade balance with Belgium rose 5.806-fold, 1999–2014', 'Cán cân thương mại của Việt Nam với Bỉ: năm 2014 gấp 5,806 lần năm 1999'],
  ])('amounts below zero have their periods in common, and are not told where a log scale draws none of them: %s', (scale, en, vi) => {
    const own = PACKAGE_PARTS.series.find(({ key }) => key === 'VNM.BEL.B.TRADE._T.A') as Series;
    const mirrored: Series = { ...own, key: 'BEL.VNM.B.TRADE._T.A', reporter: 'BEL', partner: 'VNM', title: { vi: 'Cán cân thương mại của Bỉ với Việt Nam', en: 'Trade balance of Belgium with Viet Nam' } };
    const { title } = toExploreView(parseExplore(new URLSearchParams(`series=${own.key},${mirrored.key}${scale}`)), { ...PACKAGE_PARTS, series: [...PACKAGE_PARTS.series, mirrored] });
    expect([title.en, title.vi].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([en, vi]);
  });

  it.each([
    // FOB beside CIF: a ratio of more than two digits would tell of how they are counted.
    [FLOWS, 'Exports are about 3.5 times imports, 2014', 'Xuất khẩu gấp khoảng 3,5 lần nhập khẩu, 2014'],
    ['VNM.BEL.X.TRADE._T.A,BEL.VNM.M.TRADE._T.A', 'Viet Nam’s exports to Belgium are about as large as Belgium’s imports from Viet Nam, 2014', 'Xuất khẩu của Việt Nam sang Bỉ xấp xỉ bằng nhập khẩu của Bỉ từ Việt Nam, 2014'],
    [`${FLOWS}&formula=a/b`, 'Exports ÷ imports: about 3.6 (1999), about 3.5 (2014)', 'Xuất khẩu ÷ nhập khẩu: khoảng 3,6 (1999); khoảng 3,5 (2014)'],
    [`${FLOWS}&kind=stacked100`, 'Exports make up about 78 % of the chosen total, 2014', 'Xuất khẩu chiếm khoảng 78% tổng các chuỗi đã chọn, 2014'],
    [`${FLOWS}&kind=stacked100&transform=running`, 'Exports make up about 75 % of the chosen total, 1999–2014', 'Xuất khẩu chiếm khoảng 75% tổng các chuỗi đã chọn, 1999–2014'],
    // Each against itself is counted alike.
    [`${FLOWS}&kind=slope`, 'Exports up 5.887-fold, imports up 6.099-fold, 1999–2014', 'Xuất khẩu gấp 5,887 lần; nhập khẩu gấp 6,099 lần, năm 2014 so với năm 1999'],
    [`${FLOWS}&layout=multiples`, 'Exports up 5.887-fold, imports up 6.099-fold, 1999–2014', 'Xuất khẩu gấp 5,887 lần; nhập khẩu gấp 6,099 lần, năm 2014 so với năm 1999'],
    [`${FLOWS}&kind=dumbbell&rows=series&base=2010`, 'Exports up 2.127-fold, imports up 62.26 %, 2010–2014', 'Xuất khẩu gấp 2,127 lần; nhập khẩu tăng 62,26%, năm 2014 so với năm 2010'],
    ['VNM.BEL.X.TRADE._T.A,VNM.FRA.X.TRADE._T.A,VNM.GBR.X.TRADE._T.A,VNM.AUT.X.TRADE._T.A&kind=dumbbell&rows=series', 'Exports to Belgium rose fastest: 36.44 %, 2013–2014', 'Xuất khẩu sang Bỉ tăng nhanh nhất: 36,44%, năm 2014 so với năm 2013'],
    ['VNM.BEL.X.TRADE._T.A,VNM.FRA.X.TRADE._T.A,VNM.GBR.X.TRADE._T.A&kind=share', 'Exports to the United Kingdom make up 46.0 % of the chosen total, 2014', 'Xuất khẩu sang Vương quốc Anh chiếm 46,0% tổng các chuỗi đã chọn, 2014'],
  ])('follows the kind of chart, and is no more exact than the comparison: %s', (series, en, vi) => {
    const { title } = toExploreView(parseExplore(new URLSearchParams(`series=${series}`)), PACKAGE_PARTS);
    expect([title.en, title.vi].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([en, vi]);
  });

  it('tells a ratio with its ends: it falls by a per cent that looks like it', () => {
    const { title, view } = toExploreView(parseExplore(new URLSearchParams({ series: FLOWS, formula: 'a/b' })), UNVALUED);
    expect([title.en, title.vi].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Exports ÷ imports fell by 3.48 %, from 3.601 (1999) to 3.476 (2014)',
      'Xuất khẩu ÷ nhập khẩu giảm 3,48%, từ 3,601 (1999) đến 3,476 (2014)',
    ]);
    expect(formatObservation(view.observations.at(-1) as Observation, 'en')).toBe('3.476');
  });

  it('tells a ratio that more than doubles with its ends, too, in both languages', () => {
    const observations = PACKAGE_PARTS.observations.map((o) => (o.seriesKey === 'VNM.BEL.M.TRADE._T.A' && o.timePeriod === '1999' ? { ...o, ...toQuantityText(multiply(toQuantity(o), exactly(4))) } : o));
    const { title } = toExploreView(parseExplore(new URLSearchParams({ series: 'VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A', formula: 'a/b' })), { ...UNVALUED, observations });
    expect([title.en, title.vi].map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Exports ÷ imports rose 3.861-fold, from 0.9002 (1999) to 3.476 (2014)',
      'Xuất khẩu ÷ nhập khẩu tăng lên gấp 3,861 lần, từ 0,9002 (1999) đến 3,476 (2014)',
    ]);
  });

  it.each(['pch', 'pc1', 'cagr', 'index'])('says of %s that it goes from one source to another', (transform) => {
    const [early, late] = [toInput([['2013', '100', '99', '101']]), toInput([['2014', '150', '149', '151']], { source: 'other' })];
    const draw = (observations: readonly Observation[]) => toExploreView(parseExplore(new URLSearchParams({ series: TRADE, transform })), { ...PACKAGE_PARTS, observations: [...observations], series: [early.series], measures: [early.measure] }).title;
    const mixed = draw([...early.observations, ...late.observations]);
    expect([mixed.en, mixed.vi]).toEqual([expect.stringMatching(/ \(figures of two different sources\)$/u), expect.stringMatching(/ \(số của hai nguồn khác nhau\)$/u)]);
    // Where one source tells both, the other's figure makes no second growth.
    const [own] = toInput([['2014', '150', '149', '151']]).observations;
    expect(draw([...early.observations, ...late.observations, own as Observation]).en).not.toContain('two different sources');
  });

  it.each([['2010', '2010'], [null, '1999']])('names the base of an index below it: %s', (base, year) => {
    const { view } = toExploreView(parseExplore(new URLSearchParams({ series: 'VNM.BEL.X.TRADE._T.A', transform: 'index', ...(base && { base }) })), PACKAGE_PARTS);
    expect(view.spec.subtitle).toEqual({ vi: `Chỉ số, ${year} = 100`, en: `Index, ${year} = 100` });
  });

  it.each([
    ['series=VNM.BEL.X.TRADE._T.A&transform=running&time=2010..2014', 'Running total, summed since 1999 · USD', 'Lũy kế, cộng dồn từ 1999 · USD'],
    ['series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A&transform=running&base=2005', 'Running total, summed since 2005 · USD', 'Lũy kế, cộng dồn từ 2005 · USD'],
    ['series=VNM.BEL.X.TRADE._T.A&transform=pch', 'Percent change', '% thay đổi so với kỳ trước'],
    ['series=VNM.BEL.X.TRADE._T.A&transform=pca', 'Compounded annual rate of change · %', 'Tốc độ tăng kép quy năm · %'],
    ['series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A&formula=a/b', 'Ratio', 'Tỷ số'],
  ])('says below what was done and in which unit, nothing twice: %s', (search, en, vi) => {
    expect(toExploreView(parseExplore(new URLSearchParams(search)), PACKAGE_PARTS).view.spec.subtitle).toEqual({ en, vi });
  });

  it('a running total says since when it sums with its figures and its series, whatever time is shown', () => {
    const { view } = toExploreView(parseExplore(new URLSearchParams('series=VNM.BEL.X.TRADE._T.A&transform=running&time=2010..2014')), PACKAGE_PARTS);
    expect(new Set(toTable(view, 'en').map(({ status }) => status))).toEqual(new Set(['computed from official figures · summed since 1999']));
    expect(view.series.find(({ key }) => key.startsWith('running('))?.note).toEqual({ vi: expect.stringMatching(/^Cộng dồn từ 1999\. /u), en: expect.stringMatching(/^Summed since 1999\. /u) });
    const observations = PACKAGE_PARTS.observations.filter(({ seriesKey, timePeriod }) => seriesKey !== 'VNM.BEL.M.TRADE._T.A' || timePeriod > '2004');
    const apart = toExploreView(parseExplore(new URLSearchParams('series=VNM.BEL.X.TRADE._T.A,VNM.BEL.M.TRADE._T.A&transform=running')), { ...PACKAGE_PARTS, observations });
    expect(apart.view.spec.subtitle).toEqual({ en: 'Running total, summed since 1999 (exports), 2005 (imports) · USD', vi: 'Lũy kế, cộng dồn từ 1999 (xuất khẩu), 2005 (nhập khẩu) · USD' });
  });

  it('says nothing that the intervals do not decide', () => {
    const { series, measure, observations } = toInput([['2012', '1.8e9', '1.75e9', '1.85e9'], ['2013', '1.82e9', '1.79e9', '1.86e9']]);
    const parts = { ...PACKAGE_PARTS, observations, series: [series], measures: [measure] };
    expect(toExploreView(parseExplore(new URLSearchParams({ series: TRADE })), parts).title.en).toContain('the figures do not tell whether it rose or fell');
  });
});

describe('two points side by side', () => {
  const find = (series: string, period: string) => {
    const found = PACKAGE_PARTS.observations.find((o) => o.seriesKey === series && o.timePeriod === period);
    if (!found) throw new Error(`no ${series} ${period}`);
    return found;
  };

  it('more than twenty times: the interval decides', () => {
    const { comparisons } = comparePoints(find(TRADE, '2013'), find(GUANGXI, '2024'));
    const ratio = comparisons.find(({ measure }) => measure === 'ratio')?.quantity;
    expect([ratio?.value, ratio?.low, ratio?.high].map(String)).toEqual(['23', '22.1', '24.6']);
  });

  it('compounds over the years between two points of one series, whichever is given first', () => {
    const [a, b] = [find(TRADE, '2000'), find(TRADE, '2010')];
    expect(comparePoints(b, a)).toEqual(comparePoints(a, b));
    expect(comparePoints(a, b).comparisons.map(({ measure, unit, quantity }) => `${measure} ${quantity.value} ${unit}`)).toEqual([
      'difference 800000000 USD', 'ratio 3 PURE_NUMB', 'growth 200 PC', 'cagr 11.7 PC',
    ]);
  });

  it('refuses unlike units', () => {
    expect(comparePoints(find(TRADE, '2013'), find('VNM.BEL.T.TRADE_GROWTH._T.A', '2013')).reason?.en).toContain('different units');
  });
});

describe('what can be compared', () => {
  it('two units do not share an axis: the second is left out, named, and offered two axes', () => {
    const one = explore(`series=${TRADE},VNM.BEL.T.TRADE_GROWTH._T.A`);
    expect(told(one)).toEqual(['refuse unit']);
    expect(one.view.spec.series.map(({ key }) => key)).toEqual([TRADE]);
    const remedy = one.comparisons[0]?.remedy;
    const two = toExploreView(remedy as ExploreState, PACKAGE_PARTS);
    expect(told(two)).toEqual(['warn two-axes']);
    expect(two.view.spec).toMatchObject({ y: { unit: 'USD' }, y2: { unit: 'PC' } });
    expect(two.view.spec.notes[0]?.vi).toContain('Hai trục đơn vị khác nhau');
  });

  it('two axes are of use with two units only', () => {
    const hasUnits = (search: string): boolean => explore(search).hasUnits;
    expect(hasUnits(`series=${TRADE},VNM.BEL.T.TRADE_GROWTH._T.A`)).toBe(true);
    expect(hasUnits(`series=${TRADE},${GUANGXI}&axes=2`)).toBe(false);
    expect(hasUnits(`series=${TRADE},VNM.BEL.IN.FDI_PROJECTS._T._O&transform=index&axes=2`)).toBe(false);
  });

  it.each([
    [`${TRADE},${GUANGXI}@tradecite`, '', 'in the source “tradecite”'],
    [`${TRADE},${GUANGXI}@nosuch`, '', 'in the source “nosuch”'],
    [`${TRADE},VNM.BEL.X.TRADE._T.A`, '', 'with official figures left out'],
    [`${TRADE},${GUANGXI}`, '&time=2000..2013', 'in the time asked for; there are figures of '],
  ])('a series without a figure is named, in the picture too, and compared with nothing: %s%s', (series, more, place) => {
    const one = explore(`series=${series}${more}`);
    expect(one.empty.map(({ en }) => en)).toEqual([expect.stringContaining(place)]);
    expect(one.view.spec.notes).toContain(one.empty[0]);
    expect([told(one), one.view.remarks]).toEqual([[], []]);
    expect(explore(`series=${TRADE}`).empty).toEqual([]);
  });

  it('a source that there is not is found by its name', () => {
    const state = parseExplore(new URLSearchParams({ series: `${TRADE}@nosuch,${GUANGXI}@tradecite,${PART}@kinh-te-do-thi-2014-10` }));
    expect(findUnknownSources(state, PACKAGE_PARTS.sources)).toEqual(['nosuch']);
  });

  it('a part of a year is not a year; per month it can be compared', () => {
    const view = explore(`series=${TRADE},VNM.BEL.T.TRADE._T._O`);
    expect(told(view)).toEqual(['warn part-year']);
    expect(told(toExploreView(view.comparisons[0]?.remedy as ExploreState, PACKAGE_PARTS))).toEqual([]);
  });

  it('a flow and a stock are not added up', () => {
    const view = explore(`series=${TRADE},${WHOLE}&formula=a%2Bb`);
    expect(told(view)).toContain('refuse nature');
    expect(view.view.observations).toEqual([]);
  });

  it('a part is not added to its whole, and stands beside it with a word', () => {
    expect(told(explore(`series=${PART},${WHOLE}&transform=share`))).toEqual(['refuse double-count']);
    expect(told(explore(`series=${PART},${WHOLE}&formula=a/b*100`))).toEqual(['note sector']);
    expect(told(explore('series=VNM.BEL.IN.FDI_PROJECTS._T._O,VNM.BE-WAL.IN.FDI_PROJECTS._T._O'))).toEqual(['warn area']);
  });

  it('valuation: different is a warning, unknown is said to be unknown', () => {
    const state = parseExplore(new URLSearchParams({ official: 'false', series: `${TRADE},${GUANGXI}` }));
    const withBasis = (...valuations: ('fob' | 'cif' | null)[]) => toExploreView(state, {
      ...PACKAGE_PARTS,
      sources: PACKAGE_PARTS.sources.map((source) => {
        const valuation = valuations[['kinh-te-do-thi-2014-10', 'guangxi-talks-2025'].indexOf(source.id)];
        return { ...source, basis: { valuation: valuation ?? null, prices: 'current', year: 'calendar' } };
      }),
    });
    expect(told(withBasis('fob', 'cif'))).toEqual(['warn valuation', 'note area']);
    expect(told(withBasis('fob', null))).toContain('note valuation');
    expect(told(withBasis('fob', 'fob'))).toEqual(['note area']);
  });

  it('registered capital is not disbursed capital', () => {
    const [registered, disbursed] = (['registered-capital', 'disbursed-capital'] as const).map((concept, i) => {
      const input = toInput([['2014-08-31', '155e6', '154e6', '156e6']], { key: `VNM.BEL.IN.CAPITAL${i}._T._O`, nature: 'stock' });
      return { ...input, measure: { ...input.measure, concept } };
    });
    if (!registered || !disbursed) throw new Error('two');
    const parts = { ...PACKAGE_PARTS, observations: [...registered.observations, ...disbursed.observations], series: [registered.series, disbursed.series], measures: [registered.measure, disbursed.measure] };
    expect(told(toExploreView(parseExplore(new URLSearchParams({ series: `${registered.name},${disbursed.name}` })), parts))).toEqual(['warn capital']);
  });
});

describe('kinds on offer', () => {
  const reasons = (search: string): Record<string, string> => Object.fromEntries(explore(search).offers.filter(({ isOffered }) => !isOffered).map(({ kind, reason }) => [kind, reason?.en ?? '']));

  it('says why a kind is not offered', () => {
    expect(reasons(`series=${TRADE}&scale=log`)).toMatchObject({ columns: expect.stringContaining('logarithmic'), stacked: expect.stringContaining('logarithmic') });
    expect(reasons(`series=${TRADE},${GUANGXI}`)).toMatchObject({ stacked: expect.stringContaining('no period that all'), slope: expect.stringContaining('two periods') });
    expect(reasons(`series=${PART}`)).toMatchObject({ line: expect.stringContaining('one period only') });
  });

  it('draws the parts of a whole as such', () => {
    const { kind, view } = explore(`series=${PART},${REST},${WHOLE}`);
    expect([kind, view.spec.kind, ...view.spec.series.map(({ role }) => role)]).toEqual(['share', 'composition', 'main', 'main', 'whole']);
  });

  it('a timeline speaks of its events, not of figures', () => {
    const { view, title } = explore(`series=${TRADE}&kind=timeline&events=development`);
    expect([view.spec.title, title, view.spec.kicker.en, view.spec.subtitle.en]).toEqual([title, { vi: '4 sự kiện, 1977–2017', en: '4 events, 1977–2017' }, 'Events', 'Development']);
  });

  it('a series without a result does not lengthen the names of the others', () => {
    const { view } = explore(`series=${TRADE},VNM.BEL.IN.FDI_RANK._T._O&transform=pca`);
    expect(view.spec.series.map(({ label }) => label?.en)).toEqual([expect.not.stringContaining(',')]);
  });

  it('a dumbbell has few dots in a row', () => {
    const [many, few] = [8, 6].map((n) => {
      const input = toInput(Array.from({ length: n }, (_, i) => [String(2000 + i), '5', '5', '5'] as const));
      const parts = { ...PACKAGE_PARTS, observations: input.observations, series: [input.series], measures: [input.measure], events: [], findings: [] };
      return toExploreView(parseExplore(new URLSearchParams({ series: input.name })), parts).offers.find(({ kind }) => kind === 'dumbbell');
    });
    expect([many?.reason?.en, few?.reason]).toEqual([expect.stringContaining('More than 6 dots'), null]);
  });

  it.each([
    ['2010..2013', '2010..2013'], ['2010-06-01..2013-03-31', '2010..2013'], ['2010..', '2010..2014'], ['..2010', '2000..2010'], ['2010', '2010..2010'],
  ])('the time %s sets the axis to %s', (time, years) => {
    expect(explore(`series=${TRADE},VNM.BEL.T.TRADE._T._O&time=${time}`).view.spec.time).toBe(years);
  });

  it('takes the kind asked for only where it fits', () => {
    expect(explore(`series=${TRADE}&kind=stacked`).kind).toBe('points');
    expect(explore(`series=${TRADE}&kind=columns`).view.spec.series[0]?.mark).toBe('columns');
  });
});

const keys = PACKAGE_PARTS.series.map(({ key }) => key);

describe('any state', () => {
  it('becomes a chart that can be drawn, whose derived figures name known parents', () => {
    const states = fc.record({ series: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 8 }), kind: fc.constantFrom(...EXPLORE_KINDS), transform: fc.constantFrom(...TRANSFORM_CODES), axes: fc.constantFrom('1', '2'), formula: fc.constantFrom('', 'a/b*100', 'a-b', 'a+b'), scale: fc.constantFrom('linear', 'log') });
    fc.assert(
      fc.property(states, ({ series, ...rest }) => {
        const state = parseExplore(new URLSearchParams({ ...rest, series: series.join() }));
        const { view, offers } = toExploreView(state, PACKAGE_PARTS);
        expect(offers.every(({ isOffered, reason }) => isOffered === (reason === null))).toBe(true);
        const known = new Set([...view.observations, ...view.parents].map(({ id }) => id));
        for (const o of view.observations) for (const id of o.derivation?.parents ?? []) expect(known.has(id), `${o.id} <- ${id}`).toBe(true);
        expect(new Set(view.sources.map(({ id }) => id))).toEqual(new Set([...view.sources.map(({ id }) => id), ...view.observations.map(({ sourceId }) => sourceId)]));
        expect(parseExplore(toExploreParams(state))).toEqual(state);
        for (const title of [view.spec.title.vi, view.spec.title.en]) expect(title).not.toMatch(/ · |undefined|NaN|null|\s{2}|^$/u);
      }),
      { numRuns: 150 },
    );
  });

  it('draws with every transform', () => {
    for (const transform of TRANSFORM_CODES) {
      const { view } = explore(`series=${TRADE},${GUANGXI}&transform=${transform}`);
      expect(() => toChartConfig(view, { width: 700, height: 420, locale: 'vi', theme: 'light' } as Parameters<typeof toChartConfig>[1])).not.toThrow();
    }
  });
});

describe('speed', () => {
  it('20 series of 60 points within a frame or two', () => {
    const inputs = Array.from({ length: 20 }, (_, n) => toInput(
      Array.from({ length: 60 }, (__, i) => [String(1955 + i), `${100 + i * 3 + n}e6`, `${99 + i * 3 + n}e6`, `${101 + i * 3 + n}e6`] as const),
      { key: `VNM.A${String.fromCharCode(65 + n)}A.T.TRADE._T.A` },
    ));
    const measure = inputs[0]?.measure;
    const parts = { ...PACKAGE_PARTS, observations: inputs.flatMap(({ observations }) => observations), series: inputs.map(({ series }): Series => series), measures: measure ? [measure] : [], events: [], findings: [] };
    const state = parseExplore(new URLSearchParams({ series: inputs.map(({ name }) => name).join() }));
    const time = (transform: (typeof TRANSFORM_CODES)[number]): number => {
      const runs = Array.from({ length: 7 }, () => {
        // Processor time, not the clock: other work on the machine does not count.
        const begin = process.cpuUsage();
        expect(toExploreView({ ...state, transform }, parts).view.observations.length).toBeGreaterThan(1000);
        const { user, system } = process.cpuUsage(begin);
        return (user + system) / 1000;
      });
      return runs.toSorted((a, b) => a - b)[2] ?? 0;
    };
    const [lin, pch, index] = [time('lin'), time('pch'), time('index')];
    console.info(`lin ${lin.toFixed(1)} ms, pch ${pch.toFixed(1)} ms, index ${index.toFixed(1)} ms`);
    expect(lin).toBeLessThan(150);
    expect(Math.max(pch, index)).toBeLessThan(600);
  });
});
