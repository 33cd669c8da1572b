import type { Comparison } from '../core/comparability/comparison';
import type { ExploreState } from '../core/explore-query';
import { formatPeriod } from '../core/format';
import { both, type Locale } from '../core/locale';
import { isSamePeriod, toPreviousPeriod } from '../core/neighbour-period';
import { parsePeriod } from '../core/period';
import { isBreak } from '../core/series-break';
import type { Transformed } from '../core/transforms/derived-row';
import type { MissingReason } from '../core/transforms/missing';
import type { Chosen } from './explore-selection';

const STOPS: ReadonlySet<MissingReason> = new Set(['after-gap', 'across-break']);

/** Where the longest run after the stop begins: the periods that can be added up, without a gap and without a break between them. */
function findLongestRun(periods: readonly string[], breaks: ReadonlySet<string>): string | undefined {
  const runs: string[][] = [];
  for (const period of periods) {
    const before = runs.at(-1)?.at(-1);
    const previous = toPreviousPeriod(period);
    if (before && previous && !breaks.has(period) && isSamePeriod(parsePeriod(before), previous)) runs.at(-1)?.push(period);
    else runs.push([period]);
  }
  const [longest] = runs.toSorted((a, b) => b.length - a.length);
  return longest && longest.length > 1 ? longest[0] : undefined;
}

function toStop({ row, chosen }: { row: Transformed; chosen: Chosen | undefined }, state: ExploreState, isAlone: boolean): Comparison[] {
  const left = row.missing.filter(({ reason }) => STOPS.has(reason));
  const [first] = left;
  if (!first) return [];
  const base = findLongestRun(left.map(({ timePeriod }) => timePeriod), new Set(chosen?.observations.filter(isBreak).map(({ timePeriod }) => timePeriod)));
  const [vi, en] = [`Tổng dừng trước ${formatPeriod(first.timePeriod, 'vi')}: ${first.text.vi}.`, `The sum stops before ${formatPeriod(first.timePeriod, 'en')}: ${first.text.en}.`];
  const title = (chosen ?? row).series.title;
  const text = isAlone ? { vi, en } : both((locale: Locale) => `“${title[locale]}”: ${{ vi, en }[locale]}`);
  return [{ kind: 'break', severity: 'warn', text, keys: [(chosen ?? row).series.key], remedy: base ? { ...state, base } : null }];
}

/** Where a running total ends before its series does, why, and the years after it to begin anew with. */
export function findSumStops(state: ExploreState, rows: readonly Transformed[], chosen: readonly Chosen[]): Comparison[] {
  if (state.transform !== 'running') return [];
  return rows.flatMap((row, i) => toStop({ row, chosen: state.formulas.length > 0 ? undefined : chosen[i] }, state, rows.length === 1));
}
