import type { Observation } from '../core/observation';
import { type Quantity, subtract } from '../core/quantity';
import { type Conclusion, type DerivationRule, toName } from './derivation';
import { MEASURE_RELATIONS } from './measure-relations';
import { isSamePeriod, ofMeasure, type StatementGroup, toClosedQuantity } from './statement-group';

const REST = 'OTH';

function subtractAll(whole: Quantity, parts: readonly (Quantity | null)[]): Quantity | null {
  return parts.reduce<Quantity | null>((rest, part) => rest && part && subtract(rest, part), whole);
}

function conclude(whole: Observation, levels: readonly Observation[]): Conclusion[] {
  const parts = levels.filter((o) => o.sector !== '_T' && o.freq === whole.freq && isSamePeriod(o, whole));
  if (parts.length === 0 || parts.some(({ sector }) => sector === REST)) return [];
  const total = toClosedQuantity(whole);
  const result = total && subtractAll(total, parts.map(toClosedQuantity));
  // Parts that exceed their whole contradict it; there is no rest to show.
  if (!result?.value || result.value.lt(0)) return [];
  const { measure, freq, timePeriod } = whole;
  const parents = [whole, ...parts];
  return [{ measure, sector: REST, freq, timePeriod, result, formula: parents.map(toName).join(' - '), parents }];
}

function apply(group: StatementGroup): Conclusion[] {
  return MEASURE_RELATIONS.filter(({ addsUp }) => addsUp).flatMap(({ level }) => {
    const levels = ofMeasure(group, level);
    return levels.filter(({ sector }) => sector === '_T').flatMap((whole) => conclude(whole, levels));
  });
}

export const remainder: DerivationRule = {
  name: 'remainder',
  title: { vi: 'Các lĩnh vực còn lại: tổng trừ các phần đã nêu', en: 'All other sectors: the whole less its stated parts' },
  formula: { vi: 'tổng − các phần', en: 'whole − parts' },
  apply,
};
