import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGaps, isAgreed, type Level, type Mirror, toGap, toLevelQuantity } from '../../lib/audit/mirror-levels';
import { overlaps, toDecimal } from '../../lib/core/quantity';
import { compareRoughly } from '../../lib/audit/rough';
import { state } from './statements';

/** Amounts with more digits than floats have, many of them next to each other. */
const digits = fc.oneof(fc.bigInt({ min: 1n, max: 99n }), fc.bigInt({ min: 10n ** 24n, max: 10n ** 24n + 20n }), fc.bigInt({ min: 1n, max: 10n ** 26n }));
const amount = digits.map((n) => toDecimal(String(n)).dividedBy(1_000_000));
const half = fc.constantFrom('0', '0.0000005', '0.5', '500000');

const level: fc.Arbitrary<Level> = fc.array(fc.tuple(amount, half), { minLength: 1, maxLength: 2 }).map((parts) => ({
  flow: parts.length > 1 ? 'T' : 'X',
  parents: parts.map(([value, margin], i) => state('2013', [value, value.minus(margin), value.plus(margin)].map(String) as [string, string, string], { flow: i === 0 ? 'X' : 'M' })),
}));
const mirror = fc.tuple(level, level).map(([own, other]): Mirror => {
  const [a, b] = [own, other].map(({ parents }) => parents.reduce((sum, { obsValue }) => sum + Number(obsValue), 0)) as [number, number];
  return { own, other, ratio: b / a };
});

describe('a first look in floats', () => {
  it('says nothing that exact decimals deny', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const order = compareRoughly(a.toNumber(), b.toNumber());
        if (order !== 0) expect(order).toBe(a.cmp(b));
      }),
      { numRuns: 2000 },
    );
    expect(compareRoughly(Number.NaN, 1)).toBe(0);
  });

  it('leaves whether two offices agree as it is', () => {
    fc.assert(
      fc.property(mirror, (each) => {
        expect(isAgreed(each)).toBe(overlaps(toLevelQuantity(each.own), toLevelQuantity(each.other)));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves the order of gaps as it is', () => {
    fc.assert(
      fc.property(mirror, mirror, (a, b) => {
        expect(Math.sign(compareGaps(a, b))).toBe(toGap(a)?.cmp(toGap(b) ?? 0));
      }),
      { numRuns: 1000 },
    );
  });
});
