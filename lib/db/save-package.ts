import type { PoolClient } from 'pg';
import type { LoadReport, Package, TableChange } from './package-rows';
import { AREAS, EVENTS, MEASURES, SERIES, SOURCES, toAreaRow, toEventRow, toMeasureRow, toSeriesRow, toSourceRow } from './package-tables';
import { saveCharts } from './save-charts';
import { saveDerivations } from './save-derivations';
import { saveEventAreas } from './save-event-areas';
import { saveFindings } from './save-findings';
import { saveObservations } from './save-observations';
import { saveSearchDocuments } from './save-search-documents';
import { toPairs } from './series-pair';
import { beginRevision, endRevision } from './save-revision';
import { removeRows, type StagedRow, type StagedTable, upsertRows } from './staged-table';
import { inTransaction } from './transaction';

type Changes = Record<string, TableChange>;

/** In an order in which no row refers to one that is not there yet. */
function toReferenceRows(data: Package): readonly (readonly [StagedTable, StagedRow[]])[] {
  return [
    [SOURCES, data.sources.map(toSourceRow)],
    [AREAS, data.areas.map(toAreaRow)],
    [MEASURES, data.measures.map(toMeasureRow)],
    [SERIES, data.series.map(toSeriesRow)],
    [EVENTS, data.events.map(toEventRow)],
  ];
}

async function upsertReference(client: PoolClient, data: Package): Promise<Changes> {
  const changes: Changes = {};
  for (const [table, rows] of toReferenceRows(data)) changes[table.name] = { ...(await upsertRows(client, table, rows)), removed: 0 };
  return changes;
}

/** Users before the used: the other way round than they were written. */
async function removeReference(client: PoolClient, changes: Changes): Promise<void> {
  for (const table of [EVENTS, SERIES, MEASURES, AREAS, SOURCES]) {
    const { added = 0, changed = 0 } = changes[table.name] ?? {};
    changes[table.name] = { added, changed, removed: await removeRows(client, table) };
  }
}

async function saveTables(client: PoolClient, data: Package, now: Date): Promise<Changes> {
  const changes = await upsertReference(client, data);
  changes.event_areas = await saveEventAreas(client, data.events);
  const { seriesKeys, ...observations } = await saveObservations(client, data.observations, now);
  changes.observations = observations;
  const keys = [...new Set([...data.series.map(({ key }) => key), ...seriesKeys])];
  const derived = await saveDerivations(client, toPairs(keys), now);
  changes.derived_observations = derived.observations;
  changes.findings = await saveFindings(client, keys, now);
  changes.charts = await saveCharts(client, data.charts, now);
  await removeReference(client, changes);
  const series = changes.series;
  if (series) changes.series = { ...series, added: series.added + derived.series };
  return changes;
}

/**
 * Makes the database hold a checked package, in one transaction; rows that users added stay. The same package again changes
 * nothing and makes no new revision.
 * @param now when the changes are recorded as known; moved forward where an earlier revision is not older.
 */
export function savePackage(data: Package, now: Date): Promise<LoadReport> {
  return inTransaction(async (client) => {
    const clock = await beginRevision(client, now);
    const tables = await saveTables(client, data, clock);
    await saveSearchDocuments(client);
    return endRevision(client, { cause: 'package', tables }, clock);
  });
}
