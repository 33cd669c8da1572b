import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MirrorRow, toAsymmetry, toMedianRatio, toMirrorBand, toMirrorRatio, toMirrorRow } from '../../lib/core/mirror';
import { type Quantity, toDecimal } from '../../lib/core/quantity';
import { toInput } from './transform-sample';

/** A figure above zero somewhere inside its interval. */
const figure = fc.tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }))
  .map(([low, more, rest]): Quantity => ({ low: toDecimal(low), value: toDecimal(low + more), high: toDecimal(low + more + rest) }));

function exact(x: number | string): Quantity {
  return { value: toDecimal(x), low: toDecimal(x), high: toDecimal(x) };
}

/** The index by its own formula. */
function indexOf(a: number, b: number): number {
  return (200 * Math.abs(a - b)) / (a + b);
}

describe('asymmetry', () => {
  test('is the same from either side, between 0 and 200', () => {
    fc.assert(fc.property(figure, figure, (a, b) => {
      const [one, other] = [toAsymmetry(a, b), toAsymmetry(b, a)];
      for (const end of ['value', 'low', 'high'] as const) {
        expect(Number(one?.[end])).toBeCloseTo(Number(other?.[end]), 9);
        expect(Number(one?.[end])).toBeGreaterThanOrEqual(0);
        expect(Number(one?.[end])).toBeLessThanOrEqual(200);
      }
    }));
  });

  test('holds the index of any two numbers of the intervals, and reaches no further than their ends', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(figure, figure, share, share, (a, b, s, t) => {
      const at = ({ low, high }: Quantity, part: number): number => Number(low) + part * (Number(high) - Number(low));
      const whole = toAsymmetry(a, b);
      const index = indexOf(at(a, s), at(b, t));
      expect(index).toBeGreaterThanOrEqual(Number(whole?.low) - 1e-6);
      expect(index).toBeLessThanOrEqual(Number(whole?.high) + 1e-6);
      const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => indexOf(Number(x), Number(y))));
      expect(Number(whole?.high)).toBeCloseTo(Math.max(...corners), 6);
    }));
  });

  test('an open end reaches to 200, and there is none where a side may be zero', () => {
    expect(toAsymmetry({ ...exact(10), high: null }, exact(5))?.high?.toString()).toBe('200');
    expect(toAsymmetry({ ...exact(10), low: toDecimal(0) }, exact(5))).toBeNull();
    expect(Number(toAsymmetry(exact(110), exact(90))?.value)).toBeCloseTo(20, 12);
  });
});

test('a row with an open end shows no more digits than the shorter figure', () => {
  const [own] = toInput([['2013', '30000000', '30000000', '']]).observations;
  const [other] = toInput([['2013', '1800000000', '1750000000', '1850000000']], { key: 'BEL.VNM.T.TRADE._T.A' }).observations;
  if (!own || !other) throw new Error('the sample has two figures');
  const { ratio, band } = toMirrorRow({ flow: 'M', timePeriod: '2013', own, other, press: [] }, () => null);
  // Nobody says how the goods are valued.
  expect(band).toBe('unvalued');
  expect([ratio?.value?.toString(), ratio?.low?.toString(), ratio?.high]).toEqual(['0.017', '0.0162', null]);
});

describe('ratio', () => {
  test('is that of importer to exporter; its inverse is that of exporter to importer', () => {
    fc.assert(fc.property(figure, figure, (a, b) => {
      expect(Number(toMirrorRatio(a, b)?.low) * Number(toMirrorRatio(b, a)?.high)).toBeCloseTo(1, 9);
    }));
    expect(toMirrorRatio(exact(5), { ...exact(5), low: null })).toBeNull();
  });

  test('lies in one band, or crosses an edge', () => {
    const cases = { '0.9': 'reversed', '1.02': 'below', '1.05': 'usual', '1.2': 'usual', '1.21': 'above' };
    for (const [ratio, band] of Object.entries(cases)) expect(toMirrorBand(exact(ratio)), ratio).toBe(band);
    expect(toMirrorBand({ value: toDecimal('1.18'), low: toDecimal('1.16'), high: toDecimal('1.21') })).toBe('unsure');
    expect(toMirrorBand({ value: null, low: toDecimal('1.1'), high: null })).toBe('unsure');
    expect(toMirrorBand({ value: null, low: toDecimal('1.3'), high: null })).toBe('above');
  });
});

describe('the median of ratios', () => {
  const rows = (...ratios: readonly string[]): MirrorRow[] => ratios.map((text) => ({ flow: 'X', timePeriod: '2000', own: null, other: null, press: [], asymmetry: null, band: null, ratio: exact(text) }));

  test('is the middle one, or halfway between two', () => {
    expect(toMedianRatio(rows('1.3', '0.9', '1.1'))?.value?.toString()).toBe('1.1');
    expect(toMedianRatio(rows('1.2', '0.9', '1.1', '1.4'))?.value?.toString()).toBe('1.15');
    expect(toMedianRatio([])).toBeNull();
  });
});
