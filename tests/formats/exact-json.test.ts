import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExactJson, ExactNumber, toExactNumber, toJsonText } from '../../lib/formats/exact-json';

describe('exact JSON', () => {
  it('writes numbers digit by digit', () => {
    const digits = '12345678901234567890.123456789012';
    expect(toJsonText({ value: toExactNumber(digits) })).toBe(`{\n  "value": ${digits}\n}\n`);
  });

  it('keeps an open end null and leaves out what is undefined', () => {
    expect(toJsonText([toExactNumber(null)])).toBe('[null]\n');
    expect(toJsonText({ a: undefined, b: {}, c: [] })).toBe('{\n  "b": {},\n  "c": []\n}\n');
  });

  it.each(['', '1e9', '01', '+1', '1.', '.5', 'NaN', '1,2'])('refuses %j as a number', (text) => {
    expect(() => new ExactNumber(text)).toThrow(`"${text}" is not a plain decimal number`);
  });

  it('writes what JSON.parse reads back', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(JSON.parse(toJsonText(value as ExactJson))).toEqual(JSON.parse(JSON.stringify(value)))));
  });
});
