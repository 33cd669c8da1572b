import { findBreakBetween } from '../core/series-break';
import { groupBy } from '../core/group-by';
import type { Locale } from '../core/locale';
import { findBreaks, mayBreak } from './break-notes';
import type { ChartSpec } from './chart-spec';
import type { ChartView } from './chart-view';
import { type ObservationMark, toObservationMarks, toScaleOf } from './observation-mark';
import type { Undrawn } from './plot-shapes';

/** Marks that a kind of chart can draw, and those that it cannot, with the reason. Together: every visible observation once. */
export interface Drawable {
  readonly marks: readonly ObservationMark[];
  readonly undrawn: readonly Undrawn[];
}

/** Moves the marks that fail the test to the undrawn ones. */
function sieve({ marks, undrawn }: Drawable, reason: Undrawn['reason'], keep: (mark: ObservationMark) => boolean): Drawable {
  const kept = marks.filter(keep);
  if (kept.length === marks.length) return { marks, undrawn };
  const left = marks.filter((mark) => !keep(mark)).map(({ observation }) => observation.id);
  return { marks: kept, undrawn: [...undrawn, { reason, observationIds: left }] };
}

/** Of rival claims the one that a sum is built on: stated before implied, the most precise first. */
function isPreferred(mark: ObservationMark, marks: readonly ObservationMark[]): boolean {
  const width = ({ low, high }: ObservationMark): number => (low === null || high === null ? Infinity : high - low);
  const rivals = marks.filter(({ spec, observation: o }) => spec.key === mark.spec.key && o.timePeriod === mark.observation.timePeriod);
  return rivals.toSorted((a, b) => Number(a.derived) - Number(b.derived) || width(a) - width(b))[0] === mark;
}

/** Periods in which every part is there: only then do the parts make 100 %. */
function toCompletePeriods(marks: readonly ObservationMark[], spec: ChartSpec): ReadonlySet<string> {
  const main = spec.series.filter(({ role }) => role === 'main').map(({ key }) => key);
  const periods = [...new Set(marks.map(({ observation }) => observation.timePeriod))];
  return new Set(periods.filter((period) => {
    const own = marks.filter(({ observation }) => observation.timePeriod === period);
    return own.some((mark) => mark.spec.role === 'whole') || main.every((key) => own.some((mark) => mark.spec.key === key));
  }));
}

function toStackable(all: Drawable, spec: ChartSpec): Drawable {
  const bounded = sieve(all, 'bound', ({ form }) => form !== 'bound');
  const single = sieve(bounded, 'rival', (mark) => isPreferred(mark, bounded.marks));
  if (!spec.y?.share) return single;
  const positive = sieve(single, 'negative', ({ y }) => y >= 0);
  const complete = toCompletePeriods(positive.marks, spec);
  return sieve(positive, 'incomplete', ({ observation }) => complete.has(observation.timePeriod));
}

/** Marks of the periods that every series has; all marks where there are no two such periods. */
function findShared(marks: readonly ObservationMark[]): readonly ObservationMark[] {
  const count = new Set(marks.map(({ spec }) => spec.key)).size;
  const periods = groupBy(marks, ({ observation }) => observation.timePeriod);
  const shared = [...periods.values()].filter((own) => new Set(own.map(({ spec }) => spec.key)).size === count);
  return shared.length > 1 ? shared.flat() : marks;
}

/** The two dates of a slope: the first and the last that all series have a figure for, so that each is a line. */
function toEnds(all: Drawable): Drawable {
  const ordered = findShared(all.marks).toSorted((a, b) => a.at - b.at);
  const [first, last] = [ordered[0]?.observation.timePeriod, ordered.at(-1)?.observation.timePeriod];
  return sieve(all, 'between', ({ observation: o }) => o.timePeriod === first || o.timePeriod === last);
}

/** A dumbbell sets figures of one period beside each other: where some periods have two, those with one are left out. */
function toPairs(all: Drawable, spec: ChartSpec): Drawable {
  const periods = groupBy(all.marks, ({ observation }) => observation.timePeriod);
  const isPair = (marks: readonly ObservationMark[] = []): boolean => new Set(marks.map((mark) => mark.spec.key)).size > 1;
  if (spec.rows === 'series' || ![...periods.values()].some(isPair)) return all;
  return sieve(all, 'alone', ({ observation }) => isPair(periods.get(observation.timePeriod)));
}

/** What a log scale can show. After a figure that it cannot, the line begins anew: it would run straight across. */
function toPositive(all: Drawable, spec: ChartSpec): Drawable {
  const { marks, undrawn } = sieve(all, 'log', (mark) => toScaleOf(spec, mark.spec) === 'linear' || mark.y > 0);
  if (marks.length === all.marks.length) return all;
  const kept = new Set(marks);
  const severed = new Set([...groupBy(all.marks, (mark) => mark.spec.key).values()].flatMap((own) => {
    // Rival figures of one period stand together.
    const periods = [...groupBy(own.toSorted((a, b) => a.at - b.at), ({ at }) => at).values()];
    return periods.filter((_, i) => periods[i - 1]?.every((mark) => !kept.has(mark))).flat();
  }));
  return { marks: marks.map((mark) => (severed.has(mark) ? { ...mark, severed: true } : mark)), undrawn };
}

/** A line does not run on where what is counted changes: it begins anew. */
function toUnbroken({ marks, undrawn }: Drawable, view: ChartView): Drawable {
  if (!mayBreak(view)) return { marks, undrawn };
  const severed = new Set([...groupBy(marks, ({ spec }) => spec).entries()].flatMap(([spec, own]) => {
    const [breaks, ordered] = [findBreaks(view, spec), own.toSorted((a, b) => a.at - b.at)];
    return ordered.filter((mark, i) => ordered[i - 1] && findBreakBetween(breaks, (ordered[i - 1] as ObservationMark).observation, mark.observation));
  }));
  return { marks: marks.map((mark) => (severed.has(mark) ? { ...mark, severed: true } : mark)), undrawn };
}

const LENGTHS: ReadonlySet<string> = new Set(['bars', 'share', 'stacked', 'composition']);

/** What of a view its kind of chart draws. Lengths begin at zero, so a log scale is for lines and dots only. */
export function toDrawable(view: ChartView, locale: Locale): Drawable {
  const { spec } = view;
  const all: Drawable = { marks: toObservationMarks(view, locale), undrawn: [] };
  const positive = LENGTHS.has(spec.kind) ? all : toUnbroken(toPositive(all, spec), view);
  if (spec.kind === 'stacked') return toStackable(positive, spec);
  if (spec.kind === 'slope') return toEnds(positive);
  if (spec.kind === 'dumbbell') return toPairs(positive, spec);
  if (spec.kind !== 'composition') return positive;
  const parts = sieve(sieve(positive, 'bound', ({ form }) => form !== 'bound'), 'negative', ({ y }) => y >= 0);
  // Per cents are parts of a hundred that is known; of amounts, one part alone would be drawn as if it were all.
  if (parts.marks.every(({ observation }) => observation.unitMeasure === 'PC')) return parts;
  const complete = toCompletePeriods(parts.marks, spec);
  return sieve(parts, 'incomplete', ({ observation }) => complete.has(observation.timePeriod));
}
