import { TradeciteError } from './errors';

/** A time period as SDMX writes it, with its first and last day (inclusive, ISO 8601). */
export interface Period {
  readonly timePeriod: string;
  readonly start: string;
  readonly end: string;
  /** Whole months covered; 0 for a single day. */
  readonly months: number;
}

/** From the year 1000: JavaScript's Date reads years below 100 as 19xx. */
const YEAR = /^([1-9]\d{3})$/u;
const MONTH = /^([1-9]\d{3})-(\d{2})$/u;
const QUARTER = /^([1-9]\d{3})-Q([1-4])$/u;
const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/u;
const RANGE = /^([1-9]\d{3}-\d{2}-\d{2})\/P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/u;
const DAY_MS = 86_400_000;
const LAST_DAY = Date.UTC(9999, 11, 31);

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && toDay(new Date(time)) === day;
}

/** A month later than 31 January is 28 February (XML Schema part 2, appendix E): days that a month lacks are left out. */
function addMonths(year: number, month: number, day: number, months: number): number {
  const lastDay = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return Date.UTC(year, month + months, Math.min(day, lastDay));
}

function span(timePeriod: string, year: number, month: number, months: number, day = 1, days = 0): Period {
  const start = new Date(Date.UTC(year, month, day));
  const end = new Date(addMonths(year, month, day, months) + (days - 1) * DAY_MS);
  if (!(end.getTime() <= LAST_DAY)) throw badPeriod(timePeriod);
  return { timePeriod, start: toDay(start), end: toDay(end), months };
}

function parseRange(text: string, match: RegExpExecArray): Period {
  const [, day = '', years, months, days] = match;
  if (!isRealDay(day)) throw badPeriod(text);
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const count = Number(years ?? 0) * 12 + Number(months ?? 0);
  if (count === 0 && !Number(days ?? 0)) throw badPeriod(text);
  return span(text, y, m - 1, count, d, Number(days ?? 0));
}

function badPeriod(text: string): TradeciteError {
  const known = '2013, 2014-08, 2014-Q1, 2014-08-31 or 2014-01-01/P7M';
  return new TradeciteError('bad-data', `"${text}" is not a time period; write ${known}`);
}

/** The same few periods are read for every figure of every series; beyond so many the memory begins anew. */
const KEPT = 5000;
const known = new Map<string, Period>();

/**
 * Reads an SDMX time period: `2013`, `2014-08`, `2014-Q3`, `2014-08-31`, `2014-01-01/P7M` (start and ISO 8601 duration).
 * @throws TradeciteError bad-data when it is none of these or no day of the calendar.
 */
export function parsePeriod(text: string): Period {
  const kept = known.get(text);
  if (kept) return kept;
  const period = readPeriod(text);
  if (known.size >= KEPT) known.clear();
  known.set(text, period);
  return period;
}

/** Whether a text is a time period that parsePeriod reads. */
export function isPeriod(text: string): boolean {
  try {
    return Boolean(parsePeriod(text));
  } catch (error) {
    if (error instanceof TradeciteError) return false;
    throw error;
  }
}

function readPeriod(text: string): Period {
  const year = YEAR.exec(text);
  if (year) return span(text, Number(year[1]), 0, 12);
  const month = MONTH.exec(text);
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12) return span(text, Number(month[1]), Number(month[2]) - 1, 1);
  const quarter = QUARTER.exec(text);
  if (quarter) return span(text, Number(quarter[1]), (Number(quarter[2]) - 1) * 3, 3);
  if (DAY.test(text) && isRealDay(text)) return { timePeriod: text, start: text, end: text, months: 0 };
  const range = RANGE.exec(text);
  if (range) return parseRange(text, range);
  throw badPeriod(text);
}

/** Part of a year, counted from its first day (January to July): never to be read as the year. */
export function isYearToDate(period: Period): boolean {
  return period.start.endsWith('-01-01') && period.months > 0 && period.months < 12 && !QUARTER.test(period.timePeriod);
}

/** A day as a position on the time axis: 2014-01-01 -> 2014, 2014-07-02 -> 2014.5. */
export function toYearFraction(day: string): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** Both edges of a period on the time axis; the end is the first instant after it. */
export function toTimeSpan(period: Pick<Period, 'start' | 'end'>): readonly [number, number] {
  const after = toDay(new Date(Date.parse(`${period.end}T00:00:00Z`) + DAY_MS));
  return [toYearFraction(period.start), toYearFraction(after)];
}
