import type { Finding } from '../core/finding';
import { formatObservation, formatPeriod } from '../core/format';
import { both } from '../core/locale';
import type { Observation } from '../core/observation';
import { toQuantity } from '../core/quantity';
import { exceeds, toBoundFinding } from './bound-conflict';
import { groupBy } from '../core/group-by';
import { findRelations } from './measure-relations';
import { toSubject } from './place';

const REASONS = {
  always: {
    vi: 'Số đếm từ đầu không thể giảm theo thời gian.',
    en: 'What is counted from a beginning cannot fall with time.',
  },
  mostly: {
    vi: 'Số lũy kế chỉ giảm khi có dự án bị thu hồi, giải thể hoặc cách thống kê thay đổi.',
    en: 'A cumulative figure falls only where entries are withdrawn or the way of counting changes.',
  },
} as const;

function toFinding(earlier: Observation, later: Observation, accumulates: 'always' | 'mostly'): Finding {
  const subject = toSubject(later);
  const text = (o: Observation) => both((locale) => `${formatObservation(o, locale)} (${formatPeriod(o.timePeriod, locale)})`);
  const [before, after] = [text(earlier), text(later)];
  const isSure = accumulates === 'always';
  return toBoundFinding({
    rule: 'falling-count',
    kind: isSure ? 'contradiction' : 'other-scope',
    severity: isSure && earlier.sourceId === later.sourceId ? 'high' : 'medium',
    stated: later,
    bound: toQuantity(earlier),
    others: [earlier],
    title: { vi: `Số lũy kế giảm: ${subject.vi} từ ${before.vi} xuống ${after.vi}`, en: `A cumulative figure falls: ${subject.en} from ${before.en} to ${after.en}` },
    reason: REASONS[accumulates],
    steps: [],
    side: 'at-least',
  });
}

/** The statement so far that nothing later may lie below. */
function findHighest(before: readonly Observation[]): Observation | undefined {
  return before.reduce<Observation | undefined>((highest, o) => {
    const [low, best] = [toQuantity(o).low, highest && toQuantity(highest).low];
    return low && (!best || low.gt(best)) ? o : highest;
  }, undefined);
}

/** Stocks are dated; what is printed for so many months (2018-01-01/P6M) is the flow of these months and may fall. */
function isDated({ timePeriod }: Observation): boolean {
  return !timePeriod.includes('/');
}

/** Cumulative counts and stocks that are lower at a later date, whoever states them. */
export function findFallingCounts(statements: readonly Observation[]): Finding[] {
  const counts = statements.filter((o) => findRelations(o.measure)?.accumulates && isDated(o));
  const series = groupBy(counts, ({ seriesKey }) => seriesKey.slice(0, seriesKey.lastIndexOf('.')));
  return [...series.values()].flatMap((all) => {
    const ordered = all.toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
    return ordered.flatMap((later) => {
      const earlier = findHighest(ordered.filter(({ periodEnd }) => periodEnd < later.periodStart));
      const accumulates = findRelations(later.measure)?.accumulates;
      return earlier && accumulates && exceeds(toQuantity(earlier), toQuantity(later)) ? [toFinding(earlier, later, accumulates)] : [];
    });
  });
}
