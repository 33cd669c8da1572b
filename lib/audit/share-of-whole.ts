import type { Observation } from '../core/observation';
import { divide, exactly, multiply, type Quantity } from '../core/quantity';
import { type Conclusion, type DerivationRule, toName } from './derivation';
import { MEASURE_RELATIONS } from './measure-relations';
import { isSamePeriod, ofMeasure, type StatementGroup, toClosedQuantity } from './statement-group';

/** A part and the whole it belongs to, as one source states them, with the share that follows. */
interface PartOfWhole {
  /** Measure of the share. */
  readonly measure: string;
  readonly part: Observation;
  readonly whole: Observation;
  readonly share: Quantity;
}

function toPart(measure: string, part: Observation, whole: Observation): PartOfWhole[] {
  const [small, large] = [toClosedQuantity(part), toClosedQuantity(whole)];
  if (!small || !large?.low?.gt(0)) return [];
  return [{ measure, part, whole, share: multiply(divide(small, large), exactly(100)) }];
}

/** Every part whose whole the same source states for the same period. */
function findPartsOfWhole(group: StatementGroup): PartOfWhole[] {
  return MEASURE_RELATIONS.flatMap(({ level, share }) => {
    const levels = share ? ofMeasure(group, level) : [];
    return levels.flatMap((part) => {
      const whole = levels.find((o) => o.sector === '_T' && o.freq === part.freq && isSamePeriod(o, part));
      return whole && part.sector !== '_T' ? toPart(share ?? '', part, whole) : [];
    });
  });
}

function apply(group: StatementGroup): Conclusion[] {
  return findPartsOfWhole(group).map(({ measure, part, whole, share }) => ({
    measure,
    sector: part.sector,
    freq: part.freq,
    timePeriod: part.timePeriod,
    result: share,
    formula: `${toName(part)} / ${toName(whole)} * 100`,
    parents: [part, whole],
  }));
}

export const shareOfWhole: DerivationRule = {
  name: 'share-of-whole',
  title: { vi: 'Tỷ trọng, tính từ phần và tổng', en: 'Share, from a part and its whole' },
  formula: { vi: 'phần / tổng × 100', en: 'part / whole × 100' },
  apply,
};
