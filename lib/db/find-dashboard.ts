import type { ChartView } from '../charts/chart-view';
import { toLoneFigures } from '../charts/lone-figures';
import type { Series, Source } from '../core/catalogue';
import { isMarked, type KeptFinding } from '../core/finding';
import type { Observation } from '../core/observation';
import { countFigures } from './count-figures';
import { findShippedViews } from './find-chart-view';
import { findDataState } from './find-data-state';
import { findEvents } from './find-events';
import { findFindings } from './find-findings';
import { findLatestObservations } from './find-latest-observations';
import { findSeries } from './find-series';
import { findSources } from './find-sources';

/** Everything that the first page shows. */
export interface Dashboard {
  /** Revision of the data. */
  readonly edition: number;
  readonly views: readonly ChartView[];
  /** Stated figures that no chart draws. */
  readonly lone: readonly Observation[];
  /** Series of those figures. */
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  /** Those that charts mark. */
  readonly findings: readonly KeptFinding[];
  readonly counts: { readonly charts: number; readonly stated: number; readonly computed: number; readonly events: number; readonly sources: number };
}

export async function findDashboard(): Promise<Dashboard> {
  const [{ revision: edition }, views, latest, sources, events, figures, findings] = await Promise.all([
    findDataState(),
    findShippedViews(),
    findLatestObservations(),
    findSources(),
    findEvents(),
    countFigures(),
    findFindings(),
  ]);
  const lone = toLoneFigures(latest, views, sources);
  const keys = lone.map(({ seriesKey }) => seriesKey);
  const printed = sources.filter(({ kind }) => kind !== 'computation');
  return {
    edition,
    views,
    lone,
    series: keys.length ? await findSeries({ series: keys }) : [],
    sources,
    findings: findings.filter(isMarked),
    counts: { charts: views.length, ...figures, events: events.length, sources: printed.length },
  };
}
