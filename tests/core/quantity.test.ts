import type Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add, contains, divide, exactly, multiply, overlaps, power, precisionPlace, type Quantity, roundToPrecision, subtract, toDecimal, toQuantity, toQuantityText,
} from '../../lib/core/quantity';

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: -12, max: 3 })).map(([digits, exponent]) =>
  toDecimal(digits.toString()).times(toDecimal(10).pow(exponent)),
);

/** A quantity and a truth inside it; ends may be open. */
interface Sample {
  readonly q: Quantity;
  readonly truth: Decimal;
}

function toSample(numbers: readonly Decimal[], lowOpen: boolean, highOpen: boolean): Sample {
  const [low, truth, high] = numbers.toSorted((a, b) => a.comparedTo(b)) as [Decimal, Decimal, Decimal];
  return { q: { value: truth, low: lowOpen ? null : low, high: highOpen ? null : high }, truth };
}

function sample(numbers: fc.Arbitrary<Decimal>, open = fc.boolean()): fc.Arbitrary<Sample> {
  return fc.tuple(fc.array(numbers, { minLength: 3, maxLength: 3 }), open, open).map(([all, low, high]) => toSample(all, low, high));
}

const anySample = sample(decimal);
const positive = sample(decimal.map((x) => x.abs().plus('0.001')));
const closed = sample(decimal, fc.constant(false));

function expectInside(q: Quantity, truth: Decimal): void {
  // Division keeps 40 digits; allow for its last one.
  const slack = truth.abs().times('1e-35');
  expect(q.low === null || q.low.lte(truth.plus(slack)), `${q.low} <= ${truth}`).toBe(true);
  expect(q.high === null || q.high.gte(truth.minus(slack)), `${truth} <= ${q.high}`).toBe(true);
}

function expectOrdered({ value, low, high }: Quantity): void {
  for (const x of [value, low, high]) expect(x === null || x.isFinite()).toBe(true);
  expect(!low || !high || low.lte(high)).toBe(true);
}

describe('interval arithmetic holds the truth', () => {
  it.each([
    ['add', add, (a: Decimal, b: Decimal) => a.plus(b)],
    ['subtract', subtract, (a: Decimal, b: Decimal) => a.minus(b)],
    ['multiply', multiply, (a: Decimal, b: Decimal) => a.times(b)],
  ] as const)('%s', (_, operate, exact) => {
    fc.assert(
      fc.property(anySample, anySample, (a, b) => {
        const result = operate(a.q, b.q);
        expectInside(result, exact(a.truth, b.truth));
        expectOrdered(result);
      }),
    );
  });

  it('divide, also by what may be zero', () => {
    fc.assert(
      fc.property(anySample, anySample, (a, b) => {
        const result = divide(a.q, b.q);
        expectOrdered(result);
        expectInside(result, b.truth.isZero() ? (result.value ?? toDecimal(0)) : a.truth.dividedBy(b.truth));
      }),
    );
  });

  it('power, for factors above zero', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: -5, max: 12 }), ({ q, truth }, years) => {
        const exponent = years === 0 ? 1 : 1 / years;
        expectInside(power(q, exponent), truth.pow(exponent));
      }),
      { numRuns: 50 },
    );
  });

  it('power of zero with a negative exponent has no upper end', () => {
    expect(power({ value: toDecimal(2), low: toDecimal(0), high: toDecimal(4) }, -1)).toMatchObject({ high: null });
  });
});

describe('roundToPrecision', () => {
  it('keeps the truth and the value inside, and the order', () => {
    fc.assert(
      fc.property(closed, ({ q }) => {
        const rounded = roundToPrecision(q);
        expect(contains(rounded, q)).toBe(true);
        expect(rounded.value && rounded.low && rounded.high && rounded.low.lte(rounded.value) && rounded.high.gte(rounded.value)).toBe(true);
        expectOrdered(rounded);
      }),
    );
  });

  it('takes off digits that the interval does not justify', () => {
    const q = { value: toDecimal('1559792027.73'), low: toDecimal('1515807708'), high: toDecimal('1603815778') };
    expect(toQuantityText(roundToPrecision(q))).toEqual({ obsValue: '1560000000', low: '1515000000', high: '1604000000' });
  });

  it('keeps a value that lies at an end inside', () => {
    const q = { value: toDecimal(42).dividedBy(11), low: toDecimal(41).dividedBy(11), high: toDecimal(42).dividedBy(11) };
    expect(toQuantityText(roundToPrecision(q))).toEqual({ obsValue: '3.81', low: '3.727', high: '3.819' });
  });

  it('leaves exact and open quantities alone', () => {
    const open = { value: toDecimal('30.123'), low: toDecimal(30), high: null };
    expect(roundToPrecision(exactly('1.23456'))).toEqual(exactly('1.23456'));
    expect(roundToPrecision(open)).toBe(open);
    expect(precisionPlace(open)).toBeNull();
  });
});

describe('overlaps and contains', () => {
  it('agree with each other and are symmetric where they must be', () => {
    fc.assert(
      fc.property(anySample, anySample, ({ q: a }, { q: b }) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a) && contains(a, a)).toBe(true);
        expect(!contains(a, b) || overlaps(a, b)).toBe(true);
      }),
    );
  });

  it('tell rival claims from rounding', () => {
    const printed = { value: toDecimal('68.7'), low: toDecimal('68.65'), high: toDecimal('68.75') };
    const computed = divide({ value: toDecimal('91.3'), low: toDecimal('91.25'), high: toDecimal('91.35') }, { value: toDecimal(155), low: toDecimal('154.5'), high: toDecimal('155.5') });
    expect(overlaps(printed, multiply(computed, exactly(100)))).toBe(false);
  });
});

describe('text', () => {
  it('round-trips every decimal, without exponents', () => {
    fc.assert(
      fc.property(closed, ({ q }) => {
        const text = toQuantityText(q);
        expect(Object.values(text).join('')).not.toMatch(/e/u);
        expect(toQuantityText(toQuantity(text))).toEqual(text);
      }),
    );
  });

  it('is exact where floats are not', () => {
    const sum = add(exactly('0.1'), exactly('0.2'));
    expect(toQuantityText(sum).obsValue).toBe('0.3');
    expect(toQuantityText(exactly('12345678901234567890.123456789012')).obsValue).toBe('12345678901234567890.123456789012');
  });
});
