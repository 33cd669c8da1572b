import type { Area, Measure, Series, Source } from '../core/catalogue';
import type { Finding } from '../core/finding';
import type { Observation } from '../core/observation';
import type { ObservationFilter } from '../core/query';
import { findAreas } from './find-areas';
import { findBounded } from './find-bounded';
import { findFindingsOf } from './find-findings';
import { findMeasures } from './find-measures';
import { findAncestors } from './find-observations';
import { findSeries } from './find-series';
import { findSources } from './find-sources';
import { unique } from './unique';

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

/** @throws TradeciteError bad-request where the filter means more than can be held together. */
export async function findSelection(filter: ObservationFilter): Promise<Selection> {
  const { asOf } = filter;
  const observations = await findBounded(filter);
  const keys = unique(observations.map(({ seriesKey }) => seriesKey));
  const [parents, series, sources, areas, measures, findings] = await Promise.all([
    findAncestors(observations),
    keys.length > 0 ? findSeries({ series: keys, asOf }) : [],
    findSources({ asOf }),
    findAreas({ asOf }),
    findMeasures({ asOf }),
    findFindingsOf(observations, asOf),
  ]);
  return { observations, parents, series, sources, areas, measures, findings };
}
