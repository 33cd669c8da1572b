import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { toAuditContext } from '../../lib/audit/audit-context';
import type { Observation } from '../../lib/core/observation';
import { toDecimal } from '../../lib/core/quantity';
import { AREAS, describeSource } from './official-figures';
import { state } from './statements';

const OFFICE = toAuditContext([describeSource('customs', { kind: 'official' })], AREAS);

function pad(month: number): string {
  return String(month).padStart(2, '0');
}

/** An amount to so many zeros, half of the last digit each way. */
function stateRounded(period: string, amount: number, zeros: number, rest: Partial<Observation> = {}): Observation {
  const unit = 10 ** zeros;
  const value = Math.round(amount / unit) * unit;
  return state(period, [value, value - unit / 2, value + unit / 2].map(String) as [string, string, string], { flow: 'X', ...rest });
}

interface Year {
  readonly months: readonly number[];
  readonly zeros: number;
}

/** A year with its months, quarters and seven months, each rounded by itself. */
function stateYear({ months, zeros }: Year, rest: Partial<Observation> = {}): Observation[] {
  const sum = (from: number, to: number): number => months.slice(from, to).reduce((a, b) => a + b, 0);
  return [
    stateRounded('2013', sum(0, 12), zeros + 1, rest),
    stateRounded('2013-01-01/P7M', sum(0, 7), zeros, { freq: '_O', ...rest }),
    ...[1, 2, 3, 4].map((quarter) => stateRounded(`2013-Q${quarter}`, sum(quarter * 3 - 3, quarter * 3), zeros, { freq: 'Q', ...rest })),
    ...months.map((amount, i) => stateRounded(`2013-${pad(i + 1)}`, amount, zeros, { freq: 'M', ...rest })),
  ];
}

const year = fc.record({ months: fc.array(fc.integer({ min: 1_000_000, max: 900_000_000 }), { minLength: 12, maxLength: 12 }), zeros: fc.integer({ min: 0, max: 6 }) });

function enlarge(o: Observation, by: number): Observation {
  const move = (text: string | null) => text && toDecimal(text).plus(by).toString();
  return { ...o, obsValue: move(o.obsValue), low: move(o.low), high: move(o.high) };
}

describe('months, quarters and their year', () => {
  it('never contradict each other when they come from one truth, however they are rounded', () => {
    fc.assert(
      fc.property(year, (truth) => {
        expect(audit(stateYear(truth)).map(({ title }) => title.en)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('do when one of them is changed beyond rounding', () => {
    fc.assert(
      fc.property(year, fc.nat(), fc.boolean(), ({ months }, pick, up) => {
        const all = stateYear({ months, zeros: 2 });
        const victim = all[pick % all.length] as Observation;
        const changed = all.map((o) => (o === victim ? enlarge(o, up ? 1_000_000 : -900_000) : o));
        const found = audit(changed).filter(({ kind }) => kind === 'contradiction');
        expect(found.some(({ observations }) => observations.includes(victim.id)), victim.id).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  const MONTHS = Array.from({ length: 12 }, () => 100_000_000);
  const [total, ...parts] = stateYear({ months: MONTHS, zeros: 3 }) as [Observation, ...Observation[]];
  const months = parts.filter(({ freq }) => freq === 'M');

  it('are told with their sum, and with what the year would have to be', () => {
    const [finding, ...others] = audit([enlarge(total, -200_000_000), ...months]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'sum-of-periods', kind: 'contradiction', severity: 'high', observations: [total.id, ...months.map(({ id }) => id)], expected: { obsValue: '1200000000' } });
    expect(finding?.title.en.replaceAll('\u00a0', ' ')).toBe('Exports 2013: stated as USD 1 bn, but its 12 months add up to USD 1.200 bn');
    expect(finding?.title.vi.replaceAll('\u00a0', ' ')).toBe('Xuất khẩu 2013: nguồn ghi 1 tỷ USD, nhưng 12 tháng cộng lại là 1,200 tỷ USD');
  });

  it('need not add up where some are missing, are of another source, or make other twelve months', () => {
    expect(audit([enlarge(total, 200_000_000), ...months.slice(1)])).toEqual([]);
    expect(audit([enlarge(total, -200_000_000), ...months.map((o) => ({ ...o, sourceId: 'other' }))])).toEqual([]);
    const fiscal = stateRounded('2012-07-01/P12M', 700_000_000, 3, { freq: '_O' });
    expect(audit([fiscal, total, ...months])).toEqual([]);
    expect(audit([{ ...fiscal, timePeriod: '2013-07-01/P12M', periodStart: '2013-07-01', periodEnd: '2014-06-30' }, total])).toEqual([]);
  });

  it('of an office may lag behind what it revised its year to', () => {
    const heads = (whole: Observation) => audit([whole, ...months].map((o) => ({ ...o, sourceId: 'customs' })), OFFICE).map(({ kind, severity }) => [kind, severity]);
    expect(heads(enlarge(total, 20_000_000))).toEqual([['revision', 'low']]);
    expect(heads(enlarge(total, 200_000_000))).toEqual([['contradiction', 'high']]);
  });

  it('of a balance may exceed the year, and still add up to it', () => {
    const balance = (o: Observation) => state(o.timePeriod, [o.obsValue, o.low, o.high], { flow: 'B', freq: o.freq });
    expect(audit([enlarge(total, -1_000_000_000), ...months.slice(1)].map(balance))).toEqual([]);
    expect(audit([enlarge(total, -1_000_000_000), ...months].map(balance)).map(({ rule }) => rule)).toEqual(['sum-of-periods']);
  });
});
