import type { Finding } from '../core/finding';
import { formatObservation, formatQuantity } from '../core/format';
import { type Bilingual, both, type Locale } from '../core/locale';
import { type Observation, toObservationRef } from '../core/observation';
import { preferClaim } from '../core/preferred-claim';
import { overlaps, roundToPrecision } from '../core/quantity';
import { toAmount } from './amount';
import { type AuditContext, isOfficial, toTellerName } from './audit-context';
import { type Disagreement, findDisagreement } from './disagreement';
import { growthEquation } from './equation';
import { type Figure, toImpliedFigure, toStatedFigure } from './figure';
import { toLastPeriod } from './find-equations';
import { groupBy } from '../core/group-by';
import { findLevelFigure } from './level-figure';
import { MEASURE_RELATIONS } from './measure-relations';
import { inPeriod, type Place, toPlaceKey } from './place';
import { REASONS } from './rival-words';

/** Measures of growth and the levels that grow. */
const LEVELS = new Map(MEASURE_RELATIONS.flatMap(({ growth, level, trade }) => (growth && trade ? [[growth, level] as const] : [])));

type Levels = ReadonlyMap<string, Observation>;

function toLevels(statements: readonly Observation[]): Levels {
  return new Map(statements.map((o) => [toPlaceKey(o), o]));
}

/** The level of the base period, from a level and its growth as one source prints them. */
interface Implied {
  readonly rate: Observation;
  readonly level: Figure;
  readonly figure: Figure;
}

function toImplied(rate: Observation, own: Levels): Implied[] {
  const measure = LEVELS.get(rate.measure);
  if (!measure || !rate.basePeriod) return [];
  const [to, from] = [inPeriod(rate, measure, toLastPeriod(rate)), inPeriod(rate, measure, rate.basePeriod)];
  const level = findLevelFigure(own, to);
  // What the source itself prints for the base is compared with the official figure as it is.
  if (!level || findLevelFigure(own, from)) return [];
  const equation = growthEquation(to, from, rate);
  const solution = equation.solutions.find(({ of }) => of === 'from');
  const figure = solution && toImpliedFigure(equation, solution, [level, toStatedFigure(rate)], level.unitMeasure);
  return figure ? [{ rate, level, figure }] : [];
}

/** The official level at a place, of the preferred office. */
function findOfficial(place: Place, official: readonly Levels[], context: AuditContext): Figure | null {
  const figures = official.flatMap((levels) => findLevelFigure(levels, place) ?? []);
  const best = preferClaim(figures.flatMap(({ parents }) => parents[0] ?? []), context)?.chosen;
  return figures.find(({ parents }) => parents[0] === best) ?? null;
}

/** The growth with which the official figure would be met. */
function toReading({ rate, level, figure }: Implied, official: Figure): Bilingual | null {
  const growth = figure.by?.equation.solutions.find(({ of }) => of === 'rate')?.solve(level.quantity, official.quantity);
  if (!growth?.value) return null;
  return both((locale) => ({
    vi: `Để gặp số chính thức, mức tăng phải là ${formatQuantity(growth, rate.unitMeasure, locale)}.`,
    en: `To meet the official figure, growth would have to be ${formatQuantity(growth, rate.unitMeasure, locale)}.`,
  })[locale]);
}

function toTitle({ rate, level, figure }: Implied, official: Figure): Bilingual {
  return both((locale) => {
    const [to, growth, from] = [level.words[locale], formatObservation(rate, locale), `${rate.basePeriod}`];
    return {
      vi: `${to} và mức tăng ${growth} suy ra năm ${from} là ${figure.words.vi}, nhưng số chính thức là ${official.words.vi}`,
      en: `${to} and growth of ${growth} imply ${figure.words.en} for ${from}, but the official figure is ${official.words.en}`,
    }[locale];
  });
}

function toFinding(implied: Implied, official: Figure, { cause, kind, severity }: Disagreement, context: AuditContext): Finding {
  const { rate, figure } = implied;
  const members = [...figure.parents, ...official.parents];
  const reading = toReading(implied, official);
  const source = (locale: Locale) => toTellerName(official.parents[0]?.sourceId ?? '', context, locale);
  return {
    id: ['implied-level', ...[rate, ...members.filter((o) => o !== rate)].map(toObservationRef)].join(':'),
    rule: 'implied-level',
    kind,
    severity,
    title: toTitle(implied, official),
    explanation: both((locale) => [`${figure.steps.at(-1)?.figures[locale]} = ${figure.words[locale]}; ${official.words[locale]} (${source(locale)}).`, REASONS[cause][locale], reading?.[locale]].filter(Boolean).join(' ')),
    observations: [rate, ...members.filter((o) => o !== rate)].map(({ id }) => id),
    stated: toAmount(roundToPrecision(figure.quantity), figure.unitMeasure),
    expected: toAmount(official.depth > 0 ? roundToPrecision(official.quantity) : official.quantity, official.unitMeasure),
    steps: [...figure.steps, ...official.steps],
    reading,
  };
}

/** Whether a finding already sets the level or its growth against what the same official source states. */
function isTold({ rate, level }: Implied, official: Figure, told: readonly Finding[], statements: readonly Observation[]): boolean {
  const sourceId = official.parents[0]?.sourceId;
  const own = new Set([rate, ...level.parents].map(({ id }) => id));
  const others = new Set(statements.filter((o) => o.sourceId === sourceId).map(({ id }) => id));
  return told.some(({ kind, observations }) => kind !== 'rounding' && observations.some((id) => own.has(id)) && observations.some((id) => others.has(id)));
}

/**
 * A level and its growth imply the level of the base period: it is held against the official figure of that period.
 * @param told findings about the same statements; what they say of level or growth is not said again
 */
export function findImpliedLevels(statements: readonly Observation[], context: AuditContext, told: readonly Finding[]): Finding[] {
  const rates = statements.filter((o) => LEVELS.has(o.measure) && o.basePeriod && !isOfficial(o, context));
  if (rates.length === 0) return [];
  const levels = new Map([...groupBy(statements.filter(({ measure }) => !LEVELS.has(measure)), ({ sourceId }) => sourceId)].map(([id, own]) => [id, toLevels(own)]));
  const official = [...levels].flatMap(([sourceId, own]) => (isOfficial({ sourceId }, context) ? [own] : []));
  return rates.flatMap((rate) =>
    toImplied(rate, levels.get(rate.sourceId) ?? new Map()).flatMap((implied) => {
      const other = findOfficial(implied.figure.place, official, context);
      if (!other || overlaps(implied.figure.quantity, other.quantity) || isTold(implied, other, told, statements)) return [];
      const disagreement = findDisagreement(implied.figure, other, context);
      return disagreement ? [toFinding(implied, other, disagreement, context)] : [];
    }),
  );
}
