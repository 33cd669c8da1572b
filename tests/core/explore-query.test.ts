import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_EXPLORE, EXPLORE_KINDS, type ExploreState, parseExplore, toExploreParams } from '../../lib/core/explore-query';
import { toLetter } from '../../lib/core/series-letter';
import { EVENT_KINDS } from '../../lib/core/catalogue';
import { TradeciteError } from '../../lib/core/errors';
import { urls } from '../../lib/core/urls';
import { notes } from './note-sample';
import { TRANSFORM_CODES } from '../../lib/core/transform-code';

const pick = fc.record({
  key: fc.constantFrom('VNM.BEL.T.TRADE._T.A', 'VNM.CN-GX.T.TRADE._T.A', 'BE-VLG.VNM.X.TRADE_SHARE._T.A', 'VNM.BEL.IN.FDI_CAPITAL.C._O', 'VN-57.W00._Z.MEMBERSHIPS._T._O'),
  source: fc.constantFrom(null, 'kinh-te-do-thi-2014-10', 'un.comtrade_2'),
});

const period = fc.constantFrom('2010', '2014-01-01/P7M', '2014-Q1', '2014-08', '2014-08-31');
const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const states: fc.Arbitrary<ExploreState> = fc.record({
  series: fc.uniqueArray(pick, { maxLength: 26, selector: ({ key, source }) => `${key}@${source}` }),
  kind: orNull(fc.constantFrom(...EXPLORE_KINDS)),
  rows: orNull(fc.constantFrom('period', 'series')),
  transform: fc.constantFrom(...TRANSFORM_CODES),
  base: orNull(period),
  to: orNull(period),
  formulas: fc.uniqueArray(fc.constantFrom('a/b*100', '(a-b)/2.5', 'a+b', '-a'), { maxLength: 4 }),
  time: orNull(fc.constantFrom('2000..2014', '2010..', '..2014', '2013', '2010-05-01..2012-06-30')),
  scale: fc.constantFrom('linear', 'log'),
  axes: fc.constantFrom(1, 2),
  layout: fc.constantFrom('overlaid', 'multiples'),
  events: orNull(fc.uniqueArray(fc.constantFrom(...EVENT_KINDS, 'BEL', 'CN-GX', 'VN-57'))),
  official: fc.boolean(),
  asOf: orNull(fc.constantFrom('2026-11-21', '2026-11-21T12:00:00Z')),
  claims: fc.uniqueArray(fc.constantFrom('preferred', 'VNM.BEL.T.TRADE._T.A@2013@kinh-te-do-thi-2014-10', 'VNM.BEL.T.TRADE._T.A@2014-01-01/P7M@tradecite#a-2014#x')),
  pins: fc.uniqueArray(fc.constantFrom('VNM.BEL.T.TRADE._T.A@2013@kinh-te-do-thi-2014-10', 'pch(VNM.BEL.T.TRADE._T.A@wits)@2013@tradecite#wits')),
  notes,
  lang: orNull(fc.constantFrom('vi', 'en')),
});

function refuse(search: string): string[] {
  try {
    parseExplore(new URLSearchParams(search));
  } catch (error) {
    if (error instanceof TradeciteError) return error.details.map(({ field, reason }) => `${field}: ${reason}`);
  }
  return [];
}

describe('the state of the explorer in its address', () => {
  it('comes back as it was, and is written in one way', () => {
    fc.assert(
      fc.property(states, (state) => {
        const params = toExploreParams(state);
        expect(parseExplore(params)).toEqual(state);
        const written = new URL(urls.explore('en', params), 'http://x').searchParams;
        expect(parseExplore(written)).toEqual(state);
        expect(String(toExploreParams(parseExplore(new URLSearchParams([...params].toReversed()))))).toBe(String(params));
      }),
    );
  });

  it('all kinds of events are one word', () => {
    const all = { ...EMPTY_EXPLORE, events: EVENT_KINDS };
    expect(String(toExploreParams(all))).toBe('events=true');
    expect(parseExplore(new URLSearchParams({ events: 'true' }))).toEqual(all);
  });

  it('is short and readable', () => {
    const state: ExploreState = {
      ...EMPTY_EXPLORE, formulas: ['a/b*100'], time: '2010..2014', series: [{ key: 'VNM.CN-GX.T.TRADE._T.A', source: null }, { key: 'VNM.BEL.T.TRADE._T.A', source: 'kinh-te-do-thi-2014-10' }],
    };
    expect(urls.explore('en', toExploreParams(state))).toBe(
      '/en/explore?series=VNM.CN-GX.T.TRADE._T.A,VNM.BEL.T.TRADE._T.A@kinh-te-do-thi-2014-10&formula=a/b*100&time=2010..2014',
    );
    expect(urls.explore('vi', toExploreParams(EMPTY_EXPLORE))).toBe('/vi/explore');
  });

  it('takes a link as people write it', () => {
    expect(parseExplore(new URLSearchParams({ formula: 'A ÷ B × 100, a − b', events: 'BEL,BEL', official: '0' }))).toEqual({
      ...EMPTY_EXPLORE, formulas: ['a/b*100', 'a-b'], events: ['BEL'], official: false,
    });
  });

  it.each([
    ['series=VNM.BEL', 'series: "VNM.BEL" is no series'],
    ['series=VNM.BEL.T.TRADE._T.A,VNM.BEL.T.TRADE._T.A', 'series: VNM.BEL.T.TRADE._T.A is chosen twice'],
    ['kind=pie', 'kind: must be one of: line, points'],
    ['transform=yoy', 'transform: must be one of: lin, chg'],
    ['base=2010-13', 'base: write a time period'],
    ['time=2014..2000', 'time: the end lies before the beginning'],
    ['formula=a;b', 'formula: a formula holds letters'],
    ['events=parties', 'events: use true, false, kinds'],
    ['notes=point:2013', 'notes: note 1: it has no words'],
    ['colour=red', 'colour: unknown parameter; known: series, kind'],
    ['axes=2&axes=1', 'axes: given more than once'],
  ])('refuses %s and says why', (search, reason) => {
    expect(refuse(search)).toEqual([expect.stringContaining(reason)]);
  });

  it('has a letter for each series', () => {
    expect([toLetter(0), toLetter(25), toLetter(26)]).toEqual(['a', 'z', '']);
  });
});
