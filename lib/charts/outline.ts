import type { ChartView } from './chart-view';

/** What a page says of a chart before its figures have been fetched: the same chart without any. */
export function toOutline({ spec, revision }: ChartView): ChartView {
  return { spec, revision, series: [], observations: [], parents: [], events: [], sources: [], areas: [], measures: [], findings: [] };
}

/** What a page fetches in its stead. */
export interface FetchedView {
  /** Revision of the data that it was made of. */
  readonly edition: number;
  readonly view: ChartView;
}
