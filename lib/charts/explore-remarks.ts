import type { Comparison } from '../core/comparability/comparison';
import type { ExploreKind, ExploreState } from '../core/explore-query';
import { formatPeriod } from '../core/format';
import { groupBy } from '../core/group-by';
import type { KindOffer } from '../core/kind-offer';
import { type Bilingual, type Locale, withoutRepeats } from '../core/locale';
import { isInTime } from '../core/observation-match';
import { type Period, parsePeriod } from '../core/period';
import { dataQuery } from '../core/query';
import { isOfTwoSources, type Transformed } from '../core/transforms/derived-row';
import type { Missing } from '../core/transforms/missing';
import type { SeriesRemark } from './chart-view';
import type { Chosen } from './explore-selection';
import { EXPLORE_KIND_NAMES } from './kind-names';

/** So many periods are named one by one. */
const MANY = 4;

/** What is of one series, and is told of each. */
const OWN: ReadonlySet<Comparison['kind']> = new Set(['break', 'source']);

/** One note for each kind of mismatch, with the number of pairs that differ so too: ten pairs of series need no ten lines. */
export function toMismatches(comparisons: readonly Comparison[]): Bilingual[] {
  const misleading = comparisons.filter(({ severity }) => severity !== 'note');
  return [...groupBy(misleading, ({ kind }) => kind).values()].flatMap((all) => {
    const [first, ...others] = withoutRepeats(all.map(({ text, short = text }) => short));
    if (!first || others.length === 0) return first ?? [];
    if (all.every(({ kind }) => OWN.has(kind))) return [first, ...others];
    return { vi: `${first.vi} Còn ${others.length} cặp khác cũng vậy.`, en: `${first.en} ${others.length} more ${others.length === 1 ? 'pair differs' : 'pairs differ'} so.` };
  });
}

/** Which of the asked periods have no result: one by its name, several by their number and the first. */
function toLack(missing: readonly Missing[]): Bilingual | undefined {
  const [first] = missing;
  const [vi, en] = missing.length > 1 ? [`${missing.length} kỳ, ví dụ`, `${missing.length} periods, for example`] : ['kỳ', ''];
  return first && { vi: `Không tính được cho ${vi} ${first.timePeriod}: ${first.text.vi}.`, en: `No result for ${en && `${en} `}${first.timePeriod}: ${first.text.en}.` };
}

/** Which figures set one source's against another's, because no source has both: a note beside the chart and in its picture. */
export function toMixedNotes(rows: readonly Transformed[]): Bilingual[] {
  const periods = [...new Set(rows.flatMap(({ observations }) => observations.filter(isOfTwoSources)).map(({ timePeriod }) => timePeriod))];
  const [first] = periods;
  if (!first) return [];
  const list = (locale: Locale): string => periods.map((period) => formatPeriod(period, locale)).join(', ');
  const [vi, en] = periods.length > MANY ? [`${periods.length} kỳ, ví dụ ${formatPeriod(first, 'vi')}`, `${periods.length} periods, for example ${formatPeriod(first, 'en')}`] : [list('vi'), list('en')];
  return [{ vi: `Số của hai nguồn được dùng chung ở ${vi}: một phần thay đổi có thể do cách tính của mỗi nguồn.`, en: `Figures of two sources are used together in ${en}: part of the change may come from how each of them counts.` }];
}

/**
 * Whose figures were left out because another source has both periods (withOneSource): said where the chart is looked into, and in
 * files; the periods themselves have their results.
 */
export function toLeftOut(missing: readonly Missing[], chosen: readonly Chosen[], rows: readonly Transformed[], { time }: ExploreState): Comparison[] {
  const asked = dataQuery.shape.time.parse(time ?? undefined);
  return rows.flatMap(({ series }, i) => {
    const own = missing.filter(({ seriesKey, timePeriod, reason }) => {
      const { start, end } = parsePeriod(timePeriod);
      return reason === 'other-source' && seriesKey === series.key && isInTime({ periodStart: start, periodEnd: end }, asked);
    });
    const periods = (locale: Locale): string => [...new Set(own.map(({ timePeriod }) => formatPeriod(timePeriod, locale)))].join(', ');
    const text = {
      vi: `${periods('vi')}: có nguồn thiếu số của kỳ được so, nên chỉ tính từ nguồn có cả hai kỳ.`,
      en: `${periods('en')}: a source without the other period is left out; the result is that of a source which has both.`,
    };
    return own.length > 0 ? [{ kind: 'source' as const, severity: 'note' as const, text, keys: [chosen[i]?.series.key ?? series.key], remedy: null }] : [];
  });
}

/** Notes below the picture: what is told of its kind, every mismatch that misleads, and how many of the periods asked for have no result. */
export function toNotes(told: readonly Bilingual[], missing: readonly Missing[], { time, transform }: ExploreState): Bilingual[] {
  const asked = dataQuery.shape.time.parse(time ?? undefined);
  const isAsked = ({ start, end }: Period) => isInTime({ periodStart: start, periodEnd: end }, asked);
  // Where another source's change is drawn, the period has its result; where a sum stops is told by itself (findSumStops).
  const isTold = ({ reason }: Missing): boolean => reason === 'other-source' || (transform === 'running' && (reason === 'after-gap' || reason === 'across-break'));
  const lack = toLack(missing.filter((one) => !isTold(one) && isAsked(parsePeriod(one.timePeriod))));
  return [...told, ...(lack ? [lack] : [])];
}

/**
 * Each remark with the drawn series that it is about.
 * @param drawn keys of the drawn series.
 * @param rows of the chosen series, in their order; null where formulas made something else of them: that is about all.
 */
export function toRemarks(comparisons: readonly Comparison[], drawn: ReadonlySet<string>, chosen: readonly Chosen[], rows: readonly Transformed[] | null): SeriesRemark[] {
  return comparisons.map(({ keys, text }) => {
    const own = chosen.flatMap(({ series }, i) => (keys.includes(series.key) ? (rows?.[i]?.series.key ?? []) : []));
    return { text, keys: (rows ? own : [...drawn]).filter((key) => drawn.has(key)) };
  });
}

/**
 * A kind that was asked for and is not drawn: what is drawn in its place, and why where no refused sum says so beside it; null where
 * it is drawn, or nothing is.
 */
export function toKindNote(asked: ExploreKind | null, drawn: ExploreKind, offers: readonly KindOffer[], comparisons: readonly Comparison[]): Bilingual | null {
  const reason = offers.find(({ kind }) => kind === asked)?.reason;
  if (!asked || !reason || asked === drawn) return null;
  const isTold = comparisons.some(({ severity, kind }) => severity === 'refuse' && kind === 'double-count');
  const why = (locale: keyof Bilingual): string => (isTold ? '' : ` ${reason[locale]}`);
  const [want, have] = [EXPLORE_KIND_NAMES[asked], EXPLORE_KIND_NAMES[drawn]];
  return { vi: `Không vẽ được kiểu “${want.vi}”, nên vẽ kiểu “${have.vi}”.${why('vi')}`, en: `“${want.en}” cannot be drawn, so this is “${have.en}”.${why('en')}` };
}
