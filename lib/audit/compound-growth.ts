import type { Observation } from '../core/observation';
import { divide, exactly, multiply, power, subtract, toDecimal } from '../core/quantity';
import { type Conclusion, type DerivationRule, toName } from './derivation';
import { MEASURE_RELATIONS } from './measure-relations';
import { ofMeasure, type StatementGroup, toClosedQuantity } from './statement-group';

function yearOf(o: Observation): number {
  return Number(o.periodStart.slice(0, 4));
}

function conclude(from: Observation, to: Observation, measure: string): Conclusion[] {
  const [first, last] = [toClosedQuantity(from), toClosedQuantity(to)];
  const years = yearOf(to) - yearOf(from);
  if (years < 2 || !first?.low?.gt(0) || !last?.low?.gt(0)) return [];
  const factor = power(divide(last, first), toDecimal(1).dividedBy(years));
  return [
    {
      measure,
      sector: to.sector,
      freq: '_O',
      timePeriod: `${from.periodStart}/P${years + 1}Y`,
      basePeriod: from.timePeriod,
      result: multiply(subtract(factor, exactly(1)), exactly(100)),
      formula: `((${toName(to)} / ${toName(from)}) ^ (1 / ${years}) - 1) * 100`,
      parents: [to, from],
    },
  ];
}

function apply(group: StatementGroup): Conclusion[] {
  return MEASURE_RELATIONS.flatMap(({ level, compound }) => {
    const years = compound ? ofMeasure(group, level).filter(({ freq }) => freq === 'A') : [];
    return years.flatMap((to, index) => {
      const from = years.slice(0, index).findLast(({ sector }) => sector === to.sector);
      return from ? conclude(from, to, compound ?? '') : [];
    });
  });
}

/** Geometric mean rate, as in the World Bank's statistical methods (World Development Indicators: growth rates). */
export const compoundGrowth: DerivationRule = {
  name: 'compound-growth',
  title: { vi: 'Tăng bình quân kép mỗi năm giữa hai năm đã nêu', en: 'Compound growth a year between two stated years' },
  formula: { vi: '((mức cuối / mức đầu)^(1 / số năm) − 1) × 100', en: '((last level / first level)^(1 / years) − 1) × 100' },
  apply,
};
