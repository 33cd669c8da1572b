import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../lib/audit/derive';
import type { Observation } from '../../lib/core/observation';
import { toDecimal, toQuantity } from '../../lib/core/quantity';
import { state, stateGrowth, UNITS } from './statements';

/** A printed figure of `digits` digits with a truth somewhere inside its rounding interval. */
interface Printed {
  readonly interval: readonly [string, string, string];
  readonly truth: Decimal;
}

function printed(min: number, max: number, exponent: number): fc.Arbitrary<Printed> {
  return fc.record({ digits: fc.integer({ min, max }), place: fc.integer({ min: -1000, max: 1000 }) }).map(({ digits, place }) => {
    const unit = toDecimal(10).pow(exponent);
    const [value, half] = [unit.times(digits), unit.dividedBy(2)];
    const truth = value.plus(half.times(place).dividedBy(1000));
    return { interval: [value.toString(), value.minus(half).toString(), value.plus(half).toString()], truth };
  });
}

const level = fc.integer({ min: 3, max: 9 }).chain((exponent) => printed(1, 9999, exponent));
const growth = printed(-900, 3000, -1);

/** Every result of a rule must contain what the same formula makes of the truths. */
function expectTruth(observations: readonly Observation[], rule: string, timePeriod: string, truth: Decimal): void {
  const found = derive(observations, { units: UNITS }).find((o) => o.derivation?.rule === rule && o.timePeriod === timePeriod);
  if (!found) throw new Error(`${rule} gave nothing for ${timePeriod}`);
  const { low, high, value } = toQuantity(found);
  expect(low?.lte(truth) && high?.gte(truth), `${truth} in ${found.low} to ${found.high}`).toBe(true);
  expect(value && low?.lte(value) && high?.gte(value), `${found.obsValue} in ${found.low} to ${found.high}`).toBe(true);
}

describe('a computed interval contains the result for any truth inside the parents’ intervals', () => {
  it('previous-level', () => {
    fc.assert(
      fc.property(level, growth, (amount, rate) => {
        const truth = amount.truth.dividedBy(rate.truth.dividedBy(100).plus(1));
        expectTruth([state('2013', amount.interval), stateGrowth('2013', rate.interval, '2012')], 'previous-level', '2012', truth);
      }),
    );
  });

  const fdi = { measure: 'FDI_CAPITAL', flow: 'IN', freq: '_O' };

  it('share-of-whole and remainder', () => {
    fc.assert(
      fc.property(printed(1, 5000, 5), printed(5001, 99_999, 5), (part, whole) => {
        const observations = [state('2014-08-31', whole.interval, fdi), state('2014-08-31', part.interval, { ...fdi, sector: 'C' })];
        expectTruth(observations, 'share-of-whole', '2014-08-31', part.truth.dividedBy(whole.truth).times(100));
        expectTruth(observations, 'remainder', '2014-08-31', whole.truth.minus(part.truth));
      }),
    );
  });

  it('per-month', () => {
    fc.assert(
      fc.property(level, fc.integer({ min: 1, max: 11 }), (amount, months) => {
        const period = `2014-01-01/P${months}M`;
        expectTruth([state(period, amount.interval, { freq: '_O' })], 'per-month', period, amount.truth.dividedBy(months));
      }),
    );
  });

  it('compound-growth', () => {
    fc.assert(
      fc.property(level, level, fc.integer({ min: 2, max: 30 }), (first, last, years) => {
        const truth = last.truth.dividedBy(first.truth).pow(toDecimal(1).dividedBy(years)).minus(1).times(100);
        const observations = [state('2000', first.interval), state(String(2000 + years), last.interval)];
        expectTruth(observations, 'compound-growth', `2000-01-01/P${years + 1}Y`, truth);
      }),
    );
  });
});
