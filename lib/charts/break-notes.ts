import { toLetter } from '../core/series-letter';
import type { Note } from '../core/note';
import type { Observation } from '../core/observation';
import { findBreaksWithin, isBreak } from '../core/series-break';
import { type ChartView, toVisibleObservations } from './chart-view';

const KINDS: ReadonlySet<string> = new Set(['time', 'stacked']);

function toNote({ periodStart }: Observation, index: number): Note {
  return { kind: 'line', date: periodStart, value: null, text: { vi: 'Đứt chuỗi', en: 'Break in series' }, series: toLetter(index) || null, offset: [0, 0] };
}

/** Upright lines where what is counted changes within the figures that are drawn, each date of a series once. */
export function toBreakNotes(view: ChartView): Note[] {
  const { spec } = view;
  if (!KINDS.has(spec.kind) || !view.observations.some(isBreak)) return [];
  return spec.series.flatMap((series, i) => {
    const own = toVisibleObservations({ ...view, spec: { ...spec, series: [series] } });
    return [...new Map(findBreaksWithin(own).map((o) => [o.periodStart, toNote(o, i)])).values()];
  });
}
