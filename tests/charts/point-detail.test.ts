import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPairNotes } from '../../lib/charts/pair-notes';
import { comparePair, toPairSentence } from '../../lib/charts/pair-sentence';
import { type KnownFigures, toPointDetail } from '../../lib/charts/point-detail';
import { findOutclaimed } from '../../lib/core/claim-choice';
import { toVisibleObservations } from '../../lib/charts/chart-view';
import { toPinLetters, toToggled } from '../../lib/charts/pin-letter';
import { toAbsentWords, toPinnedFigures } from '../../lib/charts/pinned-figure';
import { toExploreKnown } from '../../lib/charts/relatives';
import { toExploreView } from '../../lib/charts/explore-view';
import { parseExplore } from '../../lib/core/explore-query';
import { toFigureCitation } from '../../lib/core/figure-citation';
import { formatExactly, formatObservation, formatObservationInterval } from '../../lib/core/format';
import { type Observation, toObservationRef } from '../../lib/core/observation';
import { PACKAGE_PARTS } from './package-views';

const TRADE = 'VNM.BEL.T.TRADE._T.A';
const { observations, ancestors, series, sources, areas, measures } = PACKAGE_PARTS;
const KNOWN: KnownFigures = { observations: [...observations, ...ancestors], series, sources, areas, measures };

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function find(key: string, period: string, source?: string): Observation {
  const found = observations.find((o) => o.seriesKey === key && o.timePeriod === period && (!source || o.sourceId === source));
  if (!found) throw new Error(`no ${key} ${period}`);
  return found;
}

const PRESS = find(TRADE, '2013', 'kinh-te-do-thi-2014-10');

describe('the detail of a point', () => {
  const detail = toPointDetail(PRESS, KNOWN);

  it('names its rivals and the rule among them', () => {
    expect(detail.claims.map((o) => plain(formatObservation(o, 'en'))).toSorted()).toEqual(['USD 1.8 bn', 'USD 1.824 bn']);
    expect([detail.preferred?.chosen.id, detail.preferred?.rule]).toEqual([PRESS.id, 'stated']);
  });

  it('leads both ways: 2012 follows from it, and it follows from nothing', () => {
    expect(detail.parents).toEqual([]);
    const implied = detail.children.find((o) => o.seriesKey === TRADE && o.timePeriod === '2012');
    expect(implied && toPointDetail(implied, KNOWN).parents.map(({ id }) => id)).toContain(PRESS.id);
  });

  it('has neighbours of its own teller only', () => {
    const line = [detail.before, detail.after].flatMap((o) => o ?? []);
    expect(line.length).toBeGreaterThan(0);
    expect(new Set(line.map(({ sourceId, claim }) => (sourceId === 'tradecite' ? claim.split('#')[0] : sourceId)))).toEqual(new Set(['kinh-te-do-thi-2014-10']));
  });
});

describe('two points in a sentence', () => {
  it.each([
    ['en', 'USD 1.8 bn (2013) is 4.6 (4.4–4.7) times USD 395.4 m (2000): up 360 %, 12.4 % a year.'],
    ['vi', '1,8 tỷ USD (2013) gấp 4,6 (4,4–4,7) lần 395,4 triệu USD (2000): tăng 360%, bình quân 12,4% mỗi năm.'],
  ] as const)('%s', (locale, sentence) => {
    const pair = comparePair(PRESS, find(TRADE, '2000', 'kinh-te-do-thi-2014-10'));
    expect(plain(toPairSentence(pair, locale, () => ''))).toBe(sentence);
  });

  it('of rivals for one period is a disagreement, no change', () => {
    const rival = { ...PRESS, id: 'rival', sourceId: 'other', obsValue: '2000000000', low: '1950000000', high: '2050000000' };
    const apart = comparePair(rival, PRESS);
    expect(apart.comparisons.map(({ measure }) => measure)).toEqual(['difference', 'ratio']);
    expect(plain(toPairSentence(apart, 'en', () => ''))).toBe('Two figures for 2013 disagree: USD 2 bn and USD 1.8 bn, 1.11 times apart. This is a difference between statements, not a change over time.');
    expect(plain(toPairSentence(apart, 'vi', () => ''))).toBe('Hai số về cùng kỳ 2013 không khớp nhau: 2 tỷ USD và 1,8 tỷ USD, chênh nhau 1,11 lần. Đây là khác biệt giữa các số được nêu, không phải thay đổi theo thời gian.');
    const near = { ...rival, obsValue: '1820000000', low: '1815000000', high: '1825000000' };
    expect(plain(toPairSentence(comparePair(near, PRESS), 'en', () => ''))).toBe('Two figures for 2013 agree within their ranges: USD 1.82 bn and USD 1.8 bn.');
  });

  it('does not say which is larger where the intervals do not', () => {
    const near = { ...PRESS, id: 'near', timePeriod: '2012', periodStart: '2012-01-01', periodEnd: '2012-12-31', obsValue: '1790000000', low: '1700000000', high: '1880000000' };
    expect(toPairSentence(comparePair(PRESS, near), 'en', () => '')).toContain('the figures do not tell which is larger');
  });

  it('figures of two series have a difference and a ratio, no change', () => {
    const told = (a: Observation, b: Observation): string[] => comparePair(a, b).comparisons.map(({ measure }) => measure);
    expect(told(PRESS, find('VNM.CN-GX.T.TRADE._T.A', '2024'))).toEqual(['difference', 'ratio']);
    expect(told(PRESS, find(TRADE, '2000', 'kinh-te-do-thi-2014-10'))).toEqual(['difference', 'ratio', 'growth', 'cagr']);
  });

  it('is told what stands against it: other years, a part of a year, a break in what is counted', () => {
    const told = (a: Observation, b: Observation): string => toPairNotes(a, b, KNOWN).map(({ text }) => text.en).join(' ');
    expect(told(PRESS, find('VNM.CN-GX.T.TRADE._T.A', '2024'))).toContain('part of the difference is time: 2013 and 2024');
    expect(told(PRESS, find('VNM.BEL.T.TRADE._T._O', '2014-01-01/P7M'))).toContain('The periods are of different length');
    expect(told(find('VNM.BEL.IN.FDI_REGISTERED._T.A', '2014'), find('VNM.BEL.IN.FDI_REGISTERED._T.A', '2017'))).toContain('What is counted changes in 2016');
    expect(told(PRESS, find(TRADE, '2000', 'kinh-te-do-thi-2014-10'))).toBe('');
  });
});

describe('pinned points of a chart that computes', () => {
  const EXPORTS = 'VNM.BEL.X.TRADE._T.A';
  const [first, next, last] = ['1999', '2000', '2014'].map((year) => `${EXPORTS}@${year}@wits-un-comtrade`) as [string, string, string];
  const show = (transform: string, pins: readonly string[], key = EXPORTS) => {
    const { view, missing } = toExploreView(parseExplore(new URLSearchParams(`series=${key}&transform=${transform}`)), PACKAGE_PARTS);
    const known = toExploreKnown(view, PACKAGE_PARTS);
    return { view, missing, known, figures: toPinnedFigures(pins, view, known.observations) };
  };
  const tellPair = (transform: string): string[] => {
    const { figures, known } = show(transform, [next, last]);
    const [a, b] = figures.map(({ observation }) => observation) as [Observation, Observation];
    const { comparisons } = comparePair(a, b);
    return [toPairSentence(comparePair(a, b), 'en', () => ''), toPairSentence(comparePair(a, b), 'vi', () => ''), comparisons.map(({ measure }) => measure).join(' '), String(known.series.some(({ key }) => key === a.seriesKey))].map(plain);
  };

  it.each(['lin', 'index', 'pch', 'permonth', 'log'])('show what the chart shows, whatever it showed when they were pinned (%s)', (transform) => {
    const other = show(transform === 'index' ? 'pch' : 'index', [last]).figures[0]?.observation as Observation;
    for (const [key, pin] of [[EXPORTS, last], [EXPORTS, toObservationRef(other)], [`${EXPORTS}@wits-un-comtrade`, last]] as const) {
      const { view, figures: [figure] } = show(transform, [pin], key);
      expect(figure?.observation).toBe(view.observations.find(({ timePeriod }) => timePeriod === '2014'));
      expect([...toPinLetters(view.observations, [pin])]).toEqual([[figure?.observation?.id, 'A']]);
      // The same press unpins it.
      expect(toToggled([pin], toObservationRef(figure?.observation as Observation))).toEqual([]);
    }
  });

  it('say where the chart has none, and why', () => {
    const { view, missing, figures: [absent] } = show('pch', [first]);
    expect([absent?.observation, absent?.level && toObservationRef(absent.level)]).toEqual([undefined, first]);
    expect((['en', 'vi'] as const).map((locale) => toAbsentWords(absent?.level as Observation, view, missing, locale))).toEqual([
      'Percent change: this chart has no value for 1999 (no figure for the period just before (1998)).',
      '% thay đổi so với kỳ trước: biểu đồ này không có giá trị của 1999 (không có số của kỳ liền trước (1998)).',
    ]);
  });

  it('are compared as they are shown: points of an index, percentage points of growth, whose ratio means nothing', () => {
    expect({ index: tellPair('index'), pch: tellPair('pch') }).toMatchInlineSnapshot(`
      {
        "index": [
          "588.7 (2014) is 5.789 times 101.7 (2000): up 478.9 %, 13.36 % a year.",
          "588,7 (2014) gấp 5,789 lần 101,7 (2000): tăng 478,9%, bình quân 13,36% mỗi năm.",
          "difference ratio growth cagr",
          "true",
        ],
        "pch": [
          "36.44 % (2014) – 1.69 % (2000): 34.75 pp",
          "36,44% (2014) – 1,69% (2000): 34,75 điểm %",
          "difference",
          "true",
        ],
      }
    `);
  });
});

describe('a choice among claims', () => {
  const own = observations.filter(({ seriesKey }) => seriesKey === TRADE);
  const words = fc.subarray(['preferred', ...own.map(toObservationRef)]);

  it('never leaves a period without a figure, and keeps every figure that is named', () => {
    fc.assert(
      fc.property(words, (chosen) => {
        const out = findOutclaimed(own, chosen, sources);
        const left = own.filter((o) => !out.has(o));
        expect(new Set(left.map(({ timePeriod }) => timePeriod))).toEqual(new Set(own.map(({ timePeriod }) => timePeriod)));
        expect([...out].some((o) => chosen.includes(toObservationRef(o)))).toBe(false);
        if (chosen.includes('preferred') && chosen.length === 1) expect(left).toHaveLength(new Set(own.map(({ timePeriod }) => timePeriod)).size);
      }),
    );
  });
});

describe('figures for people', () => {
  const official = find('VNM.BEL.X.TRADE._T.A', '2014');

  it('four digits of statistics, all of them where asked for; the press as printed', () => {
    expect(plain(formatObservation(official, 'en'))).toMatch(/^USD \d\.\d{3} bn$/u);
    expect(plain(formatExactly(official, 'en'))).toMatch(/^USD \d\.\d{6,9} bn$/u);
    expect(formatObservationInterval(official, 'en')).toBe('');
    expect([plain(formatObservation(PRESS, 'en')), formatExactly(PRESS, 'en')]).toEqual(['USD 1.8 bn', '']);
  });

  it('never more digits than the file has', () => {
    expect(plain(formatObservation(find('VNM.BEL.IN.FDI_REGISTERED._T.A', '2006'), 'vi'))).toBe('5,6 triệu USD');
  });

  it.each([
    ['en', 'Two-way trade Viet Nam – Belgium, annual, 2013: USD 1.8 bn (1.75–1.85), Kinh tế & Đô thị, October 2014, para 4'],
    ['vi', 'Thương mại hai chiều Việt Nam – Bỉ, năm, 2013: 1,8 tỷ USD (1,75–1,85), Kinh tế & Đô thị, tháng 10/2014, đoạn 4'],
  ] as const)('cited in %s', (locale, text) => {
    const [source, cited] = [sources.find(({ id }) => id === PRESS.sourceId), PACKAGE_PARTS.series.find(({ key }) => key === PRESS.seriesKey)];
    expect(plain(toFigureCitation(PRESS, { source, series: cited }, locale))).toBe(text);
  });

  it('a computed one says what was computed of which series', () => {
    const { view } = toExploreView(parseExplore(new URLSearchParams('series=VNM.BEL.X.TRADE._T.A&transform=pc1')), PACKAGE_PARTS);
    const computed = toVisibleObservations(view).find(({ timePeriod }) => timePeriod === '2014') as Observation;
    const cited = view.series.find(({ key }) => key === computed.seriesKey);
    expect(plain(toFigureCitation(computed, { source: undefined, series: cited }, 'en'))).toMatch(/^Exports of Viet Nam to Belgium · percent change from year ago, 2014: 36\.4\d? %, computed by Tradecite/u);
  });
});
