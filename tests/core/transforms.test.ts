import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatObservation } from '../../lib/core/format';
import { comparePoints } from '../../lib/core/compare-points';
import { type Observation, toObservationRef } from '../../lib/core/observation';
import { toDecimal, toQuantity } from '../../lib/core/quantity';
import { TRANSFORM_CODES, type TransformCode } from '../../lib/core/transform-code';
import type { TransformInput, Transformed } from '../../lib/core/transforms/derived-row';
import { toFormulaRows } from '../../lib/core/transforms/formula-rows';
import { transformSeries } from '../../lib/core/transforms/transform';
import { type Figure, toInput } from './transform-sample';

type Code = Exclude<TransformCode, 'lin'>;

const CODES = TRANSFORM_CODES.filter((code): code is Code => code !== 'lin');
const PERIODS = ['2000', '2008', '2009', '2010', '2011', '2013'];

interface Sample {
  readonly figure: Figure;
  readonly truth: Decimal;
}

const figure = (period: string): fc.Arbitrary<Sample> =>
  fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 12 })).map(([low, width, part, ends]) => {
    const at = (share: number): string => toDecimal(low).plus(toDecimal(width).times(share.toFixed(3))).times('1e6').toString();
    return { figure: [period, at(0.5), ends === 0 ? '' : at(0), ends === 1 ? '' : at(1)], truth: toDecimal(at(part)) };
  });

const samples = fc.subarray(PERIODS, { minLength: 2 }).chain((periods) => fc.tuple(...periods.map(figure)));

/** What a transform gives for plain numbers, by its definition; written apart from the code under test, in floats. */
const DEFINITIONS: Record<Code, (x: number, y: number, years: number, rest: number) => number> = {
  chg: (x, y) => x - y,
  ch1: (x, y) => x - y,
  pch: (x, y) => (x / y - 1) * 100,
  pc1: (x, y) => (x / y - 1) * 100,
  pca: (x, y, years) => ((x / y) ** (1 / years) - 1) * 100,
  cch: (x, y) => (Math.log(x) - Math.log(y)) * 100,
  cca: (x, y, years) => ((Math.log(x) - Math.log(y)) / years) * 100,
  log: (x) => Math.log(x),
  index: (x, y) => (x / y) * 100,
  share: (x, _, __, rest) => (x / (x + rest)) * 100,
  permonth: (x) => x / 12,
  running: (x) => x,
  cagr: (x, y, years) => ((x / y) ** (1 / years) - 1) * 100,
};

function expectInside(o: Observation, truth: number): void {
  const { value, low, high } = toQuantity(o);
  const slack = Math.abs(truth) * 1e-9 + 1e-9;
  expect(low === null || low.toNumber() <= truth + slack, `${o.seriesKey} ${o.timePeriod}: ${low} <= ${truth}`).toBe(true);
  expect(high === null || high.toNumber() >= truth - slack, `${o.seriesKey} ${o.timePeriod}: ${truth} <= ${high}`).toBe(true);
  expect(value === null || ((low === null || low.lte(value)) && (high === null || high.gte(value))), `${o.seriesKey}: ${low} <= ${value} <= ${high}`).toBe(true);
}

function yearOf(o: Observation | string): number {
  return Number((typeof o === 'string' ? o : o.timePeriod).slice(0, 4));
}

/** Truths by observation id, of both series. */
function toTruths(input: TransformInput, list: readonly Sample[]): [string, number][] {
  return input.observations.map((o, i) => [o.id, list[i]?.truth.toNumber() ?? 0]);
}

function expectTrue(code: Code, [result]: readonly Transformed[], truths: ReadonlyMap<string, number>): void {
  for (const row of result?.observations ?? []) {
    const parents = (row.derivation?.parents ?? []).map((id) => truths.get(id) ?? 0);
    const [x = 0, y = x] = parents;
    const rest = parents.slice(1).reduce((a, b) => a + b, 0);
    const years = row.basePeriod ? yearOf(row.timePeriod.replace(/^.*\/P(\d+)Y$/u, (_, n: string) => String(yearOf(row) + Number(n) - 1))) - yearOf(row.basePeriod) : 1;
    expectInside(row, code === 'running' ? parents.reduce((a, b) => a + b, 0) : DEFINITIONS[code](x, y, years, rest));
  }
}

describe('a bound', () => {
  const over = toInput([['2013', '30000000', '30000000', '']]);
  const whole = toInput([['2013', '1800000000', '1750000000', '1850000000']], { key: 'VNM.FRA.T.TRADE._T.A' });

  it('shows no more digits than were printed: zeros of base units are none', () => {
    const [ratio] = toFormulaRows('a/b', [over, whole]).observations;
    expect([ratio?.obsValue, ratio?.low, ratio?.high]).toEqual(['0.017', '0.0162', null]);
    expect(ratio && [formatObservation(ratio, 'en'), formatObservation(ratio, 'vi')]).toEqual(['0.017', '0,017']);
    const [sum] = toFormulaRows('a+b', [over, whole]).observations;
    expect([sum?.obsValue, sum?.low, sum?.high]).toEqual(['1800000000', '1780000000', null]);
  });

  it('of a figure to the dollar shows its zeros, and of a count all that divides it', () => {
    const exact = toInput([['2013', '1800000000', '1799999999.5', '1800000000.5']], { key: 'VNM.FRA.T.TRADE._T.A' });
    const bound = toInput([['2013', '1234567', '1234567', '']]);
    expect(toFormulaRows('a/b', [bound, exact]).observations[0]?.obsValue).toBe('0.0006858706');
    const count = toInput([['2013', '20', '20', '20']], { key: 'VNM.FRA.T.PROJECTS._T.A' });
    expect(toFormulaRows('a/b', [bound, count]).observations[0]?.obsValue).toBe('61728.35');
  });
});

describe('a transform holds the result for every choice inside the intervals of its parents', () => {
  it.each(CODES)('%s', (code) => {
    fc.assert(
      fc.property(samples, samples, (one, two) => {
        const [a, b] = [toInput(one.map((s) => s.figure)), toInput(two.map((s) => s.figure), { key: 'VNM.FRA.T.TRADE._T.A' })];
        const truths = new Map([...toTruths(a, one), ...toTruths(b, two)]);
        const results = transformSeries(code, [a, b], { base: null, to: null });
        expectTrue(code, results, truths);
        for (const { observations, missing } of code === 'cagr' ? [] : results) {
          // Nothing is lost in silence: each figure has a result or a reason.
          expect(observations.length + missing.length).toBe((results.indexOf(results.find((r) => r.observations === observations) as Transformed) === 0 ? one : two).length);
        }
      }),
      { numRuns: 120 },
    );
  });
});

const BELGIUM: readonly Figure[] = [
  ['2000', '395400000', '395350000', '395450000'],
  ['2010', '1200000000', '1150000000', '1250000000'],
  ['2012', '1560000000', '1515000000', '1604000000'],
  ['2013', '1800000000', '1750000000', '1850000000'],
];

function run(code: Code, figures: readonly Figure[], options: { base?: string; to?: string } = {}, sample = {}): Transformed {
  const [result] = transformSeries(code, [toInput(figures, sample)], { base: options.base ?? null, to: options.to ?? null });
  if (!result) throw new Error('no result');
  return result;
}

function toFigures({ observations }: Transformed): (string | null)[][] {
  return observations.map((o) => [o.timePeriod, o.obsValue, o.low, o.high]);
}

describe('transforms by calendar time', () => {
  it('never calls ten years one: pch only where the year before is known', () => {
    const { observations, missing } = run('pch', BELGIUM);
    expect(observations.map((o) => [o.timePeriod, o.basePeriod])).toEqual([['2013', '2012']]);
    expect(missing.map(({ timePeriod, text }) => `${timePeriod}: ${text.en}`)).toEqual([
      '2000: no figure for the period just before (1999)', '2010: no figure for the period just before (2009)', '2012: no figure for the period just before (2011)',
    ]);
  });

  it('pca compounds over the real distance', () => {
    expect(toFigures(run('pca', BELGIUM))[0]).toEqual(['2010', '11.7', '11.26', '12.2']);
  });

  it('cagr is one row for its span, with formula and parents', () => {
    const [row] = run('cagr', BELGIUM, { base: '2000', to: '2013' }).observations;
    expect(row).toMatchObject({
      seriesKey: 'cagr(VNM.BEL.T.TRADE._T.A)', timePeriod: '2000-01-01/P14Y', obsValue: '12.4', low: '12.12', high: '12.61', obsStatus: 'E', unitMeasure: 'PC', basePeriod: '2000',
      derivation: { rule: 'cagr', formula: '((VNM.BEL.T.TRADE._T.A@2013@press / VNM.BEL.T.TRADE._T.A@2000@press) ^ (1 / 13) - 1) * 100' },
    });
  });

  it('sets figures of one source against each other where one has both; else says that there are two', () => {
    const [press, office] = [toInput([['2010', '120', '115', '125'], ['2012', '150', '149', '151']]), toInput([['2009', '110', '110', '110'], ['2010', '117', '117', '117'], ['2011', '155', '155', '155']], { source: 'office' })];
    const input = { ...press, observations: [...press.observations, ...office.observations] };
    const tell = (row: Transformed | undefined): unknown[] => row?.observations.map(({ timePeriod, claim, derivation }) => [timePeriod, claim, derivation?.ofTwoSources ?? false]) ?? [];
    const [growth] = transformSeries('pch', [input], { base: null, to: null });
    expect(tell(growth)).toEqual([['2012', 'press', true], ['2010', 'office', false], ['2011', 'office', false]]);
    expect(growth?.missing.map(({ timePeriod, reason }) => [timePeriod, reason])).toContainEqual(['2010', 'other-source']);
    expect(tell(transformSeries('index', [input], { base: '2010', to: null })[0])).toEqual([['2010', 'press', false], ['2012', 'press', false], ['2009', 'office', false], ['2010', 'office', false], ['2011', 'office', false]]);
    const rivals = { ...press, observations: [...press.observations, ...toInput([['2010', '117', '117', '117'], ['2012', '160', '160', '160']], { source: 'office' }).observations] };
    expect(tell(transformSeries('cagr', [rivals], { base: '2010', to: '2012' })[0])).toEqual([['2010-01-01/P3Y', 'press', false], ['2010-01-01/P3Y', 'office', false]]);
  });

  it('growth over the figure that stated growth implies is that growth, no wider', () => {
    const { observations, ...trade } = toInput([['2012', '1559792028', '1515000000', '1604000000'], ['2013', '1800000000', '1750000000', '1850000000']]);
    const [before, after] = observations as [Observation, Observation];
    const [stated] = toInput([['2013', '15.4', '15.35', '15.45']], { key: 'VNM.BEL.T.TRADE_GROWTH._T.A', unit: 'PC' }).observations as [Observation];
    const implied = { ...before, derivation: { rule: 'previous-level', formula: `${toObservationRef(after)} / (1 + ${toObservationRef(stated)} / 100)`, parents: [after.id, stated.id] }, sourceId: 'tradecite', claim: 'press' };
    const input = { ...trade, observations: [implied, after], find: (id: string) => [after, stated].find((o) => o.id === id) };
    const [row] = transformSeries('pch', [input], { base: null, to: null }).flatMap((each) => each.observations);
    expect(row).toMatchObject({ timePeriod: '2013', obsValue: '15.4', low: '15.35', high: '15.45', note: { en: expect.stringContaining('that was stated') } });
    expect(comparePoints(implied, after, input.find).comparisons.find(({ measure }) => measure === 'growth')?.quantity.low?.toString()).toBe('15.35');
    expect([formatObservation(row as Observation, 'en'), formatObservation(row as Observation, 'vi')]).toEqual(['15.4\u00a0%', '15,4%']);
  });

  it('a base is 100 against itself, with no doubt', () => {
    expect(toFigures(run('index', BELGIUM, { base: '2010' }))[1]).toEqual(['2010', '100', '100', '100']);
  });

  it('compares seven months with seven months, a day with that day a year before', () => {
    expect(toFigures(run('pc1', [['2013-01-01/P7M', '100', '99', '101'], ['2014-01-01/P7M', '150', '149', '151']]))[0]?.[0]).toBe('2014-01-01/P7M');
    expect(run('pc1', [['2013', '100', '99', '101'], ['2014-01-01/P7M', '150', '149', '151']]).missing.map(({ reason }) => reason)).toEqual(['no-year-ago', 'no-year-ago']);
    expect(toFigures(run('ch1', [['2013-08-31', '40', '40', '40'], ['2014-08-31', '51', '51', '51']], {}, { unit: 'NUM', nature: 'count' }))).toEqual([['2014-08-31', '11', '11', '11']]);
  });

  it('goes on with an open end, and says so', () => {
    const [row] = run('chg', [['2012', '10', '10', '10'], ['2013', '30', '30', '']], {}, { unit: 'NUM', nature: 'count' }).observations;
    expect(row).toMatchObject({ obsValue: '20', low: '20', high: null, qualifier: 'at-least' });
  });

  it('stops a running total at a gap, and names it', () => {
    const { observations, missing } = run('running', BELGIUM, { base: '2012' });
    expect(observations.map((o) => o.obsValue)).toEqual(['1560000000', '3360000000']);
    expect(run('running', BELGIUM).missing[0]?.text.en).toBe('the run is broken before it (no figure for 2009)');
    expect(missing).toEqual([]);
  });

  it('refuses what has no meaning', () => {
    expect(run('running', BELGIUM, {}, { nature: 'stock' }).missing.map(({ reason }) => reason)).toContain('not-for-this-measure');
    expect(run('pch', BELGIUM, {}, { nature: 'growth', unit: 'PC' }).observations).toEqual([]);
    expect(run('log', [['2013', '', '0', '']]).missing[0]?.reason).toBe('not-above-zero');
  });

  it('gives a difference of per cents in percentage points', () => {
    expect(run('chg', [['2012', '10', '9.5', '10.5'], ['2013', '15', '14.5', '15.5']], {}, { unit: 'PC', nature: 'share' }).series.unitMeasure).toBe('PP');
  });
});

describe('shares and formulas over several series', () => {
  const part = toInput([['2013', '10', '10', '20']]);
  const rest = toInput([['2013', '1', '1', '2'], ['2012', '1', '1', '2']], { key: 'VNM.FRA.T.TRADE._T.A' });

  it('a share knows that the part is in the total', () => {
    const [share, other] = transformSeries('share', [part, rest], { base: null, to: null });
    expect(share?.observations.map((o) => [o.low, o.high])).toEqual([['83.3', '95.3']]);
    expect(other?.missing.map(({ text }) => text.en)).toEqual(['the total lacks a part: VNM.BEL.T.TRADE._T.A']);
  });

  it('a formula carries units and names its parents', () => {
    const { series, observations, missing } = toFormulaRows('b/a*100', [part, rest]);
    expect(series).toMatchObject({ key: 'VNM.FRA.T.TRADE._T.A/VNM.BEL.T.TRADE._T.A*100', unitMeasure: 'PC', partner: '_Z', reporter: 'VNM' });
    expect(observations.map((o) => [o.timePeriod, o.derivation?.formula, o.derivation?.parents.length])).toEqual([
      ['2013', 'VNM.FRA.T.TRADE._T.A@2013@press / VNM.BEL.T.TRADE._T.A@2013@press * 100', 2],
    ]);
    expect(missing.map(({ timePeriod, reason }) => [timePeriod, reason])).toEqual([['2012', 'no-same-period']]);
  });
});
