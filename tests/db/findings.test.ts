import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { toNeighbourhoods } from '../../lib/audit/audit';
import type { KeptFinding } from '../../lib/core/finding';
import { getPool } from '../../lib/db/client';
import { findFindingFacets } from '../../lib/db/find-finding-facets';
import { eachFinding, findExplanations, findFindingByKey, findFindingKeys, findFindings } from '../../lib/db/find-findings';
import { findFindingsPage } from '../../lib/db/find-findings-page';
import { findObservations } from '../../lib/db/find-observations';
import { saveExplanation } from '../../lib/db/save-explanation';
import { saveFindings } from '../../lib/db/save-findings';
import { beginRevision } from '../../lib/db/save-revision';
import { inTransaction } from '../../lib/db/transaction';
import { useTestDatabase } from '../setup/database';

useTestDatabase();

const SHARE = 'VNM.BEL.IN.FDI_SHARE.C._O';
const TRADE = 'VNM.BEL.T.TRADE._T.A';

/** Changes stated figures by SQL, and audits around the given series as a load does. */
function change(sql: string, seriesKeys: readonly string[]): Promise<unknown> {
  return inTransaction(async (client) => {
    const clock = await beginRevision(client, new Date());
    await client.query(sql);
    return saveFindings(client, seriesKeys, clock);
  });
}

async function findAllKeys(): Promise<string[]> {
  const { rows } = await getPool().query<{ key: string }>('SELECT key FROM series');
  return rows.map(({ key }) => key);
}

async function findContents(): Promise<unknown[]> {
  return (await findFindings()).map((finding) => ({ ...finding, recordedAt: '' }));
}

const toShare = (value: number) => `UPDATE observations SET obs_value = ${value}, low = ${value} - 0.05, high = ${value} + 0.05
  WHERE series_key = '${SHARE}' AND derivation IS NULL AND superseded_at IS NULL`;

/** Another source prints twice as much for a year. */
const RIVAL = `INSERT INTO observations (series_key, time_period, period_start, period_end, source_id, obs_value, low, high, qualifier, obs_status, printed, recorded_at)
  SELECT series_key, time_period, period_start, period_end, 'guangxi-talks-2025', obs_value * 2, low * 2, high * 2, qualifier, obs_status, printed, now()
  FROM observations WHERE series_key = '${TRADE}' AND time_period = '2013' AND derivation IS NULL`;

test('the audit of what changed finds what the audit of everything finds, and earlier states stay as they were', async () => {
  const first = await findFindings();
  const before = new Date().toISOString();
  // What changes next is known a millisecond later at least.
  await sleep(2);
  await change(RIVAL, [TRADE]);
  const incremental = await findContents();
  expect(incremental.length).toBeGreaterThan(first.length);
  await change('SELECT 1', await findAllKeys());
  expect(await findContents()).toEqual(incremental);
  expect((await findFindings({ asOf: before })).map(({ key }) => key)).toEqual(first.map(({ key }) => key));
});

test('a finding that no longer arises is gone from the list, and kept with what was said of it', async () => {
  const [finding] = await findFindings({ series: [SHARE], severity: ['high'] });
  const key = finding?.key ?? '';
  await saveExplanation(key, { reasonVi: 'Lỗi in', reasonEn: '', author: 'An' }, new Date());
  await saveExplanation(key, { reasonVi: 'Lỗi in của tòa soạn', reasonEn: 'A misprint', author: 'Bình' }, new Date());
  expect((await findFindings({ explained: true })).map((each) => each.key)).toEqual([key]);
  await change(toShare(58.9), [SHARE]);
  expect((await findFindings()).map((each) => each.key)).not.toContain(key);
  expect(await findFindingByKey(key)).toMatchObject({ key, supersededAt: expect.any(String), explained: { author: 'Bình' } });
  expect(await findExplanations(key)).toMatchObject([
    { author: 'Bình', reason: { vi: 'Lỗi in của tòa soạn', en: 'A misprint' }, supersededAt: null },
    { author: 'An', reason: { vi: 'Lỗi in', en: '' }, supersededAt: expect.any(String) },
  ]);
  await change(toShare(68.7), [SHARE]);
  expect((await findFindings({ explained: true })).map((each) => each.key)).toEqual([key]);
});

test('parts of the list are cut by the database, and make up the list', async () => {
  const all = await findFindings();
  expect(all.length).toBeGreaterThan(4);
  expect(await findFindings({}, { limit: 2, offset: 1 })).toEqual(all.slice(1, 3));
  expect(await findFindingKeys()).toEqual(all.map(({ key }) => key));
  const pages: KeptFinding[][] = [];
  for await (const page of eachFinding({}, 2)) pages.push(page);
  expect(pages.slice(0, 2).map((page) => page.length)).toEqual([2, 2]);
  expect(pages.flat()).toEqual(all);
  expect(await findFindingsPage({}, 2)).toMatchObject({ total: all.length, findings: all.slice(50, 100) });
});

test('a choice counts what it leaves among the other choices', async () => {
  const [filter, all] = [{ severity: ['high' as const] }, await findFindings()];
  const facets = await findFindingFacets(filter);
  expect(facets.severity.map(({ count }) => count).reduce((a, b) => a + b)).toBe(all.length);
  for (const { value, count } of facets.severity) expect(await findFindings({ severity: [value] })).toHaveLength(count);
  expect(facets.area.length).toBeGreaterThan(0);
  for (const { value, count } of facets.area) expect(await findFindings({ ...filter, area: [value] })).toHaveLength(count);
  for (const { value, count } of facets.source) expect(await findFindings({ ...filter, source: [value] })).toHaveLength(count);
  for (const { value, count } of facets.explained) expect(await findFindings({ ...filter, explained: value === 'true' })).toHaveLength(count);
});

test('an audit that finds the same writes nothing', async () => {
  const revision = 'SELECT max(revision) AS revision FROM data_revisions';
  const before = (await getPool().query(revision)).rows;
  await inTransaction(async (client) => saveFindings(client, await findAllKeys(), new Date()));
  expect((await getPool().query(revision)).rows).toEqual(before);
});

test('an unknown finding cannot be explained', async () => {
  await expect(saveExplanation('0000000000000000', { reasonVi: 'a', reasonEn: '', author: 'b' }, new Date())).rejects.toMatchObject({ code: 'not-found' });
  const [o] = await findObservations({ series: [SHARE] });
  expect(o && toNeighbourhoods(o)).toEqual(['BEL~VNM', 'VNM~']);
});
