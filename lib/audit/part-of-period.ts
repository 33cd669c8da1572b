import type { Finding } from '../core/finding';
import { formatObservation, formatPeriod } from '../core/format';
import { both } from '../core/locale';
import type { Observation } from '../core/observation';
import { toQuantity } from '../core/quantity';
import { type BoundConflict, exceeds, toBoundFinding } from './bound-conflict';
import { groupBy } from '../core/group-by';
import { findRelations } from './measure-relations';

function isWithin(part: Observation, whole: Observation): boolean {
  const isSame = part.periodStart === whole.periodStart && part.periodEnd === whole.periodEnd;
  return !isSame && part.periodStart >= whole.periodStart && part.periodEnd <= whole.periodEnd;
}

function toConflict(part: Observation, whole: Observation): BoundConflict {
  const isOneSource = part.sourceId === whole.sourceId;
  const text = (o: Observation) => both((locale) => `${formatPeriod(o.timePeriod, locale)} (${formatObservation(o, locale)})`);
  const [small, large] = [text(part), text(whole)];
  return {
    rule: 'part-of-period',
    kind: 'contradiction',
    severity: isOneSource ? 'high' : 'medium',
    stated: part,
    bound: toQuantity(whole),
    others: [whole],
    title: { vi: `${small.vi} lớn hơn ${large.vi}`, en: `${small.en} exceeds ${large.en}` },
    reason: {
      vi: 'Một phần của kỳ không thể lớn hơn cả kỳ; làm tròn không giải thích được.',
      en: 'Part of a period cannot exceed the whole of it; rounding does not explain it.',
    },
    steps: [],
    side: 'at-most',
  };
}

/** Months or a year to date above the year that they lie in. Flows that cannot be negative only. */
export function findPartsAbovePeriods(statements: readonly Observation[]): Finding[] {
  const flows = statements.filter((o) => /^[TXM]$/u.test(o.flow) && findRelations(o.measure)?.trade);
  if (flows.every(({ freq }) => freq === 'A')) return [];
  const series = groupBy(flows, ({ seriesKey }) => seriesKey.slice(0, seriesKey.lastIndexOf('.')));
  return [...series.values()].flatMap((all) => {
    const wholes = all.filter(({ freq }) => freq !== 'M');
    return all
      .filter(({ freq }) => freq !== 'A')
      .flatMap((part) => wholes.filter((whole) => isWithin(part, whole) && exceeds(toQuantity(part), toQuantity(whole))).map((whole) => toBoundFinding(toConflict(part, whole))));
  });
}
