import { compareSeries } from '../core/comparability/compare-series';
import { type ComparisonSeverity, type Side, toWholes } from '../core/comparability/comparison';
import { EMPTY_EXPLORE } from '../core/explore-query';
import { formatPeriod } from '../core/format';
import type { Bilingual } from '../core/locale';
import { type Observation, toTeller } from '../core/observation';
import { parsePeriod } from '../core/period';
import { findBreakBetween, toBreaks, toBreakText } from '../core/series-break';
import type { KnownFigures } from './point-detail';

/** What a reader must know before saying anything of two figures. */
export interface PairNote {
  readonly severity: ComparisonSeverity;
  readonly text: Bilingual;
}

function toSide(o: Observation, index: number, known: KnownFigures): Side | null {
  const series = known.series.find(({ key }) => key === o.seriesKey);
  const measure = known.measures.find(({ code }) => code === o.measure);
  const sources = known.sources.filter(({ id }) => id === toTeller(o));
  return series && measure ? { index, series, measure, observations: [o], sources, wholes: toWholes(known.areas) } : null;
}

function findSeriesNotes(a: Observation, b: Observation, known: KnownFigures): PairNote[] {
  const sides = [a, b].map((o, i) => toSide(o, i, known)).filter((side) => side !== null);
  return sides.length === 2 ? compareSeries(sides, EMPTY_EXPLORE).map(({ severity, text }) => ({ severity, text })) : [];
}

function withPeriods(a: Observation, b: Observation, vi: string, en: string): Bilingual {
  return { vi: `${vi}: ${formatPeriod(a.timePeriod, 'vi')} và ${formatPeriod(b.timePeriod, 'vi')}.`, en: `${en}: ${formatPeriod(a.timePeriod, 'en')} and ${formatPeriod(b.timePeriod, 'en')}.` };
}

function findTimeNotes(a: Observation, b: Observation): PairNote[] {
  if (a.timePeriod === b.timePeriod) return [];
  const isLength = parsePeriod(a.timePeriod).months !== parsePeriod(b.timePeriod).months;
  const isOther = a.seriesKey !== b.seriesKey;
  return [
    ...(isLength ? [{ severity: 'warn' as const, text: withPeriods(a, b, 'Hai kỳ dài ngắn khác nhau', 'The periods are of different length') }] : []),
    ...(isOther ? [{ severity: 'warn' as const, text: withPeriods(a, b, 'Không cùng một kỳ, nên một phần chênh lệch là do thời gian', 'Not of one period, so part of the difference is time') }] : []),
  ];
}

const OTHER_TELLER: Bilingual = { vi: 'Hai nguồn khác nhau: một phần chênh lệch có thể do cách tính.', en: 'Two different sources: part of the difference may come from how they count.' };

/** A change of what is counted between the two (OBS_STATUS B). */
function findBreak(a: Observation, b: Observation, known: KnownFigures): PairNote[] {
  const breaks = toBreaks(known.observations.filter(({ seriesKey }) => seriesKey === a.seriesKey && seriesKey === b.seriesKey));
  const found = findBreakBetween(breaks, a, b);
  return found ? [{ severity: 'warn', text: toBreakText(found) }] : [];
}

/** What the comparability guard says of two figures: of their series, their periods, their sources. */
export function toPairNotes(a: Observation, b: Observation, known: KnownFigures): PairNote[] {
  const tellers: PairNote[] = toTeller(a) === toTeller(b) ? [] : [{ severity: 'note', text: OTHER_TELLER }];
  const notes = [...findSeriesNotes(a, b, known), ...findTimeNotes(a, b), ...findBreak(a, b, known), ...tellers];
  return notes.filter(({ text }, i) => notes.findIndex((other) => other.text.en === text.en) === i);
}
