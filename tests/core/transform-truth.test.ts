import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePoints } from '../../lib/core/compare-points';
import { evaluate } from '../../lib/core/formula/evaluate';
import { parseFormula } from '../../lib/core/formula/parse-formula';
import type { Observation } from '../../lib/core/observation';
import { parsePeriod } from '../../lib/core/period';
import { exactly, type Quantity, toDecimal, toQuantity } from '../../lib/core/quantity';
import type { TransformCode } from '../../lib/core/transform-code';
import type { TransformInput } from '../../lib/core/transforms/derived-row';
import { toFormulaRows } from '../../lib/core/transforms/formula-rows';
import { transformSeries } from '../../lib/core/transforms/transform';
import { type Figure, toInput } from './transform-sample';

/** A stated figure with one number inside its interval, taken to be the true one. */
interface Sample {
  readonly figure: Figure;
  readonly truth: Decimal;
}

type Truths = ReadonlyMap<string, Decimal>;

const HUNDRED = toDecimal(100);
const YEARS = ['2000', '2008', '2009', '2010', '2011', '2013'];
const PARTS = ['2012', '2013-Q1', '2013-Q2', '2013-05', '2013-01-01/P7M', '2014-01-01/P7M', '2014-01-01/P9M', '2013-08-31', '2013-01-01/P40D'];

/** Printed to between one and five digits; ends may be open, the number itself may be an end, or have no doubt at all. */
function toSample(period: string, whole: number, exponent: number, width: number, part: number, form: number): Sample {
  const unit = toDecimal(10).pow(exponent);
  const value = toDecimal(whole).times(unit);
  const half = form === 5 ? toDecimal(0) : toDecimal(width).times(unit).dividedBy(2);
  const low = form === 3 ? value : value.minus(half);
  const high = form === 4 ? value : value.plus(half);
  const truth = low.plus(high.minus(low).times(part.toFixed(4)));
  return { truth, figure: [period, value.toString(), form === 1 || form === 4 ? '' : low.toString(), form === 2 || form === 3 ? '' : high.toString()] };
}

function figureOf(period: string, least: number): fc.Arbitrary<Sample> {
  const numbers = [fc.integer({ min: least, max: 5000 }), fc.integer({ min: -2, max: 9 }), fc.constantFrom(0.1, 1, 1, 3, 100)] as const;
  return fc.tuple(...numbers, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 9 })).map(([whole, exponent, width, part, form]) => toSample(period, whole, exponent, width, part, form));
}

function figuresOf(periods: readonly string[], least: number, minLength = 1): fc.Arbitrary<readonly Sample[]> {
  return fc.subarray([...periods], { minLength }).chain((chosen) => fc.tuple(...chosen.map((period) => figureOf(period, least))));
}

/** Levels of trade are above zero; balances are on both sides of it. */
const [LEVELS, BALANCES] = [figuresOf(YEARS, 1), figuresOf(YEARS, -5000)];

const KEYS = ['VNM.BEL.T.TRADE._T.A', 'VNM.FRA.T.TRADE._T.A', 'VNM.DEU.T.TRADE._T.A'];

function toInputs(...series: readonly (readonly Sample[])[]): { inputs: TransformInput[]; truths: Truths } {
  const inputs = series.map((list, i) => toInput(list.map(({ figure }) => figure), { key: KEYS[i] ?? '' }));
  const truths = new Map(inputs.flatMap(({ observations }, i) => observations.map((o, j): [string, Decimal] => [o.id, series[i]?.[j]?.truth ?? toDecimal(0)])));
  return { inputs, truths };
}

function expectHolds(q: Quantity, truth: Decimal, of: string): void {
  // Forty digits, and roots to 24: what is lost lies far below any printed digit.
  const slack = truth.abs().plus(q.value?.abs() ?? 0).plus('1e-12').times('1e-18');
  expect(q.low === null || q.low.lte(truth.plus(slack)), `${of}: ${q.low} <= ${truth}`).toBe(true);
  expect(q.high === null || q.high.gte(truth.minus(slack)), `${of}: ${truth} <= ${q.high}`).toBe(true);
  expect(q.value === null || ((q.low === null || q.low.lte(q.value)) && (q.high === null || q.high.gte(q.value))), `${of}: ${q.low} <= ${q.value} <= ${q.high}`).toBe(true);
}

/** No digit of the value is finer than the leading digit of half the interval (whose ends were rounded outwards by a tenth of it). */
function expectNoFiner({ value, low, high }: Quantity, of: string): void {
  if (!value || !low || !high || low.eq(high)) return;
  const unit = toDecimal(10).pow(high.minus(low).times('0.4').e);
  expect(value.mod(unit).isZero(), `${of}: ${value} in ${low}–${high}`).toBe(true);
}

type Definition = (of: (i: number) => Decimal, row: Observation) => Decimal;

function yearsOf({ basePeriod }: Observation, parent: string | undefined): Decimal {
  return toDecimal(Number((parent?.split('@')[1] ?? '').slice(0, 4)) - Number(basePeriod));
}

function expectRows(code: Exclude<TransformCode, 'lin'>, inputs: readonly TransformInput[], truths: Truths, define: Definition, options: { base?: string; to?: string } = {}): Observation[] {
  const rows = transformSeries(code, inputs, { base: options.base ?? null, to: options.to ?? null }).flatMap(({ observations }) => observations);
  for (const row of rows) {
    const name = `${row.seriesKey} ${row.timePeriod}`;
    expectHolds(toQuantity(row), define((i) => truths.get(row.derivation?.parents[i] ?? '') ?? toDecimal(0), row), name);
    expectNoFiner(toQuantity(row), name);
  }
  return rows;
}

/** The formulas, and the same written apart from parser and interval arithmetic. Null: divided by zero. */
const FORMULAS: Readonly<Record<string, (a: Decimal, b: Decimal, c: Decimal) => Decimal>> = {
  'a+b': (a, b) => a.plus(b),
  'a-b': (a, b) => a.minus(b),
  '-a': (a) => a.neg(),
  'a/b*100': (a, b) => a.dividedBy(b).times(100),
  'a/(a+b+c)*100': (a, b, c) => a.dividedBy(a.plus(b).plus(c)).times(100),
  '(a-b)/(a+b)': (a, b) => a.minus(b).dividedBy(a.plus(b)),
  'a/b-b/a': (a, b) => a.dividedBy(b).minus(b.dividedBy(a)),
  'a/b*a-c': (a, b, c) => a.dividedBy(b).times(a).minus(c),
  '(a-b)/c/12': (a, b, c) => a.minus(b).dividedBy(c).dividedBy(12),
};

describe('formulas over rows', () => {
  it.each(Object.entries(FORMULAS))('%s holds the result for every choice, also below zero and with open ends', (formula, define) => {
    fc.assert(
      fc.property(BALANCES, BALANCES, BALANCES, (...series) => {
        const { inputs, truths } = toInputs(...series);
        const { observations, missing } = toFormulaRows(formula, inputs);
        expect(observations.length + missing.length).toBe(inputs[0]?.observations.length);
        for (const row of observations) {
          const [a, b, c] = KEYS.map((key) => truths.get(`${key}@${row.timePeriod}@press`) ?? toDecimal(0)) as [Decimal, Decimal, Decimal];
          const truth = define(a, b, c);
          if (truth.isFinite()) expectHolds(toQuantity(row), truth, `${formula} ${row.timePeriod}`);
          expectNoFiner(toQuantity(row), `${formula} ${row.timePeriod}`);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is never rounded inwards: a row is as wide as its formula, at least', () => {
    fc.assert(
      fc.property(LEVELS, LEVELS, (...series) => {
        const { inputs } = toInputs(...series);
        const of = (i: number, period: string): Quantity => toQuantity(inputs[i]?.observations.find(({ timePeriod }) => timePeriod === period) ?? { obsValue: null, low: null, high: null });
        for (const row of toFormulaRows('a/(a+b)*100', inputs).observations) {
          const exact = evaluate(parseFormula('a/(a+b)*100', 2), new Map([['a', of(0, row.timePeriod)], ['b', of(1, row.timePeriod)]]));
          const { low, high } = toQuantity(row);
          expect(low === null || (exact.low !== null && low.lte(exact.low)), `${low} <= ${exact.low}`).toBe(true);
          expect(high === null || (exact.high !== null && high.gte(exact.high)), `${exact.high} <= ${high}`).toBe(true);
        }
      }),
    );
  });
});

describe('balances: levels below zero and intervals that contain it', () => {
  it('keep their differences and running totals, with open ends too', () => {
    fc.assert(
      fc.property(BALANCES, fc.constantFrom(undefined, ...YEARS), (list, base) => {
        const { inputs, truths } = toInputs(list);
        for (const code of ['chg', 'ch1'] as const) expectRows(code, inputs, truths, (of) => of(0).minus(of(1)));
        expectRows('running', inputs, truths, (of, row) => (row.derivation?.parents ?? []).reduce((sum, _, i) => sum.plus(of(i)), toDecimal(0)), base ? { base } : {});
      }),
    );
  });

  it('have no ratio where a base may be zero or less; what there is holds', () => {
    fc.assert(
      fc.property(BALANCES, BALANCES, (...series) => {
        const { inputs, truths } = toInputs(...series);
        const ratio: Definition = (of, row) => of(0).dividedBy(of(1)).pow(toDecimal(1).dividedBy(row.seriesKey.startsWith('pca') ? yearsOf(row, row.derivation?.parents[0]) : 1)).minus(1).times(HUNDRED);
        for (const code of ['pch', 'pc1', 'pca'] as const) {
          for (const row of expectRows(code, inputs, truths, ratio)) expect((row.derivation?.parents ?? []).every((id) => inputs.some(({ observations }) => observations.some((o) => o.id === id && toQuantity(o).low?.gt(0))))).toBe(true);
        }
        expectRows('cch', inputs, truths, (of) => of(0).ln().minus(of(1).ln()).times(HUNDRED));
        expectRows('log', inputs, truths, (of) => of(0).ln());
        for (const row of expectRows('share', inputs, truths, (of) => of(0).dividedBy(of(0).plus(of(1))).times(HUNDRED))) expect(toQuantity(row).low?.gte(0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a named base', () => {
  it('makes an index of every figure, the base itself being 100 without doubt', () => {
    fc.assert(
      fc.property(BALANCES, LEVELS, fc.constantFrom(...YEARS), (one, two, base) => {
        const { inputs, truths } = toInputs(one, two);
        const rows = expectRows('index', inputs, truths, (of, row) => (row.timePeriod === base ? HUNDRED : of(0).dividedBy(of(1)).times(HUNDRED)), { base });
        for (const row of rows) expect(row.basePeriod).toBe(base);
        expect(rows.filter(({ timePeriod }) => timePeriod === base).every(({ low, high }) => low === '100' && high === '100')).toBe(true);
      }),
    );
  });

  it('and an end make growth a year, over the real distance', () => {
    fc.assert(
      fc.property(figuresOf(YEARS, 1, 2), fc.constantFrom(undefined, ...YEARS), fc.constantFrom(undefined, ...YEARS), (list, base, to) => {
        const { inputs, truths } = toInputs(list);
        const rows = expectRows('cagr', inputs, truths, (of, row) => of(0).dividedBy(of(1)).pow(toDecimal(1).dividedBy(yearsOf(row, row.derivation?.parents[0]))).minus(1).times(HUNDRED), { ...(base && { base }), ...(to && { to }) });
        for (const { basePeriod, derivation, periodStart, periodEnd } of rows) {
          const last = derivation?.parents[0]?.split('@')[1] ?? '';
          if (base) expect(basePeriod).toBe(base);
          if (to) expect(last).toBe(to);
          expect([periodStart, periodEnd]).toEqual([`${basePeriod}-01-01`, `${last}-12-31`]);
        }
      }),
    );
  });
});

describe('per month', () => {
  it('divides years, quarters and parts of years, on both sides of zero, by their own months; days by none', () => {
    const MONTHS: Readonly<Record<string, number>> = { '2012': 12, '2013-Q1': 3, '2013-Q2': 3, '2013-05': 1, '2013-01-01/P7M': 7, '2014-01-01/P7M': 7, '2014-01-01/P9M': 9 };
    fc.assert(
      fc.property(figuresOf(PARTS, -5000), (list) => {
        const { inputs, truths } = toInputs(list);
        const rows = expectRows('permonth', inputs, truths, (of, { timePeriod }) => of(0).dividedBy(MONTHS[timePeriod] ?? 0));
        expect(rows.map(({ timePeriod }) => timePeriod)).toEqual(list.map(({ figure }) => figure[0]).filter((period) => period in MONTHS));
      }),
    );
  });
});

describe('two pinned points', () => {
  const PERIODS = [...YEARS, ...PARTS];
  const pinned = (least: number): fc.Arbitrary<Sample> => fc.constantFrom(...PERIODS).chain((period) => figureOf(period, least));
  const years = (from: string, to: string): Decimal => {
    const [a, b] = [parsePeriod(from).start, parsePeriod(to).start];
    const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    return a.slice(8) === b.slice(8) ? toDecimal(months(b) - months(a)).dividedBy(12) : toDecimal((Date.parse(b) - Date.parse(a)) / 86_400_000).dividedBy('365.25');
  };

  it('compared hold difference, ratio, growth and growth a year for every choice, whichever was pinned first', () => {
    fc.assert(
      fc.property(pinned(-500), pinned(1), fc.boolean(), fc.boolean(), (one, two, isOneSeries, isSwapped) => {
        const [a, b] = [toInput([one.figure]), toInput([two.figure], isOneSeries ? { source: 'customs' } : { key: KEYS[1] ?? '' })].map(({ observations }) => observations[0]) as [Observation, Observation];
        const { comparisons } = isSwapped ? comparePoints(b, a) : comparePoints(a, b);
        expect(comparisons.length).toBeGreaterThan(0);
        if (comparisons.some(({ measure }) => measure === 'cagr')) expect(parsePeriod(a.timePeriod).months).toBe(parsePeriod(b.timePeriod).months);
        for (const { measure, quantity, formula } of comparisons) {
          const isForward = formula.lastIndexOf(a.id) > formula.lastIndexOf(b.id);
          const [x, y, from, to] = isForward ? [two.truth, one.truth, a, b] : [one.truth, two.truth, b, a];
          expect(from.periodStart <= to.periodStart).toBe(true);
          const factor = x.dividedBy(y);
          const truths = { difference: x.minus(y), ratio: factor, growth: factor.minus(1).times(100), cagr: factor.pow(exactly(1).value?.dividedBy(years(from.timePeriod, to.timePeriod)) ?? 1).minus(1).times(100) };
          expectHolds(quantity, truths[measure], `${measure} ${formula}`);
          expectNoFiner(quantity, `${measure} ${formula}`);
        }
      }),
      { numRuns: 600 },
    );
  });
});
