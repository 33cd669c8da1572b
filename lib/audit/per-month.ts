import type { Observation } from '../core/observation';
import { isYearToDate, parsePeriod } from '../core/period';
import { divide, exactly } from '../core/quantity';
import { type Conclusion, type DerivationRule, toName } from './derivation';
import { MEASURE_RELATIONS } from './measure-relations';
import { ofMeasure, type StatementGroup, toClosedQuantity } from './statement-group';

function conclude(level: Observation, measure: string): Conclusion[] {
  const { months } = parsePeriod(level.timePeriod);
  const amount = toClosedQuantity(level);
  if (!amount || months === 0) return [];
  const { sector, freq, timePeriod } = level;
  const formula = `${toName(level)} / ${months}`;
  return [{ measure, sector, freq, timePeriod, result: divide(amount, exactly(months)), formula, parents: [level] }];
}

/** The last full year that the source states before a part of a year. */
function findYearBefore(levels: readonly Observation[], partial: Observation): Observation | undefined {
  return levels.findLast((o) => o.freq === 'A' && o.sector === partial.sector && o.periodEnd < partial.periodStart);
}

/** A part of a year and the year before it, each a month: the pace. A year alone needs no such figure. */
function apply(group: StatementGroup): Conclusion[] {
  return MEASURE_RELATIONS.flatMap(({ level, perMonth }) => {
    const levels = perMonth ? ofMeasure(group, level) : [];
    const partials = levels.filter((o) => isYearToDate(parsePeriod(o.timePeriod)));
    const years = partials.map((partial) => findYearBefore(levels, partial)).filter((o) => o !== undefined);
    return [...new Set([...years, ...partials])].flatMap((o) => conclude(o, perMonth ?? ''));
  });
}

export const perMonth: DerivationRule = {
  name: 'per-month',
  title: { vi: 'Bình quân tháng của một kỳ', en: 'Average month of a period' },
  formula: { vi: 'mức / số tháng của kỳ', en: 'level / months of the period' },
  apply,
};
