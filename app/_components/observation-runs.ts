import { formatPeriod } from '@/lib/core/format';
import type { Locale } from '@/lib/core/locale';
import type { Observation } from '@/lib/core/observation';

/** Figures that differ by their period only: one statement of the source about many years. Never empty. */
export type ObservationRun = readonly [Observation, ...Observation[]];

/** What must be the same for two figures to be one statement. */
function toStatement(o: Observation): string {
  const { seriesKey, sourceId, paragraph, sentenceHash, printed, qualifier, obsStatus, obsValue, low, high, note } = o;
  return JSON.stringify([seriesKey, sourceId, paragraph, sentenceHash, printed, qualifier, obsStatus, obsValue, low, high, note, o.derivation]);
}

/** Neighbours that are one statement, together; the order stays. */
export function toObservationRuns(observations: readonly Observation[]): ObservationRun[] {
  const runs: [Observation, ...Observation[]][] = [];
  for (const o of observations) {
    const last = runs.at(-1);
    if (last && o.printed !== null && toStatement(last[0]) === toStatement(o)) last.push(o);
    else runs.push([o]);
  }
  return runs;
}

/** "2000–2010", or the one period. */
export function formatRun(run: ObservationRun, locale: Locale): string {
  const last = run.at(-1) ?? run[0];
  const first = formatPeriod(run[0].timePeriod, locale);
  return last === run[0] ? first : `${first}–${formatPeriod(last.timePeriod, locale)}`;
}
