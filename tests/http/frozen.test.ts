import { beforeAll, expect, test } from 'vitest';
import { GET as getChart } from '../../app/api/v1/charts/[slug]/route';
import { GET as getCharts } from '../../app/api/v1/charts/route';
import { GET as getEvents } from '../../app/api/v1/events/route';
import { GET as getSource } from '../../app/api/v1/sources/[id]/route';
import { GET as getChartFile } from '../../app/charts/[file]/route';
import { GET as getEmbed } from '../../app/embed/[slug]/route';
import { GET as getSeriesFile } from '../../app/series/[file]/route';
import { getPool } from '../../lib/db/client';
import { useTestDatabase } from '../setup/database';

/** Route handlers on a database of their own: what is frozen at an instant stays as it was, whatever comes later. */
useTestDatabase();

const SLUG = 'viet-nam-belgium-trade';
const SOURCE = 'kinh-te-do-thi-2014-10';
const SERIES = 'VNM.BEL.T.TRADE._T.A';

type Get = (path: string) => Promise<Response>;

function toRequest(path: string): Request {
  return new Request(`http://test${path}`, { headers: { host: 'test' } });
}

const file = (name: string): Get => (query) => getChartFile(toRequest(`/charts/${name}?${query}`), { params: Promise.resolve({ file: name }) });

/** What may show an event or a name, and whether it also shows the chart's figures alone. */
const PLACES: Readonly<Record<string, Get>> = {
  embed: (query) => getEmbed(toRequest(`/embed/${SLUG}?${query}`), { params: Promise.resolve({ slug: SLUG }) }),
  'chart.svg': file(`${SLUG}.svg`),
  'chart.csv': file(`${SLUG}.csv`),
  'chart.json': file(`${SLUG}.json`),
  'chart.metadata.json': file(`${SLUG}.metadata.json`),
  'chart.sdmx.json': file(`${SLUG}.sdmx.json`),
  'annotations.csv': file(`${SLUG}.annotations.csv`),
  'chart.bib': file(`${SLUG}.bib`),
  'series.csv': (query) => getSeriesFile(toRequest(`/series/${SERIES}.csv?${query}`), { params: Promise.resolve({ file: `${SERIES}.csv` }) }),
  events: (query) => getEvents(toRequest(`/api/v1/events?${query}`)),
  charts: (query) => getCharts(toRequest(`/api/v1/charts?${query}`)),
  chart: (query) => getChart(toRequest(`/api/v1/charts/${SLUG}?${query}`), { params: Promise.resolve({ slug: SLUG }) }),
  source: (query) => getSource(toRequest(`/api/v1/sources/${SOURCE}?${query}`), { params: Promise.resolve({ id: SOURCE }) }),
};

async function readAll(query: string): Promise<Record<string, string>> {
  const texts = await Promise.all(
    Object.entries(PLACES).map(async ([name, get]) => {
      const response = await get(query);
      expect(response.status, name).toBe(200);
      return [name, await response.text()];
    }),
  );
  return Object.fromEntries(texts) as Record<string, string>;
}

let at = '';
let before: Record<string, string> = {};
const CHANGES = [
  `UPDATE sources SET title_en = 'Retitled paper', publisher = 'Renamed press'`,
  `UPDATE areas SET name_en = 'Renamed Belgium' WHERE code = 'BEL'`,
  `UPDATE series SET title_en = 'Renamed series' WHERE key = '${SERIES}'`,
  `UPDATE events SET title_en = 'Renamed event', label_en = 'Renamed event'`,
  `INSERT INTO events SELECT 'later', kind, '2011', '2011-01-01', '2011-12-31', 'Sự kiện sau', 'A later event', 'Sự kiện sau', 'A later event', source_id FROM events LIMIT 1`,
  `INSERT INTO event_areas VALUES ('later', 'VNM'), ('later', 'BEL')`,
  `INSERT INTO chart_revisions (slug, revision, spec, recorded_at) SELECT slug, revision + 1, jsonb_set(spec, '{title,en}', '"Renamed chart"'), now() FROM charts WHERE slug = '${SLUG}'`,
  `UPDATE charts SET revision = revision + 1, spec = jsonb_set(spec, '{title,en}', '"Renamed chart"') WHERE slug = '${SLUG}'`,
  `INSERT INTO chart_revisions (slug, revision, spec, recorded_at) SELECT 'later-chart', 1, jsonb_set(spec, '{slug}', '"later-chart"'), now() FROM charts WHERE slug = '${SLUG}'`,
  `INSERT INTO charts (slug, revision, spec, position) SELECT 'later-chart', 1, jsonb_set(spec, '{slug}', '"later-chart"'), position FROM charts WHERE slug = '${SLUG}'`,
];
/** The chart asks for the event before there is one, so that nothing but the event's own time keeps it out. */
const ASKING = ['charts', 'chart_revisions'].map((table) => `UPDATE ${table} SET spec = jsonb_set(spec, '{events,ids}', spec->'events'->'ids' || '["later"]') WHERE slug = '${SLUG}'`);
const LATER = /Retitled paper|Renamed (?:press|Belgium|series|event|chart)|A later event/u;

beforeAll(async () => {
  for (const sql of ASKING) await getPool().query(sql);
  at = new Date().toISOString();
  before = await readAll(`lang=en&asOf=${at}`);
  for (const sql of CHANGES) await getPool().query(sql);
});

test('now: each place shows what changed', async () => {
  const now = await readAll('lang=en');
  for (const [name, text] of Object.entries(now)) expect(text, name).toMatch(LATER);
});

test('at an instant before: each place is, to the byte, what it was', async () => {
  const frozen = await readAll(`lang=en&asOf=${at}`);
  for (const [name, text] of Object.entries(frozen)) expect(text, name).not.toMatch(LATER);
  expect(frozen).toEqual(before);
});

test('before there were any, no chart is listed, and each that is asked for says since when it is none', async () => {
  const early = 'asOf=2001-01-01&lang=en';
  expect(await (await getCharts(toRequest(`/api/v1/charts?${early}`))).json()).toEqual({ charts: [] });
  for (const name of ['chart', 'source'] as const) {
    const answer = await (PLACES[name] as Get)(early);
    expect(answer.status, name).toBe(404);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(/^There was no .* at 2001-01-01$/u);
  }
});

test('a chart withdrawn since is still listed at an instant before', async () => {
  const listed = async (query: string) => ((await (await getCharts(toRequest(`/api/v1/charts?${query}`))).json()) as { charts: { slug: string }[] }).charts.map(({ slug }) => slug);
  const then = new Date().toISOString();
  // Instants are kept to the millisecond: the withdrawal must not fall into the same one.
  await new Promise((resolve) => setTimeout(resolve, 10));
  await getPool().query(`INSERT INTO chart_revisions (slug, revision, spec, recorded_at, withdrawn) SELECT slug, 2, spec, now(), 'wrong' FROM charts WHERE slug = 'later-chart'`);
  await getPool().query(`DELETE FROM charts WHERE slug = 'later-chart'`);
  expect(await listed(`asOf=${then}`)).toContain('later-chart');
  expect(await listed(`asOf=${new Date().toISOString()}`)).toEqual(await listed(''));
  expect(await listed('')).not.toContain('later-chart');
});
