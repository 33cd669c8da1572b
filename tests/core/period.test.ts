import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TradeciteError } from '../../lib/core/errors';
import { isYearToDate, parsePeriod, toTimeSpan, toYearFraction } from '../../lib/core/period';

const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9900-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('parsePeriod', () => {
  it.each([
    ['2013', '2013-01-01', '2013-12-31', 12],
    ['2014-02', '2014-02-01', '2014-02-28', 1],
    ['2016-02', '2016-02-01', '2016-02-29', 1],
    ['2014-Q3', '2014-07-01', '2014-09-30', 3],
    ['2014-08-31', '2014-08-31', '2014-08-31', 0],
    ['2014-01-01/P7M', '2014-01-01', '2014-07-31', 7],
    ['1979-01-01/P11Y', '1979-01-01', '1989-12-31', 132],
    ['2000-01-01/P1Y6M', '2000-01-01', '2001-06-30', 18],
    ['2014-01-01/P10D', '2014-01-01', '2014-01-10', 0],
    ['2014-01-31/P1M', '2014-01-31', '2014-02-27', 1],
    ['2016-02-29/P1Y', '2016-02-29', '2017-02-27', 12],
  ])('%s', (timePeriod, start, end, months) => {
    expect(parsePeriod(timePeriod)).toEqual({ timePeriod, start, end, months });
  });

  it.each([
    '', '13', '2013 ', '02013', '0050', '0000-01', '2013-00', '2013-13', '2013-1', '2014-Q5', '2014-Q0', '2014-02-30', '2014-2-3', '2014-01-01/P0M', '2014-01-01/P',
    '2014-01-01/P-7M', '2014-13-01/P7M', '2014-01-01/2014-07-31', '2014-01-01/P99999Y', '9999-12-01/P2M', '2014-01-01/P999999999999999999999M', '2014/P7M', '２０１３',
  ])('refuses %j', (text) => {
    expect(() => parsePeriod(text)).toThrow(TradeciteError);
  });

  it('never ends before it begins, and repeats its own text', () => {
    const duration = fc.tuple(fc.nat(30), fc.nat(40), fc.nat(400)).filter(([y, m, d]) => y + m + d > 0).map(([y, m, d]) => `P${y ? `${y}Y` : ''}${m ? `${m}M` : ''}${d ? `${d}D` : ''}`);
    fc.assert(
      fc.property(day, duration, (start, length) => {
        const period = parsePeriod(`${start}/${length}`);
        expect(period.start).toBe(start);
        expect(period.end >= start).toBe(true);
        expect(period.timePeriod).toBe(`${start}/${length}`);
      }),
    );
  });

  it('joins one year to the next without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), (year) => {
        const [, after] = toTimeSpan(parsePeriod(String(year)));
        const [before] = toTimeSpan(parsePeriod(String(year + 1)));
        expect(after).toBe(before);
      }),
    );
  });
});

describe('isYearToDate', () => {
  it.each([
    ['2014-01-01/P7M', true],
    ['2014-01', true],
    ['2014', false],
    ['2014-Q1', false],
    ['2014-02-01/P6M', false],
    ['2014-01-01', false],
    ['2014-01-01/P12M', false],
  ])('%s: %s', (text, expected) => {
    expect(isYearToDate(parsePeriod(text))).toBe(expected);
  });
});

describe('toYearFraction', () => {
  it('goes forward with every day and stays in its year', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.floor(toYearFraction(a))).toBe(Number(a.slice(0, 4)));
        expect(a < b).toBe(toYearFraction(a) < toYearFraction(b));
      }),
    );
  });
});
