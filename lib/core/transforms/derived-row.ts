import type { Measure, Series } from '../catalogue';
import type { FindFigure } from '../dependent-figures';
import { type Bilingual, both, type Locale } from '../locale';
import { COMPUTED_SOURCE, type Observation, toObservationRef, toTeller } from '../observation';
import { parsePeriod } from '../period';
import type { Qualifier } from '../printed';
import { type Quantity, roundResult, toQuantityText } from '../quantity';
import { isBreak } from '../series-break';
import { countDigits } from '../significant-digits';
import { findTransform, toUntransformed, TRANSFORM_NAMES } from '../transform-code';
import type { Missing } from './missing';

/** A series as it goes into a transform: as chosen, with its measure and what was read of it. */
export interface TransformInput {
  /** `KEY` or `KEY@source`: names the result. */
  readonly name: string;
  readonly series: Series;
  readonly measure: Measure;
  readonly observations: readonly Observation[];
  /** A short name among the others, for the titles of formulas. */
  readonly label?: Bilingual;
  /** What its figures were computed from; absent where that was not read. */
  readonly find?: FindFigure;
}

/** What comes out: a series of its own, labelled as derived, and what it lacks. */
export interface Transformed {
  readonly series: Series;
  readonly measure: Measure;
  readonly observations: readonly Observation[];
  readonly missing: readonly Missing[];
}

/** The series that results are put in. */
export type Target = Pick<Transformed, 'series' | 'measure'> & { readonly rule: string };

/** One result before it is a row. */
export interface Result {
  readonly head: Observation;
  readonly quantity: Quantity;
  /** With the names of its parents (toObservationRef). */
  readonly formula: string;
  /** In the order in which the formula names them. */
  readonly parents: readonly Observation[];
  readonly timePeriod?: string;
  readonly basePeriod?: string | null;
  /** Names of the series that a whole is made of. */
  readonly whole?: readonly string[];
  /** Whether one of the two figures was computed from the other, or both from a third. */
  readonly isDependent?: boolean;
}

/** What a transform appends to the names of series and measures. */
function toSuffix(label: Bilingual, locale: Locale): string {
  return ` · ${label[locale].toLowerCase()}`;
}

/** The code and a name of what was transformed: those of the measure itself where nothing was done to it. */
export function withoutTransform(measureCode: string, name: Bilingual): { readonly code: string; readonly name: Bilingual } {
  const transform = findTransform(measureCode);
  if (transform === 'lin') return { code: measureCode, name };
  const cut = (locale: Locale): string => {
    const suffix = toSuffix(TRANSFORM_NAMES[transform], locale);
    return name[locale].endsWith(suffix) ? name[locale].slice(0, -suffix.length) : name[locale];
  };
  return { code: toUntransformed(measureCode), name: both(cut) };
}

/** `pch(VNM.BEL.T.TRADE._T.A)`: readable, and the same next year. */
export function toTarget(code: string, { name, series, measure }: TransformInput, unit: string, nature: Measure['nature'], label: Bilingual): Target {
  const words = (text: Bilingual): Bilingual => both((locale) => `${text[locale]}${toSuffix(label, locale)}`);
  const measureCode = `${code}(${measure.code})`;
  const { vi, en } = measure.definition;
  const definition = { vi: `${label.vi}, Tradecite tính từ số sau. ${vi}`, en: `${label.en}, computed by Tradecite from these figures. ${en}` };
  return {
    rule: code,
    series: { ...series, key: `${code}(${name})`, measure: measureCode, unitMeasure: unit, title: words(series.title) },
    measure: { ...measure, code: measureCode, nature, unitMeasure: unit, name: words(measure.name), definition },
  };
}

/** Where only one end is known and the value is that end, the words are those of a bound. */
function toQualifier({ value, low, high }: Quantity): Qualifier {
  if (low && !high && (!value || value.eq(low))) return 'at-least';
  return high && !low && (!value || value.eq(high)) ? 'at-most' : 'exact';
}

/** Two sources may lead to the same period: the claim says from whose statement it follows. */
export function toClaim({ sourceId, claim }: Pick<Observation, 'sourceId' | 'claim'>): string {
  return claim ? `${sourceId}#${claim}` : sourceId;
}

export const TWO_SOURCES: Bilingual = {
  vi: 'Hai nguồn khác nhau: một phần thay đổi có thể do cách tính của mỗi nguồn.',
  en: 'From two sources: part of the change may come from how each of them counts.',
};

const DEPENDENT: Bilingual = {
  vi: 'Một số được suy ra từ số kia: kết quả là mức đã nêu, khoảng giá trị không tính phần chung hai lần.',
  en: 'One figure was computed from the other: this is the change that was stated, and its range counts what they share once.',
};

/** Whether a result sets figures of one series that two sources tell against each other. */
export function isOfTwoSources({ derivation }: Pick<Observation, 'derivation'>): boolean {
  return derivation?.ofTwoSources ?? false;
}

/** Whether another source than the result's own tells one of its series' figures: they may not be counted alike. */
function hasTwoSources(head: Observation, parents: readonly Observation[]): boolean {
  const teller = toTeller(head);
  return parents.some((parent) => parent.seriesKey === head.seriesKey && toTeller(parent) !== teller);
}

/** Sources other than the result's own whose figures went into it. */
function findOtherTellers(head: Observation, parents: readonly Observation[]): string[] {
  const all = new Set(parents.flatMap((parent) => [toTeller(parent), ...(parent.derivation?.tellers ?? [])]));
  all.delete(toTeller(head));
  return [...all];
}

/** The figure of the result's own period with which what is counted changes: the result changes with it. */
function findOwnBreak({ periodStart, periodEnd }: Observation, parents: readonly Observation[]): Observation | undefined {
  return parents.find((parent) => isBreak(parent) && parent.periodStart === periodStart && parent.periodEnd === periodEnd);
}

/** A result as an observation: labelled as derived, and as estimated or, at a break of what is counted, as broken (OBS_STATUS B); with formula, parents and no digit more than they justify. */
export function toDerivedRow({ series, rule }: Target, { head, quantity, formula, parents, timePeriod = head.timePeriod, basePeriod = null, whole, isDependent = false }: Result): Observation {
  const isClosed = Boolean(quantity.low && quantity.high);
  const rounded = roundResult(quantity, isClosed ? 0 : countDigits(...parents));
  const [broken, ofTwoSources, tellers] = [findOwnBreak(head, parents), hasTwoSources(head, parents), findOtherTellers(head, parents)];
  const { start, end } = parsePeriod(timePeriod);
  const { reporter, partner, flow, measure, sector, freq } = series;
  const row = {
    reporter, partner, flow, measure, sector, freq,
    ...toQuantityText(rounded),
    seriesKey: series.key,
    timePeriod, periodStart: start, periodEnd: end, basePeriod,
    unitMeasure: series.unitMeasure,
    qualifier: toQualifier(quantity),
    printed: null,
    obsStatus: broken ? 'B' : 'E',
    sourceId: COMPUTED_SOURCE,
    claim: toClaim(head),
    paragraph: null, sentenceHash: null,
    derivation: { rule, formula, parents: [...new Set(parents.map(({ id }) => id))], ...(whole && { whole }), ...(ofTwoSources && { ofTwoSources }), ...(tellers.length > 0 && { tellers }) },
    note: broken ? broken.note : ofTwoSources ? TWO_SOURCES : isDependent ? DEPENDENT : null,
    position: 0,
    recordedAt: parents.map((parent) => parent.recordedAt).toSorted().at(-1) ?? head.recordedAt,
    supersededAt: null,
  };
  return { ...row, id: toObservationRef(row) };
}
