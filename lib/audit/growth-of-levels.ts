import type { Observation } from '../core/observation';
import { add, divide, exactly, multiply, type Quantity, subtract, toQuantity } from '../core/quantity';
import { type FlowConclusion, type FlowRule, toName } from './derivation';
import { MEASURE_RELATIONS } from './measure-relations';
import { isStated, type PartnerGroup, toFlowPairs } from './partner-group';
import { toClosedQuantity } from './statement-group';

/** The level of one year: stated, or the sum of both flows. */
interface Level {
  readonly flow: string;
  readonly sector: string;
  readonly year: number;
  readonly amount: Quantity;
  readonly parents: readonly Observation[];
}

function toLevel(parents: readonly Observation[], flow: string, amount: Quantity): Level {
  const [first] = parents as [Observation];
  return { flow, sector: first.sector, year: Number(first.timePeriod), amount, parents };
}

/** Annual levels with both ends above zero; the two-way total from both flows where it is not stated. */
function toLevels(group: PartnerGroup, measure: string): Level[] {
  const stated = group.observations
    .filter((o) => o.measure === measure && o.freq === 'A' && o.flow !== 'B' && toClosedQuantity(o))
    .map((o) => toLevel([o], o.flow, toQuantity(o)));
  const sums = toFlowPairs(group, measure)
    .filter(({ exports }) => exports.freq === 'A' && !isStated(group, 'T', exports))
    .map(({ exports, imports }) => toLevel([exports, imports], 'T', add(toQuantity(exports), toQuantity(imports))));
  return [...stated, ...sums].filter(({ amount }) => amount.low?.gt(0));
}

function toTerm({ parents }: Level): string {
  const names = parents.map(toName).join(' + ');
  return parents.length > 1 ? `(${names})` : names;
}

function conclude(level: Level, before: Level, measure: string): FlowConclusion {
  const { flow, sector, year } = level;
  const result = multiply(subtract(divide(level.amount, before.amount), exactly(1)), exactly(100));
  const formula = `(${toTerm(level)} / ${toTerm(before)} - 1) * 100`;
  const parents = [...level.parents, ...before.parents];
  return { flow, measure, sector, freq: 'A', timePeriod: String(year), basePeriod: String(before.year), result, formula, parents };
}

function apply(group: PartnerGroup): FlowConclusion[] {
  return MEASURE_RELATIONS.flatMap(({ level: measure, growth, trade }) => {
    if (!growth || !trade) return [];
    const levels = toLevels(group, measure);
    return levels.flatMap((level) => {
      const before = levels.find(({ flow, sector, year }) => flow === level.flow && sector === level.sector && year === level.year - 1);
      const place = { measure: growth, sector: level.sector, freq: 'A', timePeriod: String(level.year) };
      return before && !isStated(group, level.flow, place) ? [conclude(level, before, growth)] : [];
    });
  });
}

/** Growth on the year before, from two levels of one source; silent where the source states it. */
export const growthOfLevels: FlowRule = {
  name: 'growth-of-levels',
  title: { vi: 'Tăng so với năm trước, từ hai mức của cùng nguồn', en: 'Growth on the year before, from two levels of one source' },
  formula: { vi: '(mức / mức năm trước − 1) × 100', en: '(level / level of the year before − 1) × 100' },
  apply,
};
