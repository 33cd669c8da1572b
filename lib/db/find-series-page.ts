import { audit } from '../audit/audit';
import type { ChartEntry } from '../charts/view-parts';
import type { Area, Measure, Series, Source } from '../core/catalogue';
import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import { findAreas } from './find-areas';
import { findCharts } from './find-charts';
import { findMeasures } from './find-measures';
import { findAncestors, findObservations } from './find-observations';
import { findSeries, findSeriesByKey } from './find-series';
import { findSources } from './find-sources';

/** One series with everything its page shows. */
export interface SeriesPage {
  readonly series: Series;
  readonly measure: Measure | undefined;
  readonly areas: readonly Area[];
  /** Every current observation of the series, rivals included, by period. */
  readonly observations: readonly Observation[];
  /** The observations and all that they were computed from. */
  readonly known: readonly Observation[];
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  readonly charts: readonly ChartEntry[];
  /** Other series of the same measure. */
  readonly siblings: readonly Series[];
}

/** Null where there is no such series. With `asOf`, the figures that were current then. */
export async function findSeriesPage(key: string, { asOf }: { asOf?: string | undefined } = {}): Promise<SeriesPage | null> {
  const series = await findSeriesByKey(key);
  if (!series) return null;
  const { reporter, partner, measure } = series;
  const [neighbours, sources, areas, [itsMeasure], charts, siblings] = await Promise.all([
    findObservations({ reporter: [reporter], partner: [partner], asOf }),
    findSources(),
    findAreas([reporter, partner]),
    findMeasures([measure]),
    findCharts(),
    findSeries({ measure: [measure] }),
  ]);
  const observations = neighbours.filter(({ seriesKey }) => seriesKey === key);
  return {
    series,
    measure: itsMeasure,
    areas,
    observations,
    known: [...observations, ...(await findAncestors(observations))],
    sources,
    findings: audit(neighbours),
    charts: charts.filter(({ spec }) => spec.series.some((each) => each.key === key)),
    siblings: siblings.filter((sibling) => sibling.key !== key),
  };
}
