import type { PoolClient } from 'pg';
import { auditGroup, namesComputed, toNeighbourhoods } from '../audit/audit';
import { type AuditContext, toAuditContext } from '../audit/audit-context';
import { groupBy } from '../core/group-by';
import { REPORTER_NEEDS } from '../audit/neighbourhood';
import type { Area, Source } from '../core/catalogue';
import { type Finding, toFindingKey } from '../core/finding';
import type { Observation } from '../core/observation';
import { type ObservationRow, SELECT_OBSERVATIONS, toObservation } from './observation-row';
import type { TableChange } from './package-rows';
import { toPairs } from './series-pair';
import { unique } from './unique';
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

/** Current statements of pairs ("BEL~VNM") and of reporters ("VNM~"). */
const AROUND = `${SELECT_OBSERVATIONS} WHERE o.superseded_at IS NULL AND o.derivation IS NULL AND (s.reporter, s.partner) IN (
  SELECT p.reporter, p.partner FROM series p WHERE p.reporter = ANY($1) UNION SELECT * FROM unnest($2::text[], $3::text[]))`;

const COMPUTED = `${SELECT_OBSERVATIONS} WHERE o.superseded_at IS NULL AND o.derivation IS NOT NULL AND (s.reporter, s.partner) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

/** Reporters about whom a rule for reporters has anything to say: of the others no figure need be read. */
async function findAuditedReporters(client: PoolClient, names: readonly string[]): Promise<string[]> {
  const reporters = names.filter((name) => name.endsWith('~')).map((name) => name.slice(0, -1));
  const { rows } = await client.query<{ reporter: string }>(
    'SELECT DISTINCT reporter FROM series WHERE reporter = ANY($1) AND (partner = $2 OR measure = ANY($3))',
    [reporters, REPORTER_NEEDS.partner, REPORTER_NEEDS.measures],
  );
  return rows.map(({ reporter }) => reporter);
}

/** Both directions of each pair. */
function toDirections(names: readonly string[]): [reporters: string[], partners: string[]] {
  const pairs = names.filter((name) => !name.endsWith('~')).map((name) => name.split('~') as [string, string]);
  return [pairs.flatMap(([a, b]) => [a, b]), pairs.flatMap(([a, b]) => [b, a])];
}

type Groups = ReadonlyMap<string, readonly Observation[]>;

async function findGroups(client: PoolClient, names: readonly string[]): Promise<Groups> {
  const { rows } = await client.query<ObservationRow>(AROUND, [await findAuditedReporters(client, names), ...toDirections(names)]);
  const observations = rows.map(toObservation);
  return new Map([...groupBy(observations, (o) => toNeighbourhoods(o)[0]), ...groupBy(observations, (o) => toNeighbourhoods(o)[1])]);
}

/** Computed observations by pair. Asked for where a finding names them: they are many, and findings few. */
async function findComputed(client: PoolClient, names: readonly string[]): Promise<Groups> {
  if (names.length === 0) return new Map();
  const { rows } = await client.query<ObservationRow>(COMPUTED, toDirections(names));
  return groupBy(rows.map(toObservation), (o) => toNeighbourhoods(o)[0]);
}

function toRow(finding: Finding, neighbourhood: string, known: ReadonlyMap<string, Observation>): StagedRow {
  const members = finding.observations.flatMap((id) => known.get(id) ?? []);
  return {
    key: toFindingKey(finding),
    neighbourhood,
    kind: finding.kind,
    severity: finding.severity,
    areas: unique(members.flatMap(({ reporter, partner }) => [reporter, partner])).toSorted(),
    sources: unique(members.map(({ sourceId }) => sourceId)).toSorted(),
    series_keys: unique(members.map(({ seriesKey }) => seriesKey)).toSorted(),
    observations: finding.observations,
    content: finding,
  };
}

/** Rules may say the same of the same figures twice: once is enough. */
function toRows(name: string, found: readonly Finding[], observations: readonly Observation[]): StagedRow[] {
  const known = new Map(observations.map((o) => [o.id, o]));
  const findings = new Map(found.map((finding) => [finding.id, finding]));
  return [...findings.values()].map((finding) => toRow(finding, name, known));
}

async function findBatch(client: PoolClient, names: readonly string[], context: AuditContext): Promise<StagedRow[]> {
  const groups = await findGroups(client, names);
  const found = new Map(names.map((name) => [name, auditGroup(name, groups.get(name) ?? [], context)]));
  const computed = await findComputed(client, names.filter((name) => found.get(name)?.some(namesComputed)));
  return names.flatMap((name) => {
    const extra = computed.get(name) ?? [];
    const observations = [...(groups.get(name) ?? []), ...extra];
    return toRows(name, extra.length > 0 ? auditGroup(name, observations, context) : (found.get(name) ?? []), observations);
  });
}

async function findRows(client: PoolClient, names: readonly string[]): Promise<StagedRow[]> {
  const context = await findContext(client);
  const rows: StagedRow[] = [];
  for (let from = 0; from < names.length; from += BATCH) rows.push(...(await findBatch(client, names.slice(from, from + BATCH), context)));
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

/** Audits some neighbourhoods (toNeighbourhoods in lib/audit/audit.ts) anew, and keeps what that finds. */
export async function auditNeighbourhoods(client: PoolClient, names: readonly string[], now: Date): Promise<TableChange> {
  await stageRows(client, 'findings', `SELECT ${COLUMNS} FROM findings`, await findRows(client, names));
  const change = await saveVersions(client, names, now);
  await client.query('DROP TABLE staged_findings');
  return change;
}

/** The same for the neighbourhoods of some series: in the transaction that changed the figures, so that no reader sees the one without the other. */
export async function saveFindings(client: PoolClient, seriesKeys: readonly string[], now: Date): Promise<TableChange> {
  return auditNeighbourhoods(client, unique(toPairs(seriesKeys).flatMap(toNeighbourhoods)).toSorted(), now);
}
