import type { Area, Measure, Series, Source } from '../core/catalogue';
import { TradeciteError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import type { ObservationFilter } from '../core/query';
import { findAreas } from './find-areas';
import { findFindingsOf } from './find-findings';
import { findMeasures } from './find-measures';
import { findAncestors, findObservations } from './find-observations';
import { findSeries } from './find-series';
import { findSources } from './find-sources';

/** Files that are made whole in memory hold at most so many rows; CSV and JSON stream any number. */
const MAX_SELECTION_ROWS = 100_000;

/** Observations of a filter with everything that they refer to. */
export interface Selection {
  readonly observations: readonly Observation[];
  /** What they were computed from, without themselves. */
  readonly parents: readonly Observation[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** @throws TradeciteError bad-request where the filter means more than MAX_SELECTION_ROWS. */
export async function findSelection(filter: ObservationFilter): Promise<Selection> {
  const observations = await findObservations(filter, { limit: MAX_SELECTION_ROWS + 1 });
  if (observations.length > MAX_SELECTION_ROWS) {
    throw new TradeciteError('bad-request', `That is more than ${MAX_SELECTION_ROWS} figures: ask for less, or take CSV or JSON, which have no limit`);
  }
  const keys = unique(observations.map(({ seriesKey }) => seriesKey));
  const [parents, series, sources, areas, measures, findings] = await Promise.all([
    findAncestors(observations),
    keys.length > 0 ? findSeries({ series: keys }) : [],
    findSources(),
    findAreas(),
    findMeasures(),
    findFindingsOf(observations, filter.asOf),
  ]);
  return { observations, parents, series, sources, areas, measures, findings };
}
