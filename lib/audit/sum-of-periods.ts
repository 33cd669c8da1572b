import type { Finding } from '../core/finding';
import type { Bilingual } from '../core/locale';
import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { add, exactly, type Quantity, toQuantity } from '../core/quantity';
import { type AuditContext, isOfficial } from './audit-context';
import { exceeds } from './bound-conflict';
import { isClose } from './disagreement';
import { groupBy } from '../core/group-by';
import { findRelations } from './measure-relations';
import { type Sum, toSumFindings } from './sum-finding';

/** Lengths of parts, in months: months and quarters. */
const PART_MONTHS = [1, 3] as const;
const NOUNS: Readonly<Record<(typeof PART_MONTHS)[number], (count: number) => Bilingual>> = {
  1: (count) => ({ vi: `${count} tháng`, en: `its ${count} months` }),
  3: (count) => ({ vi: `${count} quý`, en: `its ${count} quarters` }),
};

const REVISED: Bilingual = {
  vi: 'Số tháng và số quý thường là sơ bộ; khi khóa sổ cả năm, cơ quan thống kê điều chỉnh tổng mà không phải lúc nào cũng sửa từng kỳ.',
  en: 'Figures of months and quarters are provisional as a rule; when the year is closed the office revises its total, and not always each part.',
};

/** Begins with a month, quarter or year of the calendar: a fiscal year or any other twelve months are no sum of these. */
function isWhole({ periodStart, timePeriod }: Observation): boolean {
  const { months } = parsePeriod(timePeriod);
  return (months === 12 && periodStart.endsWith('-01-01')) || (months > 1 && months < 12 && /-(?:01|04|07|10)-01$/u.test(periodStart));
}

function isPart(o: Observation, months: number, whole: Observation): boolean {
  return parsePeriod(o.timePeriod).months === months && o.periodStart >= whole.periodStart && o.periodEnd <= whole.periodEnd && (Number(o.periodStart.slice(5, 7)) - 1) % months === 0;
}

/** What has no lower end is at least nothing, where the flow cannot be negative. */
function toTotal(parts: readonly Observation[], isPositive: boolean): Quantity {
  return parts.reduce<Quantity>((sum, part) => {
    const q = toQuantity(part);
    return add(sum, isPositive ? { ...q, low: q.low ?? exactly(0).low } : q);
  }, exactly(0));
}

/** An office's own months may be off its year by what it revised; in a text the same is a misprint. */
function toHead(whole: Observation, sum: Quantity, context: AuditContext): Pick<Sum, 'rule' | 'kind' | 'severity' | 'reason'> {
  if (isOfficial(whole, context) && isClose(toQuantity(whole), sum)) return { rule: 'sum-of-periods', kind: 'revision', severity: 'low', reason: REVISED };
  return { rule: 'sum-of-periods', kind: 'contradiction', severity: 'high' };
}

function toFindings(whole: Observation, all: readonly Observation[], months: (typeof PART_MONTHS)[number], context: AuditContext): Finding[] {
  const length = parsePeriod(whole.timePeriod).months;
  const inside = length > months ? all.filter((o) => isPart(o, months, whole)) : [];
  const parts = [...new Map(inside.map((o) => [o.periodStart, o])).values()].toSorted((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
  const isComplete = parts.length * months === length;
  // Of a balance some months may exceed the year. A single month above the year is told by lib/audit/part-of-period.ts.
  if (parts.length === 0 || (whole.flow === 'B' && !isComplete) || parts.some((part) => exceeds(toQuantity(part), toQuantity(whole)))) return [];
  const sum = toTotal(parts, whole.flow !== 'B');
  return toSumFindings({ ...toHead(whole, sum, context), noun: NOUNS[months](parts.length), whole, parts, sum, isComplete });
}

/** Months and quarters of one source against its quarters, years and years to date: all of them add up, some of them do not exceed. */
export function findPeriodSums(statements: readonly Observation[], context: AuditContext): Finding[] {
  const flows = statements.filter((o) => findRelations(o.measure)?.trade);
  if (flows.every(({ freq }) => freq === 'A')) return [];
  const series = groupBy(flows, (o) => `${o.sourceId}#${o.claim}#${o.seriesKey.slice(0, o.seriesKey.lastIndexOf('.'))}`);
  return [...series.values()].flatMap((all) => all.filter(isWhole).flatMap((whole) => PART_MONTHS.flatMap((months) => toFindings(whole, all, months, context))));
}
