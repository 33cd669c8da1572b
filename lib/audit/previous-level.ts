import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { add, divide, exactly } from '../core/quantity';
import { type Conclusion, type DerivationRule, toName } from './derivation';
import { MEASURE_RELATIONS } from './measure-relations';
import { isSamePeriod, ofMeasure, type StatementGroup, toClosedQuantity } from './statement-group';

function isStatedFor(levels: readonly Observation[], level: Observation, basePeriod: string): boolean {
  const { start: periodStart, end: periodEnd } = parsePeriod(basePeriod);
  return levels.some((o) => o.seriesKey === level.seriesKey && isSamePeriod(o, { periodStart, periodEnd }));
}

function conclude(level: Observation, growth: Observation): Conclusion[] {
  const [amount, rate] = [toClosedQuantity(level), toClosedQuantity(growth)];
  if (!amount || !rate || !growth.basePeriod) return [];
  const factor = add(exactly(1), divide(rate, exactly(100)));
  if (!factor.low?.gt(0)) return [];
  return [
    {
      measure: level.measure,
      sector: level.sector,
      freq: level.freq,
      timePeriod: growth.basePeriod,
      result: divide(amount, factor),
      formula: `${toName(level)} / (1 + ${toName(growth)} / 100)`,
      parents: [level, growth],
    },
  ];
}

function apply(group: StatementGroup): Conclusion[] {
  return MEASURE_RELATIONS.flatMap((relation) => {
    const levels = ofMeasure(group, relation.level);
    return ofMeasure(group, relation.growth).flatMap((growth) => {
      const { basePeriod, sector, freq } = growth;
      const level = levels.find((o) => o.sector === sector && o.freq === freq && isSamePeriod(o, growth));
      return level && basePeriod && !isStatedFor(levels, level, basePeriod) ? conclude(level, growth) : [];
    });
  });
}

export const previousLevel: DerivationRule = {
  name: 'previous-level',
  title: { vi: 'Mức của kỳ gốc, suy từ mức và tốc độ tăng', en: 'Level of the base period, from a level and its growth' },
  formula: { vi: 'mức / (1 + tăng trưởng / 100)', en: 'level / (1 + growth / 100)' },
  apply,
};
