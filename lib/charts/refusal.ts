import type { ExploreState } from '../core/explore-query';
import { formatPeriod } from '../core/format';
import { withFullStop } from '../core/full-stop';
import { groupBy } from '../core/group-by';
import { type Bilingual, both, type Locale, withoutRepeats } from '../core/locale';
import type { Observation } from '../core/observation';
import type { Missing } from '../core/transforms/missing';
import { isPossible } from './explore-comparisons';
import { findChosen } from './explore-selection';
import type { ExploreView } from './explore-view';
import { toKnownYears } from './known-years';
import { toNearestPair } from './nearest-pair';
import type { ChartParts } from './view-parts';

/** Why nothing is drawn, and what can be drawn in its place. */
export interface Refusal {
  /** The reasons alone, the first the one to mend first. */
  readonly reasons: readonly Bilingual[];
  /** The nearest that was tried and can be drawn; null where nothing can. */
  readonly nearest: ExploreState | null;
}

/** "2023–2024"; of a few periods that may be no years, each. */
function toPeriods(observations: readonly Observation[], locale: Locale): string {
  const periods = [...new Set(observations.map(({ timePeriod }) => timePeriod))];
  return periods.length > 2 ? toKnownYears(observations) : periods.map((period) => formatPeriod(period, locale)).join(', ');
}

/** A formula that no period has figures for: which each of its series has. */
function toApart(state: ExploreState, parts: ChartParts): Bilingual {
  const own = findChosen(state, parts).filter(({ observations }) => observations.length > 0);
  const list = (locale: Locale): string => own.map(({ series, observations }) => `“${series.title[locale]}”: ${toPeriods(observations, locale)}`).join('; ');
  return { vi: `Các chuỗi không có kỳ nào chung để tính: ${list('vi')}.`, en: `The series have no period in common to compute with: ${list('en')}.` };
}

function toSentence(text: string): string {
  return withFullStop(text.charAt(0).toUpperCase() + text.slice(1));
}

/** Periods that lack a result for one reason are told at once. */
function toLacks(missing: readonly Missing[]): Bilingual[] {
  const alike = groupBy(missing, ({ reason, text }) => (reason === 'no-previous' || reason === 'no-year-ago' ? reason : text.en));
  return [...alike.values()].flatMap((all) => {
    const [first, last] = [all[0], all.at(-1)];
    if (!first || !last) return [];
    return both((locale) => {
      const ends = [...new Set([first, last].map(({ timePeriod }) => formatPeriod(timePeriod, locale)))];
      return toSentence(`${ends.join(ends.every((end) => /^\d{4}$/u.test(end)) ? '–' : ' – ')}: ${first.text[locale]}`);
    });
  });
}

function toReasons(state: ExploreState, parts: ChartParts, { empty, comparisons, missing }: ExploreView): Bilingual[] {
  const refused = comparisons.filter(({ severity }) => severity === 'refuse').map(({ text }) => text);
  const told = withoutRepeats([...empty, ...refused]);
  if (told.length > 0) return told;
  return missing.length > 0 && missing.every(({ reason }) => reason === 'no-same-period') ? [toApart(state, parts)] : toLacks(missing);
}

/** A state as it is, and then what keeps less and less of it. */
function toPlainer(state: ExploreState): ExploreState[] {
  const plain: ExploreState = { ...state, kind: null, transform: 'lin', base: null, to: null };
  return [state, { ...state, scale: 'linear' }, plain, { ...plain, formulas: [] }, { ...plain, formulas: [], scale: 'linear' }, { ...plain, formulas: [], axes: 2 }];
}

/** What may be drawn in place of a state, the nearest first. */
function toCandidates(state: ExploreState, parts: ChartParts, { comparisons, problems }: ExploreView): ExploreState[] {
  const allYears: ExploreState = { ...state, time: null };
  const pairs = problems.length > 0 ? [] : toNearestPair(allYears, parts);
  const some = findChosen({ ...allYears, official: true }, parts).filter(({ observations }) => observations.length > 0);
  const alone = some.map(({ index }) => ({ ...allYears, official: true, formulas: [], series: state.series.filter((_, i) => i === index) }));
  // A kind that was only fallen back to is none that was asked for.
  const remedies = comparisons.flatMap(({ remedy }) => (remedy ? { ...remedy, kind: state.kind && remedy.kind } : []));
  return [
    ...remedies,
    ...(state.time ? [allYears] : []),
    ...pairs,
    ...[state, { ...state, official: true }, allYears, { ...allYears, official: true }, ...alone].flatMap(toPlainer),
  ];
}

/** Why nothing of a state is drawn. @param view what the explorer made of it. */
export function toRefusal(state: ExploreState, parts: ChartParts, view: ExploreView): Refusal {
  return { reasons: toReasons(state, parts, view), nearest: toCandidates(state, parts, view).find((each) => isPossible(each, parts)) ?? null };
}
