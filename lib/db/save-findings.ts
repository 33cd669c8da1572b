import type { PoolClient } from 'pg';
import { auditGroup, toNeighbourhoods } from '../audit/audit';
import { type AuditContext, toAuditContext } from '../audit/audit-context';
import { groupBy } from '../audit/group-by';
import type { Area, Source } from '../core/catalogue';
import { type Finding, toFindingKey } from '../core/finding';
import type { Observation } from '../core/observation';
import { type ObservationRow, SELECT_OBSERVATIONS, toObservation } from './observation-row';
import type { TableChange } from './package-rows';
import { type StagedRow, stageRows } from './staged-table';

/** Neighbourhoods audited at a time: what is held in memory. */
const BATCH = 50;

async function findContext(client: PoolClient): Promise<AuditContext> {
  const sources = await client.query<Source>(
    `SELECT id, kind, title, title_en AS "titleEn", language, publisher, agency, published_on AS "publishedOn",
       json_build_object('valuation', valuation, 'prices', prices, 'year', year_basis) AS basis FROM sources`,
  );
  const areas = await client.query<Pick<Area, 'code' | 'kind' | 'name'>>(`SELECT code, kind, json_build_object('vi', name_vi, 'en', name_en) AS name FROM areas`);
  return toAuditContext(sources.rows, areas.rows);
}

async function findNeighbourhoods(client: PoolClient, seriesKeys: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<Pick<Observation, 'reporter' | 'partner'>>('SELECT DISTINCT reporter, partner FROM series WHERE key = ANY($1)', [seriesKeys]);
  return [...new Set(rows.flatMap(toNeighbourhoods))].toSorted();
}

/** Current observations of pairs ("BEL~VNM") and reporters ("VNM~"). */
const AROUND = `${SELECT_OBSERVATIONS} WHERE o.superseded_at IS NULL AND (s.reporter = ANY($1)
  OR LEAST(s.reporter COLLATE "C", s.partner COLLATE "C") || '~' || GREATEST(s.reporter COLLATE "C", s.partner COLLATE "C") = ANY($2))`;

async function findGroups(client: PoolClient, names: readonly string[]): Promise<Map<string, Observation[]>> {
  const reporters = names.filter((name) => name.endsWith('~')).map((name) => name.slice(0, -1));
  const { rows } = await client.query<ObservationRow>(AROUND, [reporters, names]);
  const observations = rows.map(toObservation);
  return new Map([...groupBy(observations, (o) => toNeighbourhoods(o)[0]), ...groupBy(observations, (o) => toNeighbourhoods(o)[1])]);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].toSorted();
}

function toRow(finding: Finding, neighbourhood: string, known: ReadonlyMap<string, Observation>): StagedRow {
  const members = finding.observations.flatMap((id) => known.get(id) ?? []);
  return {
    key: toFindingKey(finding),
    neighbourhood,
    kind: finding.kind,
    severity: finding.severity,
    areas: unique(members.flatMap(({ reporter, partner }) => [reporter, partner])),
    sources: unique(members.map(({ sourceId }) => sourceId)),
    series_keys: unique(members.map(({ seriesKey }) => seriesKey)),
    observations: finding.observations,
    content: finding,
  };
}

/** Rules may say the same of the same figures twice: once is enough. */
function toRows(name: string, observations: readonly Observation[], context: AuditContext): StagedRow[] {
  const known = new Map(observations.map((o) => [o.id, o]));
  const findings = new Map(auditGroup(name, observations, context).map((finding) => [finding.id, finding]));
  return [...findings.values()].map((finding) => toRow(finding, name, known));
}

async function findRows(client: PoolClient, names: readonly string[]): Promise<StagedRow[]> {
  const context = await findContext(client);
  const rows: StagedRow[] = [];
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH);
    const groups = await findGroups(client, batch);
    rows.push(...batch.flatMap((name) => toRows(name, groups.get(name) ?? [], context)));
  }
  return rows;
}

const COLUMNS = 'key, neighbourhood, kind, severity, areas, sources, series_keys, observations, content';
const IS_SAME = '(f.neighbourhood, f.key, f.observations, f.content) IS NOT DISTINCT FROM (s.neighbourhood, s.key, s.observations, s.content)';

/** What is no longer found, or is found otherwise, is superseded; what is new is recorded. Nothing is ever deleted. */
async function saveVersions(client: PoolClient, names: readonly string[], now: Date): Promise<TableChange> {
  const gone = await client.query<{ replaced: boolean }>(
    `UPDATE findings f SET superseded_at = $1 WHERE f.superseded_at IS NULL AND f.neighbourhood = ANY($2)
     AND NOT EXISTS (SELECT FROM staged_findings s WHERE ${IS_SAME})
     RETURNING EXISTS (SELECT FROM staged_findings s WHERE (s.neighbourhood, s.key) = (f.neighbourhood, f.key)) AS replaced`,
    [now, names],
  );
  const { rowCount } = await client.query(
    `INSERT INTO findings (${COLUMNS}, recorded_at) SELECT ${COLUMNS}, $1 FROM staged_findings s
     WHERE NOT EXISTS (SELECT FROM findings f WHERE f.superseded_at IS NULL AND (f.neighbourhood, f.key) = (s.neighbourhood, s.key))`,
    [now],
  );
  const changed = gone.rows.filter(({ replaced }) => replaced).length;
  return { added: (rowCount ?? 0) - changed, changed, removed: gone.rows.length - changed };
}

/**
 * Audits the neighbourhoods of some series anew, and keeps what that finds: in the transaction that changed the figures, so that
 * no reader sees the one without the other.
 */
export async function saveFindings(client: PoolClient, seriesKeys: readonly string[], now: Date): Promise<TableChange> {
  const names = await findNeighbourhoods(client, seriesKeys);
  await stageRows(client, 'findings', `SELECT ${COLUMNS} FROM findings`, await findRows(client, names));
  const change = await saveVersions(client, names, now);
  await client.query('DROP TABLE staged_findings');
  return change;
}
