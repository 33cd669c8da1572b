import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DERIVATION_RULES, derive } from '../../lib/audit/derive';
import type { Observation, UnsavedObservation } from '../../lib/core/observation';
import { toDecimal } from '../../lib/core/quantity';
import { state, stateGrowth, UNITS } from './statements';

function run(...observations: Observation[]): UnsavedObservation[] {
  return derive(observations, { units: UNITS });
}

/** [series, period, value, low, high] of each result. */
function toFigures(derived: readonly UnsavedObservation[]): (string | null)[][] {
  return derived.map((o) => [o.seriesKey, o.timePeriod, o.obsValue, o.low, o.high]);
}

const LEVEL_2013 = state('2013', ['1800000000', '1750000000', '1850000000']);
const GROWTH_2013 = stateGrowth('2013', ['15.4', '15.35', '15.45'], '2012');

describe('previous-level', () => {
  it('gives the level of the base period, named after its parents', () => {
    const [level] = run(LEVEL_2013, GROWTH_2013);
    expect(level).toEqual({
      reporter: 'AAA', partner: 'BBB', flow: 'T', measure: 'TRADE', sector: '_T', freq: 'A',
      seriesKey: 'AAA.BBB.T.TRADE._T.A', timePeriod: '2012', periodStart: '2012-01-01', periodEnd: '2012-12-31', basePeriod: null, unitMeasure: 'USD',
      obsValue: '1560000000', low: '1515000000', high: '1604000000', qualifier: 'exact', obsStatus: 'E', printed: null, paragraph: null, sentenceHash: null,
      sourceId: 'tradecite', claim: 'paper', note: null, position: 0,
      derivation: {
        rule: 'previous-level',
        formula: 'AAA.BBB.T.TRADE._T.A@2013@paper / (1 + AAA.BBB.T.TRADE_GROWTH._T.A@2013@paper / 100)',
        parents: [LEVEL_2013.id, GROWTH_2013.id],
      },
    });
  });

  it('is silent where the source states that level itself', () => {
    expect(run(LEVEL_2013, GROWTH_2013, state('2012', ['1', '1', '1']))).toEqual([]);
  });

  it('never mixes sources, claims, partners or flows', () => {
    for (const other of [{ sourceId: 'other' }, { claim: 'b' }, { partner: 'CCC' }, { flow: 'X' }]) {
      expect(run(LEVEL_2013, stateGrowth('2013', ['15.4', '15.35', '15.45'], '2012', other))).toEqual([]);
    }
  });

  it('is silent where an end is open, or growth may be −100 %', () => {
    expect(run(state('2013', ['18', '18', null]), GROWTH_2013)).toEqual([]);
    expect(run(LEVEL_2013, stateGrowth('2013', ['-100', '-100.5', '-99.5'], '2012'))).toEqual([]);
  });

  it('holds for a fall', () => {
    expect(toFigures(run(state('2013', ['50', '50', '50']), stateGrowth('2013', ['-50', '-50', '-50'], '2012')))[0]?.slice(1)).toEqual(['2012', '100', '100', '100']);
  });
});

const TOTAL = state('2014-08-31', ['155000000', '154500000', '155500000'], { flow: 'IN', measure: 'FDI_CAPITAL', freq: '_O' });
const PART = state('2014-08-31', ['91300000', '91250000', '91350000'], { flow: 'IN', measure: 'FDI_CAPITAL', freq: '_O', sector: 'C' });

describe('share-of-whole and remainder', () => {
  it('follow from a part and its whole', () => {
    expect(toFigures(run(TOTAL, PART))).toEqual([
      ['AAA.BBB.IN.FDI_SHARE.C._O', '2014-08-31', '58.9', '58.68', '59.13'],
      ['AAA.BBB.IN.FDI_CAPITAL.OTH._O', '2014-08-31', '63700000', '63150000', '64250000'],
    ]);
  });

  it('count projects without an interval, and make no share of them', () => {
    const [all, some] = [['_T', '51'], ['C', '20']].map(([sector = '', n = '']) => state('2014-08-31', [n, n, n], { flow: 'IN', measure: 'FDI_PROJECTS', freq: '_O', sector }));
    expect(toFigures(run(all as Observation, some as Observation))).toEqual([['AAA.BBB.IN.FDI_PROJECTS.OTH._O', '2014-08-31', '31', '31', '31']]);
  });

  it('need the same period', () => {
    expect(run(TOTAL, state('2014-08-30', ['9', '9', '9'], { ...PART, timePeriod: '2014-08-30', periodStart: '2014-08-30', periodEnd: '2014-08-30' }))).toEqual([]);
  });

  it('leave no remainder where the source states it, or where the parts exceed the whole', () => {
    const rest = { ...PART, sector: 'OTH', seriesKey: 'AAA.BBB.IN.FDI_CAPITAL.OTH._O' };
    expect(run(TOTAL, PART, rest).filter(({ derivation }) => derivation?.rule === 'remainder')).toEqual([]);
    const large = { ...PART, obsValue: '200000000', low: '199500000', high: '200500000' };
    expect(run(TOTAL, large).filter(({ derivation }) => derivation?.rule === 'remainder')).toEqual([]);
  });
});

describe('per-month', () => {
  const PARTIAL = state('2014-01-01/P7M', ['1300000000', '1250000000', '1350000000'], { freq: '_O' });

  it('sets part of a year beside the last full year', () => {
    expect(toFigures(run(LEVEL_2013, PARTIAL))).toEqual([
      ['AAA.BBB.T.TRADE_PER_MONTH._T.A', '2013', '150000000', '145800000', '154200000'],
      ['AAA.BBB.T.TRADE_PER_MONTH._T._O', '2014-01-01/P7M', '186000000', '178500000', '192900000'],
    ]);
  });

  it('is not made of a year alone, nor of a year after', () => {
    expect(run(LEVEL_2013)).toEqual([]);
    expect(toFigures(run(PARTIAL, state('2014', ['2', '2', '2'])))).toHaveLength(1);
  });
});

describe('compound-growth', () => {
  const [first, middle] = [state('2000', ['395400000', '395350000', '395450000']), state('2010', ['1200000000', '1150000000', '1250000000'])];

  it('joins consecutive stated years', () => {
    const derived = run(LEVEL_2013, middle, first);
    expect(toFigures(derived)).toEqual([
      ['AAA.BBB.T.TRADE_CAGR._T._O', '2000-01-01/P11Y', '11.7', '11.26', '12.2'],
      ['AAA.BBB.T.TRADE_CAGR._T._O', '2010-01-01/P4Y', '14', '11.8', '17.2'],
    ]);
    expect(derived.map((o) => [o.basePeriod, o.periodStart, o.periodEnd])).toEqual([
      ['2000', '2000-01-01', '2010-12-31'],
      ['2010', '2010-01-01', '2013-12-31'],
    ]);
  });

  it('needs more than one year between them, and levels above zero', () => {
    expect(run(state('2012', ['1', '1', '1']), LEVEL_2013).map(({ measure }) => measure)).toEqual(['TRADE_GROWTH']);
    expect(run(state('2000', ['0', '-1', '1']), LEVEL_2013)).toEqual([]);
  });
});

/** Customs figures of Viet Nam with Belgium, in USD 0.1 thousand: half a unit each way. */
function stateFlow(flow: string, timePeriod: string, value: string): Observation {
  const half = (sign: 'plus' | 'minus') => toDecimal(value)[sign](50).toString();
  return state(timePeriod, [value, half('minus'), half('plus')], { flow });
}

describe('sums, balances and growth of two flows', () => {
  const flows = [stateFlow('X', '2012', '1146718600'), stateFlow('M', '2012', '411501000'), stateFlow('X', '2013', '1323340000'), stateFlow('M', '2013', '500846800')];
  const find = (derived: readonly UnsavedObservation[], key: string, period: string) => derived.find((o) => o.seriesKey === key && o.timePeriod === period);

  it('add and subtract exports and imports, with both parents', () => {
    const derived = run(...flows);
    expect(find(derived, 'AAA.BBB.T.TRADE._T.A', '2013')).toMatchObject({
      obsValue: '1824186800', low: '1824186700', high: '1824186900',
      derivation: { rule: 'sum-of-flows', formula: 'AAA.BBB.X.TRADE._T.A@2013@paper + AAA.BBB.M.TRADE._T.A@2013@paper', parents: [flows[2]?.id, flows[3]?.id] },
    });
    expect(find(derived, 'AAA.BBB.B.TRADE._T.A', '2013')).toMatchObject({ obsValue: '822493200', low: '822493100', high: '822493300', derivation: { rule: 'balance-of-flows' } });
  });

  it('grow on the year before, flow by flow and in all', () => {
    const derived = run(...flows);
    const growth = (flow: string) => find(derived, `AAA.BBB.${flow}.TRADE_GROWTH._T.A`, '2013');
    expect([growth('X'), growth('M'), growth('T')].map((o) => Number(o?.obsValue).toFixed(2))).toEqual(['15.40', '21.71', '17.07']);
    expect(growth('T')?.derivation?.parents).toHaveLength(4);
    expect(growth('T')?.basePeriod).toBe('2012');
    expect(derived.filter(({ measure }) => measure === 'TRADE_GROWTH').every(({ timePeriod }) => timePeriod === '2013')).toBe(true);
  });

  it('are silent where the source prints them, or one flow is missing or of another claim', () => {
    const told = [...flows, state('2013', ['1824186800', '1824186800', '1824186800']), state('2013', ['1', '1', '1'], { flow: 'B' })];
    expect(run(...told).filter(({ flow, measure, timePeriod }) => measure === 'TRADE' && timePeriod === '2013' && flow !== 'X')).toEqual([]);
    expect(run(flows[0] as Observation)).toEqual([]);
    expect(run(flows[0] as Observation, { ...(flows[1] as Observation), claim: 'b' })).toEqual([]);
  });

  it('hold whatever the true values are: the interval contains the true sum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), fc.integer({ min: 0, max: 9_999_999_999 }), (exports, imports) => {
        const printed = (n: number) => String(Math.round(n / 100) * 100);
        const [sum, balance] = run(stateFlow('X', '2013', printed(exports)), stateFlow('M', '2013', printed(imports)));
        const within = (o: UnsavedObservation | undefined, truth: number) => Number(o?.low) <= truth && truth <= Number(o?.high);
        return within(sum, exports + imports) && within(balance, exports - imports);
      }),
    );
  });
});

describe('derive', () => {
  it('has rules with a name of their own and words in both languages', () => {
    expect(new Set(DERIVATION_RULES.map(({ name }) => name)).size).toBe(DERIVATION_RULES.length);
    for (const { title, formula } of DERIVATION_RULES) for (const words of [title, formula]) expect(words.vi && words.en && words.vi !== words.en).toBe(true);
  });

  it('takes no computed or superseded observation as a statement', () => {
    const computed = { ...LEVEL_2013, derivation: { rule: 'x', formula: 'x', parents: [] } };
    expect(run(computed, GROWTH_2013)).toEqual([]);
    expect(run({ ...LEVEL_2013, supersededAt: '2020-01-01' }, GROWTH_2013)).toEqual([]);
  });

  it('gives the same whatever the order of the input', () => {
    const all = [LEVEL_2013, GROWTH_2013, TOTAL, PART, state('2000', ['3', '3', '3'])];
    expect(run(...all.toReversed())).toEqual(run(...all));
  });

  it('makes nothing of a measure that the data do not have', () => {
    expect(derive([TOTAL, PART], { units: new Map([['FDI_CAPITAL', 'USD']]) }).map(({ measure }) => measure)).toEqual(['FDI_CAPITAL']);
  });
});
