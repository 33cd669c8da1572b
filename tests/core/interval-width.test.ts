import Decimal from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWidths } from '../../lib/core/interval-width';

const ends = fc.tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.nat(9)).map(([digits, places]) => new Decimal(digits.toString()).div(new Decimal(10).pow(places)).toFixed());
const interval = fc.tuple(ends, ends).map(([a, b]) => (new Decimal(a).lte(b) ? { low: a, high: b } : { low: b, high: a }));

describe('which interval is wider', () => {
  it('as exact subtraction has it', () => {
    fc.assert(fc.property(interval, interval, (a, b) => {
      const width = ({ low, high }: { low: string; high: string }) => new Decimal(high).minus(low);
      expect(compareWidths(a, b)).toBe(width(a).cmp(width(b)));
    }));
  });

  it('equal where binary fractions are not: 15.35 to 15.45 and 3.35 to 3.45', () => {
    expect(compareWidths({ low: '15.35', high: '15.45' }, { low: '3.35', high: '3.45' })).toBe(0);
    expect(compareWidths({ low: '-0.5', high: '0.5' }, { low: '10', high: '11.0' })).toBe(0);
  });

  it('an open one is the widest', () => {
    expect(compareWidths({ low: '1', high: null }, { low: '0', high: '99' })).toBe(1);
    expect(compareWidths({ low: '0', high: '99' }, { low: null, high: '1' })).toBe(-1);
    expect(compareWidths({ low: null, high: null }, { low: null, high: '1' })).toBe(0);
  });
});
