import { toLetter } from '../core/series-letter';
import type { Note } from '../core/note';
import type { Observation } from '../core/observation';
import { findBreaksWithin, isBreak } from '../core/series-break';
import type { SpecSeries } from './chart-spec';
import { type ChartView, toVisibleObservations } from './chart-view';

const KINDS: ReadonlySet<string> = new Set(['time', 'stacked']);

function toNote({ periodStart }: Observation, index: number): Note {
  return { kind: 'line', date: periodStart, value: null, text: { vi: 'Đứt chuỗi', en: 'Break in series' }, series: toLetter(index) || null, offset: [0, 0] };
}

/** Where what is counted changes within the figures drawn of a series, or within what they are computed from. */
export function findBreaks(view: ChartView, series: SpecSeries): readonly Observation[] {
  const own = toVisibleObservations({ ...view, spec: { ...view.spec, series: [series] } });
  const parents = new Set(own.flatMap(({ derivation }) => derivation?.parents ?? []));
  return findBreaksWithin([...own, ...[...view.observations, ...view.parents].filter((o) => isBreak(o) && parents.has(o.id))]);
}

/** Whether any line can be broken: mostly none is. */
export function mayBreak({ spec, observations, parents }: ChartView): boolean {
  return KINDS.has(spec.kind) && (observations.some(isBreak) || parents.some(isBreak));
}

/** Upright lines where what is counted changes within the figures that are drawn, each date of a series once. */
export function toBreakNotes(view: ChartView): Note[] {
  if (!mayBreak(view)) return [];
  return view.spec.series.flatMap((series, i) => [...new Map(findBreaks(view, series).map((o) => [o.periodStart, toNote(o, i)])).values()]);
}
