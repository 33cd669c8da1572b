import type { ChartEntry } from '../charts/view-parts';
import type { Area, Series, Source } from '../core/catalogue';
import type { Explanation, KeptFinding } from '../core/finding';
import type { FindingFilter } from '../core/finding-query';
import type { Observation } from '../core/observation';
import { findAreas } from './find-areas';
import { findCharts } from './find-charts';
import { type DataRevision, findDataRevision } from './find-data-revision';
import { countFindings, type FindingFacets, findFindingFacets } from './find-finding-facets';
import { findExplanations, findFindingByKey, findFindings } from './find-findings';
import { findObservationsById } from './find-observations';
import { findSeries } from './find-series';
import { findSources } from './find-sources';
import { unique } from './unique';

/** What findings speak of. */
interface FindingParts {
  /** Every observation that one of the findings names. */
  readonly observations: readonly Observation[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly charts: readonly ChartEntry[];
}

export interface FindingsPage extends FindingParts {
  /** Those of the page asked for. */
  readonly findings: readonly KeptFinding[];
  readonly total: number;
  readonly pages: number;
  readonly facets: FindingFacets;
  /** The state of the data that they were found in. */
  readonly revision: DataRevision | null;
}

const PAGE = 50;

async function findParts(findings: readonly KeptFinding[], asOf?: string): Promise<FindingParts> {
  const seriesKeys = unique(findings.flatMap((finding) => finding.seriesKeys));
  const ids = unique(findings.flatMap(({ observations }) => observations));
  const [observations, series, sources, areas, charts] = await Promise.all([
    findObservationsById(seriesKeys, ids),
    seriesKeys.length > 0 ? findSeries({ series: seriesKeys, asOf }) : [],
    findSources({ asOf }),
    findAreas({ asOf }),
    findCharts(asOf),
  ]);
  return { observations, series, sources, areas, charts };
}

/** The findings of a filter, fifty a page, with all that they name. */
export async function findFindingsPage(filter: FindingFilter, page = 1): Promise<FindingsPage> {
  const [findings, total, facets, revision] = await Promise.all([
    findFindings(filter, { limit: PAGE, offset: (page - 1) * PAGE }),
    countFindings(filter),
    findFindingFacets(filter),
    findDataRevision(filter.asOf),
  ]);
  return { ...(await findParts(findings, filter.asOf)), findings, total, pages: Math.max(1, Math.ceil(total / PAGE)), facets, revision };
}

export interface FindingPage extends FindingParts {
  readonly finding: KeptFinding;
  /** All that editors have said, the latest first. */
  readonly explanations: readonly Explanation[];
}

/** One finding, also one that no longer arises; null where there never was one of that key. */
export async function findFindingPage(key: string): Promise<FindingPage | null> {
  const finding = await findFindingByKey(key);
  if (!finding) return null;
  const [parts, explanations] = await Promise.all([findParts([finding]), findExplanations(key)]);
  return { ...parts, finding, explanations };
}
