import { requestFault } from '../core/faults/request-faults';
import { sdmxFault } from '../core/faults/sdmx-faults';
import { parsePeriod } from '../core/period';
import { toWrongParameters } from '../core/query';

/** First and last day that a period may have; null: open. */
export interface TimeBounds {
  readonly from: string | null;
  readonly to: string | null;
}

/** Months of a reporting period by its letter: year, semester, trimester, month; quarters are read as they are. */
const REPORTING_MONTHS: Readonly<Record<string, number>> = { A: 12, S: 6, T: 4, M: 1 };

function toDay(year: number, dayOfYear: number): string {
  return new Date(Date.UTC(year, 0, dayOfYear)).toISOString().slice(0, 10);
}

/** The Monday of a week of ISO 8601, whose first one has the fourth of January; null where a year has fewer weeks. */
function toMonday(year: number, week: number): string | null {
  const toFirst = (of: number): number => 4 - ((new Date(Date.UTC(of, 0, 4)).getUTCDay() + 6) % 7);
  const monday = toDay(year, toFirst(year) + (week - 1) * 7);
  return week >= 1 && monday < toDay(year + 1, toFirst(year + 1)) ? monday : null;
}

/** A day of the year; null where it has fewer. */
function toNumberedDay(year: number, number: number): string | null {
  const day = toDay(year, number);
  return number >= 1 && Number(day.slice(0, 4)) === year ? day : null;
}

function toReportingPeriod(year: number, letter: string, number: number): string | null {
  if (letter === 'D') return toNumberedDay(year, number);
  if (letter === 'W') {
    const monday = toMonday(year, number);
    return monday && `${monday}/P7D`;
  }
  const months = REPORTING_MONTHS[letter] ?? 0;
  const first = (number - 1) * months + 1;
  return first >= 1 && first <= 12 ? `${year}-${String(first).padStart(2, '0')}-01/P${months}M` : null;
}

/** A period of the standard as this product writes it: `2010-S2`, `2014-W05`, `2014-D034` and `2010-01-01T00:00:00` too (SDMX 2.1, section 6, 4.2). */
function toPlainPeriod(text: string): string {
  const [, year, letter = '', number] = /^([1-9]\d{3})-([ASTMWD])(\d{1,3})$/u.exec(text) ?? [];
  if (year) return toReportingPeriod(Number(year), letter, Number(number)) ?? text;
  return text.replace(/^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+ -]\d{2}:\d{2})?$/u, '$1');
}

function toBounds(field: string, period: string): { start: string; end: string } {
  try {
    return parsePeriod(toPlainPeriod(period));
  } catch {
    throw toWrongParameters([{ field, ...sdmxFault('sdmx-period', { period }) }]);
  }
}

/** Nothing can lie in a time that ends before it begins. */
function checkOrder(field: string, bounds: TimeBounds): TimeBounds {
  if (bounds.from && bounds.to && bounds.from > bounds.to) throw toWrongParameters([{ field, ...requestFault('end-first') }]);
  return bounds;
}

/** `ge:2010+le:2013`, `2013` or `eq:2013`. @throws TradeciteError bad-request */
export function parseTimeComponent(text: string | undefined): TimeBounds {
  const field = 'c[TIME_PERIOD]';
  const bounds: { from: string | null; to: string | null } = { from: null, to: null };
  for (const part of text?.split(/[+ ](?=[gl]e:)/u) ?? []) {
    const [, operator = 'eq', period = ''] = /^(?:(ge|le|eq):)?(.*)$/u.exec(part) ?? [];
    const { start, end } = toBounds(field, period);
    if (operator !== 'le') bounds.from = start;
    if (operator !== 'ge') bounds.to = end;
  }
  return checkOrder(field, bounds);
}

/** `startPeriod` and `endPeriod`: periods that begin with the one or later, and end with the other or before. @throws TradeciteError bad-request */
export function toPeriodBounds(startPeriod: string | undefined, endPeriod: string | undefined): TimeBounds {
  return checkOrder('endPeriod', {
    from: startPeriod === undefined ? null : toBounds('startPeriod', startPeriod).start,
    to: endPeriod === undefined ? null : toBounds('endPeriod', endPeriod).end,
  });
}
