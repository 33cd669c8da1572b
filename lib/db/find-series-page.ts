import type { SeriesParts } from '../charts/series-view';
import type { ChartEntry } from '../charts/view-parts';
import type { Series } from '../core/catalogue';
import { findAreas } from './find-areas';
import { findCharts } from './find-charts';
import { findFindingsOf } from './find-findings';
import { findMeasures } from './find-measures';
import { findAncestors, findObservations } from './find-observations';
import { findSeries, findSeriesByKey } from './find-series';
import { findSources } from './find-sources';

/** One series with everything its page shows. */
export interface SeriesPage extends SeriesParts {
  readonly charts: readonly ChartEntry[];
  /** Other series of the same measure. */
  readonly siblings: readonly Series[];
}

/** Null where there is, or was, no such series. With `asOf`, the figures and names that were current then. */
export async function findSeriesPage(key: string, { asOf }: { asOf?: string | undefined } = {}): Promise<SeriesPage | null> {
  const series = await findSeriesByKey(key, asOf);
  if (!series) return null;
  const { reporter, partner, measure } = series;
  const [neighbours, sources, areas, [itsMeasure], charts, siblings] = await Promise.all([
    findObservations({ reporter: [reporter], partner: [partner], asOf }),
    findSources({ asOf }),
    findAreas({ codes: [reporter, partner], asOf }),
    findMeasures({ codes: [measure], asOf }),
    findCharts(asOf),
    findSeries({ measure: [measure], asOf }),
  ]);
  const observations = neighbours.filter(({ seriesKey }) => seriesKey === key);
  return {
    series,
    measure: itsMeasure,
    areas,
    observations,
    known: [...observations, ...(await findAncestors(observations))],
    sources,
    findings: await findFindingsOf(observations, asOf),
    charts: charts.filter(({ spec }) => spec.series.some((each) => each.key === key)),
    siblings: siblings.filter((sibling) => sibling.key !== key),
  };
}
