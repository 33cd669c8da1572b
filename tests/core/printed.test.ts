import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrintedNumbers, type PrintedNumber, QUALIFIERS, type Qualifier, toPrintedInterval } from '../../lib/core/printed';
import { toDecimal, toQuantityText } from '../../lib/core/quantity';

function parse(token: string, language = 'vi'): string[] {
  return parsePrintedNumbers(token, language).map(({ value }) => value.toString());
}

function only(token: string, language = 'vi'): PrintedNumber {
  const [number] = parsePrintedNumbers(token, language);
  if (!number) throw new Error(`no number in ${token}`);
  return number;
}

describe('parsePrintedNumbers', () => {
  it.each([
    ['395,4 triệu USD', ['395400000']],
    ['1,8 tỷ USD', ['1800000000']],
    ['1,8 tỉ USD', ['1800000000']],
    ['khoảng 42 tỷ USD', ['42000000000']],
    ['2 nghìn tỷ đồng', ['2000000000000']],
    ['500.000 USD', ['500000']],
    ['1.234.567,8', ['1234567.8']],
    ['35/96', ['35', '96']],
    ['15,4%', ['15.4']],
    ['18.1.2013', ['18', '1', '2013']],
    ['0.500', ['0.5']],
    ['30 m', ['30']],
    ['3 tỷphú', ['3']],
    ['xuất siêu', []],
  ])('vi %s', (token, expected) => {
    expect(parse(token)).toEqual(expected);
  });

  it.each([
    ['USD 1.8 billion', ['1800000000']],
    ['1.8bn', ['1800000000']],
    ['$30m', ['30000000']],
    ['1,234,567', ['1234567']],
    ['500,000 dollars', ['500000']],
    ['0,500', ['0.5']],
  ])('en %s', (token, expected) => {
    expect(parse(token, 'en')).toEqual(expected);
  });

  it('reads decomposed letters like composed ones', () => {
    expect(parse('395,4 triệu USD'.normalize('NFD'))).toEqual(['395400000']);
  });

  it('reads back what is written in either grouping, and never fails', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.constantFrom('vi', 'en'), (value, language) => {
        const text = value.toLocaleString(language === 'vi' ? 'de-DE' : 'en-US');
        expect(parse(text, language)).toEqual([String(value)]);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,/ %-tỷmk') }), (text) => {
        for (const language of ['vi', 'en']) for (const number of parsePrintedNumbers(text, language)) expect(number.value.isFinite() && number.unit.gt(0)).toBe(true);
      }),
    );
  });
});

describe('toPrintedInterval', () => {
  it.each<readonly [string, Qualifier, boolean, string | null, string | null]>([
    ['1,8 tỷ', 'exact', false, '1750000000', '1850000000'],
    ['500.000', 'exact', false, '499999.5', '500000.5'],
    ['51', 'exact', true, '51', '51'],
    ['khoảng 42 tỷ', 'about', false, '41000000000', '43000000000'],
    ['40', 'about', true, '35', '45'],
    ['hơn 30', 'over', true, '30', null],
    ['ít nhất 30', 'at-least', true, '30', null],
    ['dưới 30', 'under', true, null, '30'],
    ['nhiều nhất 30', 'at-most', true, null, '30'],
    ['gần 42 tỷ', 'nearly', false, '41000000000', '42000000000'],
    ['gần 40', 'nearly', true, '30', '40'],
  ])('%s, %s', (token, qualifier, discrete, low, high) => {
    expect(toQuantityText(toPrintedInterval(only(token), qualifier, discrete))).toMatchObject({ low, high });
  });

  const figure = fc.tuple(fc.integer({ min: 0, max: 10 ** 7 }), fc.nat(3), fc.constantFrom('', ' nghìn', ' triệu', ' tỷ'));

  it('always contains the printed value, whatever the words', () => {
    fc.assert(
      fc.property(figure, fc.constantFrom(...QUALIFIERS), fc.boolean(), ([digits, places, word], qualifier, discrete) => {
        const text = `${toDecimal(digits).dividedBy(10 ** places).toFixed(places).replace('.', ',')}${word}`;
        const { value, low, high } = toPrintedInterval(only(text), qualifier, discrete);
        expect(value !== null && (low?.lte(value) ?? true) && (high?.gte(value) ?? true)).toBe(true);
        expect(low !== null || high !== null).toBe(true);
      }),
    );
  });

  it('is exactly what rounds to the printed digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 6 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: -499, max: 499 }), (digits, places, offset) => {
        const printed = toDecimal(digits).dividedBy(10 ** places).toFixed(places);
        const truth = toDecimal(printed).plus(toDecimal(offset).dividedBy(1000).dividedBy(10 ** places));
        const { low, high } = toPrintedInterval(only(`${printed.replace('.', ',')} tỷ`), 'exact', false);
        const scaled = truth.times('1e9');
        expect(truth.toFixed(places)).toBe(printed);
        expect(low?.lte(scaled) && high?.gte(scaled)).toBe(true);
      }),
    );
  });
});
