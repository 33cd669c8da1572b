import { expect, test } from 'vitest';
import { getPool } from '../../lib/db/client';
import { findChartParts } from '../../lib/db/find-chart-parts';
import { findAncestors, findObservations } from '../../lib/db/find-observations';
import { useTestDatabase } from '../setup/database';

useTestDatabase();

const [CHINA, PROVINCE] = ['VNM.CHN._Z.AID._T._O', 'VN-57.W00._Z.MEMBERSHIPS._T._O'];
const MANY = 'VNM.BEL.T.TRADE._T.A';

/** A figure for each of so many days. */
const DAYS = `INSERT INTO observations (series_key, time_period, period_start, period_end, source_id, obs_value, low, high, qualifier, obs_status, printed, recorded_at)
  SELECT $1, day::text, day, day, 'guangxi-talks-2025', 1, 1, 1, 'exact', 'A', '1', now() FROM (SELECT date '1700-01-01' + n AS day FROM generate_series(1, 100001) n) days`;

test('the figures of the pairs that are named, and not of every reporter with every partner', async () => {
  const { observations } = await findChartParts([CHINA, PROVINCE]);
  expect(new Set(observations.map(({ reporter, partner }) => `${reporter}.${partner}`))).toEqual(new Set(['VNM.CHN', 'VN-57.W00']));
});

test('ancestors are all that figures were computed from, and what that was computed from, without themselves', async () => {
  const all = new Map((await findObservations({})).map((o) => [o.id, o]));
  const own = [...all.values()].filter(({ seriesKey }) => seriesKey === MANY);
  const line = new Set<string>();
  const follow = (ids: readonly string[]): void => ids.filter((id) => !line.has(id)).forEach((id) => follow(all.get(line.add(id) && id)?.derivation?.parents ?? []));
  follow(own.flatMap(({ derivation }) => derivation?.parents ?? []));
  const expected = [...line].filter((id) => own.every((o) => o.id !== id));
  expect(expected.length).toBeGreaterThan(own.length);
  expect((await findAncestors(own)).map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
});

test('a neighbour of any length is left out, and is refused where it is asked for itself', async () => {
  const share = 'VNM.BEL.IN.FDI_SHARE.C._O';
  const before = await findChartParts([share]);
  await getPool().query(DAYS, [MANY]);
  const { observations, findings } = await findChartParts([share]);
  const toShare = (all: typeof observations) => all.filter(({ seriesKey }) => seriesKey === share).map(({ id }) => id);
  expect(toShare(observations)).toEqual(toShare(before.observations));
  expect(observations.length).toBeLessThan(1000);
  expect(findings.map(({ id }) => id)).toEqual(expect.arrayContaining(before.findings.filter(({ rule }) => rule === 'share-of-whole').map(({ id }) => id)));
  await expect(findChartParts([MANY])).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('100000') });
});
