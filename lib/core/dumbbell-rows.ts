import type { Side } from './comparability/comparison';
import type { DumbbellRows } from './explore-query';
import { formatPeriod } from './format';
import type { Bilingual } from './locale';
import { parsePeriod } from './period';

/** Dots in a row of a dumbbell that are still told apart, and rows that still fit a screen. */
const [MAX_DOTS, MAX_ROWS] = [6, 20];

const NO_PAIR: Bilingual = { vi: 'Không có hai giá trị nào đặt cạnh nhau được.', en: 'There are no two values to set side by side.' };
const OTHER_UNITS: Bilingual = { vi: 'Các chuỗi khác đơn vị.', en: 'The series are in different units.' };
const TWO_PERIODS: Bilingual = { vi: 'Cần hai kỳ mà mọi chuỗi đều có số.', en: 'It takes two periods that all series have figures for.' };
const ONE_PERIOD: Bilingual = { vi: 'Kỳ đầu và kỳ cuối là một: hãy chọn hai kỳ khác nhau.', en: 'Both ends are the same period: choose two.' };
const MANY_DOTS: Bilingual = { vi: `Hơn ${MAX_DOTS} điểm trên một hàng: chỉ cho thấy khoảng cách giữa ít giá trị.`, en: `More than ${MAX_DOTS} dots in a row: it shows the distance between few values.` };
const MANY_YEARS: Bilingual = { vi: `Hơn ${MAX_ROWS} hàng: hãy chọn ít năm hơn.`, en: `More than ${MAX_ROWS} rows: choose fewer years.` };
const MANY_SERIES: Bilingual = { vi: `Hơn ${MAX_ROWS} hàng: hãy chọn ít chuỗi hơn.`, en: `More than ${MAX_ROWS} rows: choose fewer series.` };

/** What the rules look at. */
export interface DumbbellFacts {
  readonly sides: readonly Side[];
  /** Time periods that every series has a figure for. */
  readonly common: readonly string[];
  /** What the rows are, where the reader says so. */
  readonly rows: DumbbellRows | null;
  /** Both periods to compare, where the reader names them: `base` and `to` of the address. */
  readonly named: readonly [string | null, string | null];
}

type Ends = readonly [string, string];
type Answer<T> = { readonly found: T } | { readonly reason: Bilingual };

/** Periods of the longest kind that there are two of: a part of a year is never set against a year. Oldest first. */
function toComparable(periods: readonly string[]): string[] {
  const read = periods.map(parsePeriod).toSorted((a, b) => a.start.localeCompare(b.start));
  const lengths = read.map(({ months }) => months);
  const longest = Math.max(...lengths.filter((months, i) => lengths.indexOf(months) !== i));
  return read.filter(({ months }) => months === longest).map(({ timePeriod }) => timePeriod);
}

/** A named period as the figures write it. */
function findNamed(name: string, sides: readonly Side[]): Answer<string> {
  const { start, end } = parsePeriod(name);
  const o = sides.flatMap(({ observations }) => observations).find(({ periodStart, periodEnd }) => periodStart === start && periodEnd === end);
  if (o) return { found: o.timePeriod };
  return { reason: { vi: `Không chuỗi nào có số của kỳ ${formatPeriod(name, 'vi')}.`, en: `No series has a figure for ${formatPeriod(name, 'en')}.` } };
}

function hasPair(sides: readonly Side[], ends: Ends): boolean {
  return sides.some(({ observations }) => ends.every((end) => observations.some(({ timePeriod }) => timePeriod === end)));
}

/** The two periods of the dots where rows are series: those that were named, else the first and the last that all series have. */
function findEnds({ sides, common, named }: DumbbellFacts): Answer<Ends> {
  const asked = named.map((name) => (name ? findNamed(name, sides) : null));
  for (const answer of asked) if (answer && 'reason' in answer) return answer;
  const [from, to] = asked.map((answer) => (answer && 'found' in answer ? answer.found : null));
  const others = toComparable(common);
  const ends = [from ?? others.find((period) => period !== to), to ?? others.findLast((period) => period !== from)] as const;
  const [first, last] = ends;
  if (!first || !last) return { reason: TWO_PERIODS };
  if (first === last) return { reason: from && to ? ONE_PERIOD : TWO_PERIODS };
  if (!hasPair(sides, [first, last])) return { reason: NO_PAIR };
  return { found: parsePeriod(first).start <= parsePeriod(last).start ? [first, last] : [last, first] };
}

/** A row for each period with a dot for each series; of one series a single row, with its periods. */
function refusePeriods({ sides, common }: DumbbellFacts): Bilingual | null {
  const [dots, rows] = sides.length > 1 ? [sides.length, common.length] : [common.length, 1];
  if (dots < 2 || rows < 1) return NO_PAIR;
  if (dots > MAX_DOTS) return MANY_DOTS;
  return rows > MAX_ROWS ? MANY_YEARS : null;
}

/** A row for each series, with two periods. */
function refuseSeries(facts: DumbbellFacts): Bilingual | null {
  if (facts.sides.length > MAX_ROWS) return MANY_SERIES;
  const ends = findEnds(facts);
  return 'reason' in ends ? ends.reason : null;
}

/** What the rows are: as the reader says; else periods, or series where only these fit. */
function toRows(facts: DumbbellFacts): DumbbellRows {
  const isSeries = facts.sides.length > 1 && refusePeriods(facts) !== null && refuseSeries(facts) === null;
  return facts.rows ?? (isSeries ? 'series' : 'period');
}

/** Why figures cannot be drawn as a dumbbell; null where they can. */
export function refuseDumbbell(facts: DumbbellFacts): Bilingual | null {
  if (new Set(facts.sides.map(({ series }) => series.unitMeasure)).size > 1) return OTHER_UNITS;
  return toRows(facts) === 'series' ? refuseSeries(facts) : refusePeriods(facts);
}

/**
 * What the rows may be, the one that is easier to read first: two dots a row, so of two series their periods, of more the series.
 * One series has nothing to choose.
 */
export function offerRows(facts: DumbbellFacts): DumbbellRows[] {
  const count = facts.sides.length;
  const order: readonly DumbbellRows[] = count > 2 ? ['series', 'period'] : ['period', 'series'];
  return count < 2 ? [] : order.filter((rows) => refuseDumbbell({ ...facts, rows }) === null);
}

/** The two periods that are drawn of each series; null where all are. */
export function findDumbbellEnds(facts: DumbbellFacts): Ends | null {
  const ends = toRows(facts) === 'series' ? findEnds(facts) : null;
  return ends && 'found' in ends ? ends.found : null;
}

/** Periods that every one of these series has a figure for. */
export function findCommon(sides: readonly Side[]): string[] {
  const [first, ...others] = sides.map(({ observations }) => new Set(observations.map(({ timePeriod }) => timePeriod)));
  return [...(first ?? [])].filter((period) => others.every((periods) => periods.has(period)));
}
