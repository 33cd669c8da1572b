import { toLetter } from '../core/explore-query';
import type { Note } from '../core/note';
import type { Observation } from '../core/observation';
import { findBreakBetween, toBreaks } from '../core/series-break';
import { type ChartView, toVisibleObservations } from './chart-view';

const KINDS: ReadonlySet<string> = new Set(['time', 'stacked']);

function toNote({ periodStart }: Observation, index: number): Note {
  return { kind: 'line', date: periodStart, value: null, text: { vi: 'Đứt chuỗi', en: 'Break in series' }, series: toLetter(index) || null, offset: [0, 0] };
}

/** Upright lines where what is counted changes within the figures that are drawn, each date of a series once. */
export function toBreakNotes(view: ChartView): Note[] {
  const { spec } = view;
  if (!KINDS.has(spec.kind) || toBreaks(view.observations).length === 0) return [];
  return spec.series.flatMap((series, i) => {
    const own = toVisibleObservations({ ...view, spec: { ...spec, series: [series] } });
    const breaks = toBreaks(own).filter((o) => own.some((other) => findBreakBetween([o], other, o)));
    return [...new Map(breaks.map((o) => [o.periodStart, toNote(o, i)])).values()];
  });
}
