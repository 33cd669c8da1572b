import type { Source } from '../catalogue';
import { toSourceName } from '../citation';
import { formatPeriod } from '../format';
import { groupBy } from '../group-by';
import { type Bilingual, both, type Locale } from '../locale';
import { isSamePeriod, toPreviousPeriod } from '../neighbour-period';
import { isDerived, type Observation, toTeller } from '../observation';
import { findBreaksWithin, toBreakText } from '../series-break';
import type { Comparison, ComparisonKind, Side } from './comparison';

/** @param short for pictures, where the chart itself shows which series is meant. */
function toRemark({ series }: Side, kind: ComparisonKind, text: Bilingual, short: Bilingual): Comparison {
  return { kind, severity: 'warn', text: both((locale) => `“${series.title[locale]}”: ${text[locale]}`), short, keys: [series.key], remedy: null };
}

function inWord(text: Bilingual): Bilingual {
  return both((locale) => text[locale].charAt(0).toLowerCase() + text[locale].slice(1));
}

/** Where what is counted changes within the figures (OBS_STATUS B): among several series, a picture too tells of which. */
function checkBreaks(side: Side, isAlone: boolean): Comparison[] {
  return findBreaksWithin(side.observations).map((o) => {
    const short = toBreakText({ ...o, note: null });
    const ofWhich = (locale: Locale): string => `${short[locale].replace(/\.$/u, '')}: ${side.series.title[locale]}.`;
    return toRemark(side, 'break', inWord(toBreakText(o)), isAlone ? short : both(ofWhich));
  });
}

/** From one source to another, in neighbouring periods: a line joins them. */
interface SourceChange {
  readonly at: Observation;
  readonly from: string;
  readonly to: string;
}

/** Whoever told of the period before goes on; else whoever states the figure. */
function pickTeller(rivals: readonly Observation[], before: string | null): string {
  const tellers = rivals.toSorted((a, b) => Number(isDerived(a)) - Number(isDerived(b))).map(toTeller);
  return before && tellers.includes(before) ? before : (tellers[0] ?? '');
}

function findSourceChanges(observations: readonly Observation[]): SourceChange[] {
  const periods = [...groupBy(observations.toSorted((a, b) => a.periodStart.localeCompare(b.periodStart)), ({ timePeriod }) => timePeriod).values()];
  const changes: SourceChange[] = [];
  let [from, last]: [string | null, Observation | null] = [null, null];
  for (const rivals of periods) {
    const [at] = rivals;
    if (!at) continue;
    const to = pickTeller(rivals, from);
    const previous = toPreviousPeriod(at.timePeriod);
    const isNext = last && previous && isSamePeriod({ start: last.periodStart, end: last.periodEnd }, previous);
    if (from !== null && to !== from && isNext) changes.push({ at, from, to });
    [from, last] = [to, at];
  }
  return changes;
}

function toChangeText({ at, from, to }: SourceChange, sources: readonly Source[], locale: Locale): string {
  const name = (id: string): string => {
    const source = sources.find((each) => each.id === id);
    return source ? toSourceName(source, locale) : id;
  };
  const period = formatPeriod(at.timePeriod, locale);
  return locale === 'vi' ? `từ ${period} là số của ${name(to)}, trước đó của ${name(from)}` : `${name(to)} from ${period}, ${name(from)} before`;
}

/** Where one source's figures go on with another's: what rises or falls there may be how they count. */
function checkSources(side: Side): Comparison[] {
  if (side.sources.length < 2) return [];
  const changes = findSourceChanges(side.observations);
  if (changes.length === 0) return [];
  const list = (locale: Locale): string => changes.map((change) => toChangeText(change, side.sources, locale)).join('; ');
  const short = { vi: `Nguồn thay đổi: ${list('vi')}.`, en: `The source changes: ${list('en')}.` };
  const text = inWord({ vi: `${short.vi} Tăng giảm ở đó có thể do cách tính của mỗi nguồn.`, en: `${short.en} A rise or fall there may come from how each of them counts.` });
  return [toRemark(side, 'source', text, short)];
}

/**
 * What changes within a series, so that its own figures are not compared in silence.
 * @param isAlone no other series is chosen beside it.
 */
export function checkSeries(side: Side, isAlone: boolean): Comparison[] {
  return [...checkBreaks(side, isAlone), ...checkSources(side)];
}
