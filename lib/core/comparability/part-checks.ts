import type { ExploreState } from '../explore-query';
import type { Bilingual } from '../locale';
import { type Check, type ComparisonKind, type Pair, type Side, toComparison } from './comparison';
import { isMirrored, toMirrorComparison } from './mirror-check';
import { type Dimension, findPartDimensions, isPartOf } from './part-dimensions';

/** The one side that all others are parts of; undefined where there is none. */
export function findWhole(sides: readonly Side[]): Side | undefined {
  return sides.length > 1 ? sides.find((whole) => sides.every((part) => part === whole || isPartOf(part, whole))) : undefined;
}

const KINDS: Readonly<Record<Dimension, ComparisonKind>> = { reporter: 'area', partner: 'area', flow: 'flow', sector: 'sector' };

function toText(part: Side, whole: Side, isAdded: boolean): Bilingual {
  const [p, w] = [part.series.title, whole.series.title];
  return isAdded
    ? { vi: `“${p.vi}” đã nằm trong “${w.vi}”: cộng lại là tính hai lần.`, en: `“${p.en}” is part of “${w.en}” already: added up, it counts twice.` }
    : { vi: `“${p.vi}” là một phần của “${w.vi}”, không phải một đơn vị ngang hàng.`, en: `“${p.en}” is a part of “${w.en}”, not its peer.` };
}

function without(state: ExploreState, index: number): ExploreState {
  return { ...state, formulas: [], series: state.series.filter((_, i) => i !== index) };
}

function checkPart(pair: Pair): ReturnType<Check> {
  const { a, b, state, isAdded } = pair;
  const [part, whole] = isPartOf(a, b) ? [a, b] : [b, a];
  const [dimension] = findPartDimensions(part, whole) ?? [];
  if (!dimension) return isMirrored(a, b) ? toMirrorComparison(pair) : checkRegion(pair);
  const kind = isAdded ? 'double-count' : KINDS[dimension];
  const isArea = KINDS[dimension] === 'area';
  const apart: ExploreState = { ...state, kind: null, formulas: [], transform: 'lin' };
  // Of two, one alone would be no comparison.
  const remedies = state.series.length > 2 ? [without(state, whole.index), apart] : [apart];
  return toComparison({ ...pair, a: part, b: whole }, kind, isAdded ? 'refuse' : isArea ? 'warn' : 'note', toText(part, whole, isAdded), isAdded ? remedies : []);
}

function isRegion({ series }: Side): boolean {
  return series.partner.includes('-') || series.reporter.includes('-');
}

/** A region beside a country that it does not lie in: no double count, yet not peers. */
function checkRegion(pair: Pair): ReturnType<Check> {
  const { a, b } = pair;
  if (isRegion(a) === isRegion(b) || a.measure.concept !== b.measure.concept || a.series.unitMeasure !== b.series.unitMeasure) return null;
  const [region, country] = isRegion(a) ? [a, b] : [b, a];
  return toComparison({ ...pair, a: region, b: country }, 'area', 'note', {
    vi: `“${region.series.title.vi}” là số của một vùng, “${country.series.title.vi}” là số của một nước.`,
    en: `“${region.series.title.en}” is about a region, “${country.series.title.en}” about a country.`,
  });
}

/** A part beside its whole: area, sector, direction of trade. */
export const PART_CHECKS: readonly Check[] = [checkPart];
