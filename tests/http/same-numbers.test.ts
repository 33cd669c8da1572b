import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { toChartConfig } from '../../lib/charts/chart-config';
import { findDrawnObservations } from '../../lib/charts/plot-config';
import { type ChartView, toVisibleObservations } from '../../lib/charts/chart-view';
import { type Observation, toObservationRef } from '../../lib/core/observation';
import { findChartViews } from '../../lib/db/find-chart-view';
import { ask, askJson, readCsv } from './http-client';

/** DESIGN §1.8: one list of observations feeds pixel and cell. */
const client = new Client({ connectionString: inject('databaseUrl') });
let views: ChartView[] = [];

beforeAll(async () => {
  await client.connect();
  views = await findChartViews();
});
afterAll(() => client.end());

interface DatabaseRow {
  readonly series_key: string;
  readonly time_period: string;
  readonly source_id: string;
  readonly obs_value: string | null;
  readonly low: string | null;
  readonly high: string | null;
}

/** Straight from the table, by what the chart's specification says, in none of the product's code. */
async function findRows({ spec }: ChartView): Promise<DatabaseRow[]> {
  const [from = '0001', to = '9999'] = spec.time?.split('..') ?? [];
  const found: DatabaseRow[] = [];
  for (const { key, sources = null, periods = null, from: layer = null } of spec.series) {
    const { rows } = await client.query<DatabaseRow>(
      `SELECT series_key, time_period, source_id, obs_value::text, low::text, high::text FROM observations
       WHERE superseded_at IS NULL AND series_key = $1 AND period_end >= $2 AND period_start <= $3
         AND ($4::text[] IS NULL OR source_id = ANY($4)) AND ($5::text[] IS NULL OR time_period = ANY($5))
         AND ($6::text IS NULL OR ($6 = 'official') = EXISTS (
           SELECT FROM sources s WHERE s.kind = 'official' AND s.id = CASE WHEN derivation IS NULL THEN source_id ELSE split_part(claim, '#', 1) END))`,
      [key, `${from}-01-01`, `${to}-12-31`, sources, periods, layer],
    );
    found.push(...rows);
  }
  return found;
}

/** numeric(38,12) prints twelve decimals; the product prints none that were not there. */
function trim(number: string | null): string {
  return number?.includes('.') ? number.replace(/\.?0+$/u, '') : (number ?? '');
}

function toLine(row: Readonly<Record<keyof DatabaseRow, string | null | undefined>>): string {
  return [row.series_key, row.time_period, row.source_id, trim(row.obs_value ?? null), trim(row.low ?? null), trim(row.high ?? null)].join(' ');
}

function toRow(o: Observation): DatabaseRow {
  return { series_key: o.seriesKey, time_period: o.timePeriod, source_id: o.sourceId, obs_value: o.obsValue, low: o.low, high: o.high };
}

describe('numbers drawn = numbers downloaded = rows in PostgreSQL', () => {
  test('there are charts, and their addresses are those of the API', async () => {
    const { charts } = await askJson<{ charts: { slug: string }[] }>('/api/v1/charts');
    expect(charts.map(({ slug }) => slug)).toEqual(views.map(({ spec }) => spec.slug));
    expect(charts.length).toBeGreaterThanOrEqual(8);
  });

  test('every chart', async () => {
    for (const view of views.filter(({ spec }) => spec.kind !== 'timeline')) {
      const { slug } = view.spec;
      const drawn = new Set(findDrawnObservations(toChartConfig(view, { locale: 'en', theme: 'light', width: 900, height: 500 })));
      const visible = toVisibleObservations(view);
      const csv = readCsv((await ask(`/charts/${slug}.csv?csvType=filtered&useColumnShortNames=true`)).text);
      // Two layers of one series, press and official, are one series in the database.
      const rows = [...new Set((await findRows(view)).map(toLine))].toSorted();
      expect(rows.length, slug).toBeGreaterThan(0);
      expect([...drawn].toSorted(), `${slug}: drawn`).toEqual(visible.map(({ id }) => id).toSorted());
      expect(visible.map(toRow).map(toLine).toSorted(), `${slug}: visible`).toEqual(rows);
      expect(csv.map((record) => toLine(record as unknown as DatabaseRow)).toSorted(), `${slug}: CSV`).toEqual(rows);
    }
  });

  test('JSON holds the same as CSV', async () => {
    for (const { spec } of views.filter(({ spec: { kind } }) => kind !== 'timeline')) {
      const csv = readCsv((await ask(`/charts/${spec.slug}.csv?useColumnShortNames=true`)).text);
      const { observations } = await askJson<{ observations: Record<string, string | number | null>[] }>(`/charts/${spec.slug}.json`);
      const cells = observations.map((record) => Object.values(record).map((value) => value?.toString() ?? ''));
      expect(cells).toEqual(csv.map((record) => Object.values(record)));
    }
  });

  test('a timeline’s CSV holds its events', async () => {
    for (const view of views.filter(({ spec }) => spec.kind === 'timeline')) {
      const csv = readCsv((await ask(`/charts/${view.spec.slug}.csv?useColumnShortNames=true`)).text);
      const { rows } = await client.query<{ id: string }>('SELECT id FROM events ORDER BY period_start, period_end, id');
      expect(csv.map((row) => row.event_id)).toEqual(view.events.map(({ id }) => id));
      expect(csv.map((row) => row.event_id)).toEqual(rows.map(({ id }) => id));
    }
  });

  test('every observation’s name is its own', async () => {
    const refs = views.flatMap(({ observations }) => observations).map((o) => `${o.id} ${toObservationRef(o)}`);
    const names = new Map([...new Set(refs)].map((line) => [line.slice(line.indexOf(' ') + 1), line]));
    expect(names.size).toBe(new Set(refs).size);
  });
});
