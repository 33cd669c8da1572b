import type { ChartParts } from '../charts/view-parts';
import type { Series } from '../core/catalogue';
import type { Observation } from '../core/observation';
import { findAreas } from './find-areas';
import { findEvents } from './find-events';
import { findFindingsOf } from './find-findings';
import { findMeasures } from './find-measures';
import { findAncestors, findObservations } from './find-observations';
import { findSeries } from './find-series';
import { findSources } from './find-sources';

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Observations of all series between the same areas: what a rival claim may hide in. */
async function findNeighbours(series: readonly Series[], asOf: string | undefined): Promise<Observation[]> {
  if (series.length === 0) return [];
  return findObservations({ reporter: unique(series.map(({ reporter }) => reporter)), partner: unique(series.map(({ partner }) => partner)), asOf });
}

/** All that charts of these series are cut from, now or as it was known at an instant. A key that names no series is left out. */
export async function findChartParts(keys: readonly string[], asOf?: string): Promise<ChartParts> {
  const [series, events, sources, areas, measures] = await Promise.all([
    keys.length > 0 ? findSeries({ series: unique(keys) }) : [],
    findEvents(),
    findSources(),
    findAreas(),
    findMeasures(),
  ]);
  const observations = await findNeighbours(series, asOf);
  const [ancestors, findings] = await Promise.all([findAncestors(observations), findFindingsOf(observations, asOf)]);
  return { observations, ancestors, events, series, sources, areas, measures, findings };
}
