import { formatPeriod } from './format';
import type { Bilingual } from './locale';
import { type Observation, toTeller } from './observation';

/** Whether what is counted changes with this figure (SDMX CL_OBS_STATUS: B, "time series break"; Eurostat flags it b). */
export function isBreak({ obsStatus }: Pick<Observation, 'obsStatus'>): boolean {
  return obsStatus === 'B';
}

/** The breaks of a series, mostly none; found once for many pairs of its figures. */
export function toBreaks(observations: readonly Observation[]): readonly Observation[] {
  return observations.filter(isBreak);
}

/** The last break after the earlier of two figures of one series and up to the later, as one of their tellers has it. */
export function findBreakBetween(breaks: readonly Observation[], a: Observation, b: Observation): Observation | undefined {
  const [first, last] = a.periodStart <= b.periodStart ? [a, b] : [b, a];
  const tellers = [toTeller(a), toTeller(b)];
  return breaks.findLast((o) => o.periodStart > first.periodStart && o.periodStart <= last.periodStart && tellers.includes(toTeller(o)));
}

/** Breaks of a series that set some of its figures apart from an earlier one: one at its beginning sets apart none. */
export function findBreaksWithin(observations: readonly Observation[]): readonly Observation[] {
  return toBreaks(observations).filter((o) => observations.some((other) => findBreakBetween([o], other, o)));
}

/** "What is counted changes in 2016. From 2016 the figure also counts …": the source's own note where there is one. */
export function toBreakText({ timePeriod, note }: Observation): Bilingual {
  return {
    vi: `Cách tính thay đổi từ ${formatPeriod(timePeriod, 'vi')}. ${note?.vi ?? ''}`.trim(),
    en: `What is counted changes in ${formatPeriod(timePeriod, 'en')}. ${note?.en ?? ''}`.trim(),
  };
}
