import type { ChartView } from './chart-view';

/** The chart with the events that are drawn: all of a timeline's, which are its content, else none where annotations are off. */
export function toDrawnEvents(view: ChartView, annotations = true): ChartView {
  return annotations || view.spec.kind === 'timeline' ? view : { ...view, events: [] };
}
