import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPrintedInterval } from '../../lib/core/printed';
import { toDecimal, toQuantityText } from '../../lib/core/quantity';
import { findDecimalSign, toPlainNumber, toTokenQuantity } from '../../lib/ingest/official/number-token';

describe('the decimal sign of a column', () => {
  it.each([
    [['395,4', '1.234'], { sign: ',' }],
    [['1.234.567', '12'], { sign: ',' }],
    [['1,234,567.5'], { sign: '.' }],
    [['10183.91', '1644.916', '1.234'], { sign: '.' }],
    [['12', '1500'], { sign: '.' }],
    [['1.234', '12'], { ambiguous: '1.234' }],
    [['1.234', '5,678'], { ambiguous: '1.234' }],
    [['395,4', '395.4'], { conflict: ['395.4', '395,4'] }],
  ])('%j', (tokens, decision) => {
    expect(findDecimalSign(tokens)).toEqual(decision);
  });

  it.each([
    ['1.234.567,8', ',', '1234567.8'], ['1 234 567,8', ',', '1234567.8'], ['(12)', '.', '-12'], ['−12,5', ',', '-12.5'], ['.5', '.', '0.5'],
    ['1,5', '.', null], ['12.34.5', ',', null], ['n/a', '.', null], ['1.5E+3', '.', '1.5e+3'],
  ] as const)('%s with %s', (token, sign, plain) => {
    expect(toPlainNumber(token, sign)).toBe(plain);
  });

  it('reads back what either convention writes, whatever the number', () => {
    const number = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 99 }));
    fc.assert(fc.property(number, fc.constantFrom('.', ',' as const), ([whole, cents], sign) => {
      const plain = `${whole}.${String(cents).padStart(2, '0')}`;
      const written = plain.replace('.', '#').replace(/\B(?=(?:\d{3})+(?=#))/gu, sign === '.' ? ',' : '.').replace('#', sign);
      expect(findDecimalSign([written])).toEqual({ sign });
      expect(toPlainNumber(written, sign as '.' | ',')).toBe(plain);
    }));
  });
});

describe('the interval of a token', () => {
  const token = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 }));

  it('is that of the rule "exact" (decision 0002), by the arithmetic of big decimals', () => {
    fc.assert(fc.property(token, ([isNegative, digits, decimals, mult]) => {
      const text = String(digits).padStart(decimals + 1, '0');
      const plain = `${isNegative ? '-' : ''}${text.slice(0, text.length - decimals)}${decimals ? `.${text.slice(-decimals)}` : ''}`;
      const unit = toDecimal(10).pow(mult - decimals);
      const value = toDecimal(plain).times(toDecimal(10).pow(mult));
      const wanted = toQuantityText(toPrintedInterval({ value, unit, roundUnit: unit }, 'exact', false));
      const given = toTokenQuantity(plain, mult, false);
      for (const end of ['obsValue', 'low', 'high'] as const) expect(toDecimal(given?.[end] ?? 'NaN').eq(wanted[end] ?? 'NaN')).toBe(true);
    }));
  });

  it('contains the number where the database cannot hold all its digits', () => {
    expect(toTokenQuantity('4.93453451334521678', 0, false)).toEqual({ obsValue: '4.934534513345', low: '4.934534513345', high: '4.934534513346' });
  });

  it.each([['1.320329e11', 0, '132032900000', '132032850000', '132032950000'], ['403917.6', 3, '403917600', '403917550', '403917650'], ['-0.5', 6, '-500000', '-550000', '-450000']])('%s e%i', (plain, mult, obsValue, low, high) => {
    expect(toTokenQuantity(plain, mult, false)).toEqual({ obsValue, low, high });
  });

  it('refuses what the database cannot hold', () => {
    expect(toTokenQuantity('1e30', 0, false)).toBeNull();
    expect(toTokenQuantity('1e999', 0, false)).toBeNull();
    expect(toTokenQuantity('12a', 0, false)).toBeNull();
  });
});
