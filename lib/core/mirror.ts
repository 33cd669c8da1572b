import type { SourceBasis } from './catalogue';
import type { Observation } from './observation';
import { add, divide, exactly, multiply, type Quantity, roundResult, roundToPrecision, toDecimal, toQuantity } from './quantity';
import { countDigits } from './significant-digits';

/** The flow under which the partner records the same goods. */
export const MIRRORED = { X: 'M', M: 'X', T: 'T' } as const satisfies Record<string, string>;
export type MirrorFlow = keyof typeof MIRRORED;
export const MIRROR_FLOWS = Object.keys(MIRRORED) as MirrorFlow[];

/** The flow of an annual figure of trade between two areas, and the series in which the partner counts the same; null for all others. */
export function toMirrored({ reporter, partner, flow, measure, sector, freq }: Observation): { readonly flow: MirrorFlow; readonly key: string } | null {
  const own = MIRROR_FLOWS.find((each) => each === flow);
  if (!own || measure !== 'TRADE' || sector !== '_T' || freq !== 'A' || partner === '_Z' || partner === 'W00') return null;
  return { flow: own, key: `${partner}.${reporter}.${MIRRORED[own]}.TRADE._T.A` };
}

/**
 * Importer's CIF value over exporter's FOB value, as a rule: freight and insurance add 5 to 20 per cent. The IMF's Direction of
 * Trade Statistics converts with 1.06 (Yearbook 2017; 1.10 before), long routes and bulky goods cost more.
 */
export const USUAL_RATIO = { low: '1.05', high: '1.2' } as const;

/**
 * Where a ratio lies: importer counts less than exporter, less than usual above it, as usual, more; `unsure` where the interval crosses
 * an edge, `unvalued` where a source does not say how it values goods.
 */
export type MirrorBand = 'reversed' | 'below' | 'usual' | 'above' | 'unsure' | 'unvalued';

/** One year of one flow, as named by the reporter, with what everybody says of it. */
export interface MirrorRow {
  readonly flow: MirrorFlow;
  readonly timePeriod: string;
  readonly own: Observation | null;
  readonly other: Observation | null;
  readonly press: readonly Observation[];
  /** Importer over exporter; for two-way trade partner over reporter. */
  readonly ratio: Quantity | null;
  /** |a − b| ÷ ((a + b) ÷ 2), per cent, 0 to 200. */
  readonly asymmetry: Quantity | null;
  /** Null where the ratio is not one of CIF to FOB. */
  readonly band: MirrorBand | null;
}

/** How a source values a flow; two-way trade has both valuations in it. */
export function toValuation(flow: string, { valuation }: Pick<SourceBasis, 'valuation'>): SourceBasis['valuation'] {
  if (valuation !== 'fob-cif' || flow === 'T') return valuation;
  return flow === 'X' ? 'fob' : 'cif';
}

function toIndexAt(ratio: Quantity['value']): Quantity['value'] {
  return ratio && ratio.minus(1).abs().times(200).dividedBy(ratio.plus(1));
}

/**
 * How far two figures above zero are apart: |a − b| ÷ ((a + b) ÷ 2) in per cent (the index of UN and OECD papers on
 * asymmetries). A function of a ÷ b, falling up to 1 and rising from there, so its ends are those of the ratio; 0 where both
 * may be one number, 200 where one may be any number.
 */
export function toAsymmetry(a: Quantity, b: Quantity): Quantity | null {
  if (!a.low?.gt(0) || !b.low?.gt(0)) return null;
  const { value, low, high } = divide(a, b);
  const most = toDecimal(200);
  const [from, to] = [(low && toIndexAt(low)) ?? most, (high && toIndexAt(high)) ?? most];
  const holdsOne = (!low || low.lte(1)) && (!high || high.gte(1));
  return { value: toIndexAt(value), low: holdsOne ? toDecimal(0) : from.lt(to) ? from : to, high: from.gt(to) ? from : to };
}

/** Importer's over exporter's figure; null where either may be zero. */
export function toMirrorRatio(importer: Quantity, exporter: Quantity): Quantity | null {
  return importer.low?.gt(0) && exporter.low?.gt(0) ? divide(importer, exporter) : null;
}

/** @param ratio of CIF to FOB */
export function toMirrorBand({ low, high }: Quantity): MirrorBand {
  const [from, to] = [toDecimal(USUAL_RATIO.low), toDecimal(USUAL_RATIO.high)];
  if (high?.lt(1)) return 'reversed';
  if (low?.gte(1) && high?.lt(from)) return 'below';
  if (low?.gt(to)) return 'above';
  return low?.gte(from) && high?.lte(to) ? 'usual' : 'unsure';
}

interface Sides {
  readonly own: Observation;
  readonly other: Observation;
}

function judge(ratio: Quantity, importer: SourceBasis['valuation'], exporter: SourceBasis['valuation']): MirrorBand | null {
  if (importer === null || exporter === null) return 'unvalued';
  return importer === 'cif' && exporter === 'fob' ? toMirrorBand(ratio) : null;
}

function compare(flow: MirrorFlow, { own, other }: Sides, findValuation: (o: Observation) => SourceBasis['valuation']): Pick<MirrorRow, 'ratio' | 'asymmetry' | 'band'> {
  const [importer, exporter] = flow === 'M' ? [own, other] : [other, own];
  const digits = countDigits(own, other);
  const round = (q: Quantity | null): Quantity | null => q && roundResult(q, digits);
  const ratio = toMirrorRatio(toQuantity(importer), toQuantity(exporter));
  return { ratio: round(ratio), asymmetry: round(toAsymmetry(toQuantity(own), toQuantity(other))), band: ratio && flow !== 'T' ? judge(ratio, findValuation(importer), findValuation(exporter)) : null };
}

/** Figures of one flow and period, by who says them: the reporter, its partner, the press about either. */
export type MirrorPlace = Pick<MirrorRow, 'flow' | 'timePeriod' | 'own' | 'other' | 'press'>;

/** A place with what follows from both sides; in one unit only. */
export function toMirrorRow(place: MirrorPlace, findValuation: (o: Observation) => SourceBasis['valuation']): MirrorRow {
  const { flow, own, other } = place;
  const none = { ratio: null, asymmetry: null, band: null };
  return { ...place, ...(own && other && own.unitMeasure === other.unitMeasure ? compare(flow, { own, other }, findValuation) : none) };
}

/** The middle one; of an even number halfway between the two in the middle. Null of none. */
export function toMedianRatio(rows: readonly MirrorRow[]): Quantity | null {
  const ratios = rows.flatMap(({ ratio }) => (ratio?.value ? [ratio] : [])).toSorted((a, b) => (a.value && b.value ? a.value.cmp(b.value) : 0));
  const half = (ratios.length - 1) / 2;
  const [low, high] = ratios.slice(Math.max(0, Math.floor(half)), Math.ceil(half) + 1);
  return low && high ? roundToPrecision(multiply(add(low, high), exactly('0.5'))) : (low ?? null);
}
