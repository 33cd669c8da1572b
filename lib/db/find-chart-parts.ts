import type { ChartParts } from '../charts/view-parts';
import type { Observation } from '../core/observation';
import { findAreas } from './find-areas';
import { findBounded, findWithinBound } from './find-bounded';
import { findEvents } from './find-events';
import { findFindingsOf } from './find-findings';
import { findMeasures } from './find-measures';
import { findAncestors, findChildren } from './find-observations';
import { findSeries } from './find-series';
import { findSources } from './find-sources';
import { toPairs } from './series-pair';
import { unique } from './unique';

/**
 * Observations of all series between the same two areas: what a rival claim may hide in. Where those are too many to be held
 * together, the named series' own and what was computed from them.
 * @throws TradeciteError bad-request where even the named series' own are too many.
 */
async function findNeighbours(keys: readonly string[], asOf: string | undefined): Promise<Observation[]> {
  if (keys.length === 0) return [];
  const neighbours = await findWithinBound({ pairs: toPairs(keys), asOf });
  if (neighbours) return neighbours;
  const own = await findBounded({ series: [...keys], asOf });
  return [...own, ...(await findChildren(own, asOf))];
}

/** All that charts of these series are cut from, now or as it was known at an instant. A key that names no series is left out. */
export async function findChartParts(keys: readonly string[], asOf?: string): Promise<ChartParts> {
  const [series, events, sources, areas, measures] = await Promise.all([
    keys.length > 0 ? findSeries({ series: unique(keys), asOf }) : [],
    findEvents({ asOf }),
    findSources({ asOf }),
    findAreas({ asOf }),
    findMeasures({ asOf }),
  ]);
  const observations = await findNeighbours(series.map(({ key }) => key), asOf);
  const [ancestors, findings] = await Promise.all([findAncestors(observations), findFindingsOf(observations, asOf)]);
  return { observations, ancestors, events, series, sources, areas, measures, findings };
}
