import type { Side } from './comparison';

export type Dimension = 'reporter' | 'partner' | 'flow' | 'sector';

/** Whether a's code lies in b's: a region in its country, a sector in all sectors, exports in the two-way total. */
function isCodeWithin(dimension: Dimension, a: Side, b: Side): boolean {
  const [part, whole] = [a.series[dimension], b.series[dimension]];
  if (dimension === 'sector') return whole === '_T' && part !== '_T';
  if (dimension === 'flow') return whole === 'T' && (part === 'X' || part === 'M');
  return (a.wholes.get(part)?.includes(whole) ?? false) || (whole === 'W00' && part !== 'W00' && part !== '_Z');
}

export const DIMENSIONS: readonly Dimension[] = ['reporter', 'partner', 'flow', 'sector'];

/** The dimensions in which a is a part of b; null where it is no part, because it differs otherwise. */
export function findPartDimensions(a: Side, b: Side): Dimension[] | null {
  if (a.measure.concept !== b.measure.concept || a.measure.nature !== b.measure.nature || a.series.unitMeasure !== b.series.unitMeasure) return null;
  const differing = DIMENSIONS.filter((dimension) => a.series[dimension] !== b.series[dimension]);
  return differing.length > 0 && differing.every((dimension) => isCodeWithin(dimension, a, b)) ? differing : null;
}

/** Whether a is a part of b: one region, sector or direction of it. */
export function isPartOf(a: Side, b: Side): boolean {
  return findPartDimensions(a, b) !== null;
}
