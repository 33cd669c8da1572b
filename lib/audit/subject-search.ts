import { formatQuantity } from '../core/format';
import { type Bilingual, both, type Locale } from '../core/locale';
import type { Observation } from '../core/observation';
import { parsePeriod } from '../core/period';
import { overlaps, type Quantity, toQuantity } from '../core/quantity';
import { growthEquation } from './equation';
import { inPeriodsOf } from './find-equations';
import { findLevelFigure } from './level-figure';
import { MEASURE_RELATIONS } from './measure-relations';
import { inPeriod, type Place, toPlaceKey, toPlaceName } from './place';

/** Another reading of a growth rate that fits the same source's levels. */
export interface OtherSubject {
  readonly kind: 'wrong-subject' | 'other-period';
  /** What the rate is of, with its periods. */
  readonly name: Bilingual;
  readonly growth: Quantity;
  readonly parents: readonly Observation[];
}

/** The same period some years off: 2013 -> 2012. Periods that are not whole years from January keep their months. */
function shift(timePeriod: string, years: number): string {
  const year = Number(timePeriod.slice(0, 4)) + years;
  return `${year}${timePeriod.slice(4)}`;
}

interface Candidate {
  readonly kind: OtherSubject['kind'];
  readonly to: Place;
  readonly from: Place;
}

const FLOWS_OF_TRADE = ['X', 'M', 'T'];

function toCandidates(rate: Observation, level: string): Candidate[] {
  const { timePeriod, basePeriod } = rate;
  if (!basePeriod || parsePeriod(timePeriod).months > 12) return [];
  const at = (period: string, flow = rate.flow): Place => ({ ...inPeriod(rate, level, period), flow });
  const flows = FLOWS_OF_TRADE.filter((flow) => flow !== rate.flow);
  const pairs = [[-1, -1], [1, 1], [0, -1], [0, -2], [-2, -2]] as const;
  return [
    ...flows.map((flow): Candidate => ({ kind: 'wrong-subject', to: at(timePeriod, flow), from: at(basePeriod, flow) })),
    ...pairs.map(([end, base]): Candidate => ({ kind: 'other-period', to: at(shift(timePeriod, end)), from: at(shift(basePeriod, base)) })),
  ];
}

function toName({ to, from }: Candidate): Bilingual {
  const [name, base] = [toPlaceName(to), from.timePeriod];
  return both((locale) => ({ vi: `${name.vi} so với ${base}`, en: `${name.en} on ${base}` })[locale]);
}

/**
 * Which other flow, or else which other years, of the source that `levels` are from a growth rate would fit.
 * Only rates with a base period; the stated subject itself is not looked at.
 */
export function findOtherSubjects(rate: Observation, statements: readonly Observation[]): OtherSubject[] {
  const relations = MEASURE_RELATIONS.find(({ growth, trade }) => trade && growth === rate.measure);
  if (!relations) return [];
  const candidates = toCandidates(rate, relations.level);
  const known = inPeriodsOf(statements, candidates.flatMap(({ to, from }) => [to, from])).filter(({ measure }) => measure === relations.level);
  const levels = new Map(known.map((o) => [toPlaceKey(o), o]));
  const stated = toQuantity(rate);
  return candidates.flatMap((candidate) => {
    const [to, from] = [findLevelFigure(levels, candidate.to), findLevelFigure(levels, candidate.from)];
    const growth = to && from && growthEquation(candidate.to, candidate.from, rate).solutions[0]?.solve(to.quantity, from.quantity);
    if (!growth || !overlaps(growth, stated)) return [];
    return [{ kind: candidate.kind, name: toName(candidate), growth, parents: [...to.parents, ...from.parents] }];
  });
}

const FITS: Record<Locale, (printed: string, others: string) => string> = {
  vi: (printed, others) => `${printed} lại khớp với ${others}.`,
  en: (printed, others) => `${printed} does fit ${others}.`,
};

/** "15.4 % does fit exports 2013 on 2012 (15.40 %)." */
export function toOtherReading(printed: Bilingual, others: readonly OtherSubject[]): Bilingual {
  return both((locale) => {
    const names = others.map(({ name, growth }) => `${name[locale]} (${formatQuantity(growth, 'PC', locale)})`);
    return FITS[locale](printed[locale], names.join({ vi: ' và ', en: ' and ' }[locale]));
  });
}
