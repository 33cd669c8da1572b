import type { ChartEntry } from '../charts/view-parts';
import type { Area, Series, Source } from '../core/catalogue';
import { type Explanation, FINDING_KINDS, type FindingKind, type KeptFinding, SEVERITIES, type Severity } from '../core/finding';
import type { FindingFilter } from '../core/finding-query';
import type { Observation } from '../core/observation';
import { findAreas } from './find-areas';
import { findCharts } from './find-charts';
import { type DataRevision, findDataRevision } from './find-data-revision';
import { findExplanations, findFindingByKey, findFindings } from './find-findings';
import { findObservationsById } from './find-observations';
import { findSeries } from './find-series';
import { findSources } from './find-sources';

/** What findings speak of. */
interface FindingParts {
  /** Every observation that one of the findings names. */
  readonly observations: readonly Observation[];
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly areas: readonly Area[];
  readonly charts: readonly ChartEntry[];
}

/** One choice of a filter, and how many findings it would leave. */
interface FacetOption<T extends string = string> {
  readonly value: T;
  readonly count: number;
}

interface FindingFacets {
  readonly kind: readonly FacetOption<FindingKind>[];
  readonly severity: readonly FacetOption<Severity>[];
  readonly area: readonly FacetOption[];
  readonly source: readonly FacetOption[];
  readonly explained: readonly FacetOption<'true' | 'false'>[];
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

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

async function findParts(findings: readonly KeptFinding[]): Promise<FindingParts> {
  const seriesKeys = unique(findings.flatMap((finding) => finding.seriesKeys));
  const ids = unique(findings.flatMap(({ observations }) => observations));
  const [observations, series, sources, areas, charts] = await Promise.all([
    findObservationsById(seriesKeys, ids),
    seriesKeys.length > 0 ? findSeries({ series: seriesKeys }) : [],
    findSources(),
    findAreas(),
    findCharts(),
  ]);
  return { observations, series, sources, areas, charts };
}

function count<T extends string>(values: readonly T[], order: readonly T[]): FacetOption<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return order.flatMap((value) => (counts.has(value) ? [{ value, count: counts.get(value) ?? 0 }] : []));
}

/** Each filter's choices, counted among the findings that the other filters leave. */
async function findFacets(filter: FindingFilter): Promise<FindingFacets> {
  const without = (name: keyof FindingFilter) => findFindings({ ...filter, [name]: undefined });
  const [kind, severity, area, source, explained] = await Promise.all([without('kind'), without('severity'), without('area'), without('source'), without('explained')]);
  const [areas, sources] = [area.flatMap((finding) => unique(finding.areas)), source.flatMap((finding) => unique(finding.sources))];
  return {
    kind: count(kind.map((finding) => finding.kind), FINDING_KINDS),
    severity: count(severity.map((finding) => finding.severity), SEVERITIES),
    area: count(areas, unique(areas).toSorted()),
    source: count(sources, unique(sources).toSorted()),
    explained: count(explained.map((finding) => (finding.explained ? 'true' : 'false')), ['false', 'true']),
  };
}

/** The findings of a filter, fifty a page, with all that they name. */
export async function findFindingsPage(filter: FindingFilter, page = 1): Promise<FindingsPage> {
  const [all, facets, revision] = await Promise.all([findFindings(filter), findFacets(filter), findDataRevision(filter.asOf)]);
  const findings = all.slice((page - 1) * PAGE, page * PAGE);
  const parts = await findParts(findings);
  return { ...parts, findings, total: all.length, pages: Math.max(1, Math.ceil(all.length / PAGE)), facets, revision };
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
