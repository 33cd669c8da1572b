import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toIntervalStrip } from '../../lib/charts/interval-strip';
import type { Amount, Finding } from '../../lib/core/finding';
import type { Locale } from '../../lib/core/locale';

function amount(obsValue: string, low: string, high: string, unitMeasure = 'USD'): Amount {
  return { obsValue, low, high, unitMeasure };
}

function strip(stated: Amount, expected: Amount, locale: Locale = 'en') {
  return toIntervalStrip({ stated, expected, kind: 'other-scope' } satisfies Pick<Finding, 'stated' | 'expected' | 'kind'>, locale);
}

describe('the axis of a strip', () => {
  test.each<[Amount, Amount, Locale, [string, string]]>([
    [amount('68.7', '68.65', '68.75', 'PC'), amount('58.9', '58.5', '59.3', 'PC'), 'vi', ['55%', '70%']],
    [amount('395400000', '395350000', '395450000'), amount('403900000', '403900000', '403900000'), 'vi', ['395 triệu USD', '405 triệu USD']],
    [amount('395400000', '395350000', '395450000'), amount('403900000', '403900000', '403900000'), 'en', ['USD 395 m', 'USD 405 m']],
    [amount('6', '6', '6', 'RANK'), amount('8', '8', '8', 'RANK'), 'en', ['no. 5', 'no. 9']],
  ])('%j against %j in %s ends at round values in words', (stated, expected, locale, ends) => {
    expect(strip(stated, expected, locale).ticks.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual(ends);
  });

  it('holds all that is drawn, the smaller to the left', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 5000 }), (value, apart, half) => {
        const [a, b] = [value, value + apart].map((x) => amount(String(x), String(x - half), String(x + half))) as [Amount, Amount];
        const { bars } = strip(a, b);
        for (const { from, to } of bars) expect([from >= 0, to <= 1, from <= to]).toEqual([true, true, true]);
        expect(bars[0].from).toBeLessThanOrEqual(bars[1].from);
      }),
    );
  });
});

describe('a small gap looks large on a strip, so it is said', () => {
  test.each<[Amount, Amount, string]>([
    [amount('395400000', '395350000', '395450000'), amount('403900000', '403900000', '403900000'), 'Enlarged scale: the ranges are only USD 8.45 m apart, 2.1 % of the value.'],
    [amount('1200000000', '1150000000', '1250000000'), amount('1169000000', '1169000000', '1169000000'), 'Enlarged scale: the values are only USD 31 m apart, 2.7 %.'],
    [amount('100', '99', '101'), amount('200', '199', '201'), ''],
    [amount('68.7', '68.65', '68.75', 'PC'), amount('68.5', '68.5', '68.5', 'PC'), ''],
  ])('%j against %j: %s', (stated, expected, words) => {
    const { gap, alt } = strip(stated, expected);
    expect(gap.replaceAll('\u00a0', ' ')).toBe(words);
    if (gap) expect(alt).toContain(gap);
  });
});
