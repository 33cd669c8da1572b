import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../lib/core/locale';
import { formatNoteValue, parseNoteValue } from '../../lib/core/note-value';

const UNITS = ['USD', 'EUR', 'PC', 'PP', 'IX', 'NUM', 'RANK', 'YR', 'PURE_NUMB'];
const value = fc.oneof(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 13n }).map(String), fc.constantFrom('0', '1.5', '-0.25', '395400000.000001', '1805539095'));

describe('values as a reader types them', () => {
  it.each([
    ['1.5e9', 'USD', 'en', '1500000000'],
    ['-1,5E+9', 'USD', 'vi', '-1500000000'],
    ['2.5e-1', 'PC', 'en', '0.25'],
    ['1.8 bn', 'USD', 'en', '1800000000'],
    ['USD 1.8 bn', 'USD', 'en', '1800000000'],
    ['$1.8bn', 'USD', 'en', '1800000000'],
    ['1,8 tỷ', 'USD', 'vi', '1800000000'],
    ['1,8 tỉ USD', 'USD', 'vi', '1800000000'],
    ['395,4 triệu USD', 'USD', 'vi', '395400000'],
    ['1,2 nghìn tỷ', 'USD', 'vi', '1200000000000'],
    ['1.8 bn', 'USD', 'vi', '1800000000'],
    ['500.000', 'USD', 'vi', '500000'],
    ['500.000', 'USD', 'en', '500'],
    ['1,234,567', 'USD', 'en', '1234567'],
    ['1 800 000', 'USD', 'en', '1800000'],
    ['1800000000', 'USD', 'vi', '1800000000'],
    ['187', 'IX', 'en', '187'],
    ['12,5 %', 'PC', 'vi', '12.5'],
    ['12,5%', 'PC', 'vi', '12.5'],
    ['12.5%', 'PC', 'en', '12.5'],
    ['−0.22 bn', 'USD', 'en', '-220000000'],
    ['USD −1.29 bn', 'USD', 'en', '-1290000000'],
    ['no. 6', 'RANK', 'en', '6'],
    ['thứ 6', 'RANK', 'vi', '6'],
  ] as const)('“%s” in %s on a page in %s is %s', (text, unit, locale, exact) => {
    expect(parseNoteValue(text, unit, locale)).toBe(exact);
  });

  it.each([['', 'USD'], ['abc', 'USD'], ['12 %', 'USD'], ['USD 5', 'IX'], ['1.8 EUR', 'USD'], ['1.8 bn people', 'USD'], ['18.1.2013', 'USD'], ['1-2', 'USD'], ['--5', 'USD'], ['1.8 bn 2', 'USD']])('“%s” is no value in %s', (text, unit) => {
    for (const locale of LOCALES) expect(parseNoteValue(text, unit, locale)).toBeNull();
  });

  it('reads what a field shows as the same value, in each unit and language', () => {
    fc.assert(fc.property(value, fc.constantFrom(...UNITS), fc.constantFrom(...LOCALES), (exact, unit, locale) => {
      expect(parseNoteValue(formatNoteValue(exact, unit, locale), unit, locale)).toBe(exact);
    }), { numRuns: 500 });
  });
});
