import { type ExploreCatalogue, type SeriesCoverage, toCatalogue } from '../core/catalogue-entry';
import type { Locale } from '../core/locale';
import { getPool } from './client';
import { findAreas } from './find-areas';
import { findMeasures } from './find-measures';
import { findSeries } from './find-series';
import { findSources } from './find-sources';

const COVERAGE = `
SELECT series_key AS "seriesKey", count(*)::int AS figures, extract(year FROM min(period_start))::int AS "from",
  extract(year FROM max(period_end))::int AS "to", array_agg(DISTINCT source_id ORDER BY source_id) AS sources
FROM observations WHERE superseded_at IS NULL GROUP BY series_key`;

async function findCoverage(): Promise<SeriesCoverage[]> {
  const { rows } = await getPool().query<SeriesCoverage>(COVERAGE);
  return rows;
}

/** Every series that has a figure, as the explorer lists them. */
export async function findCatalogue(locale: Locale): Promise<ExploreCatalogue> {
  const [series, coverage, areas, measures, sources] = await Promise.all([findSeries(), findCoverage(), findAreas(), findMeasures(), findSources()]);
  return toCatalogue({ series, coverage, areas, measures, sources }, locale);
}
