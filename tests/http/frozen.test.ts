import { beforeAll, expect, test } from 'vitest';
import { GET as getEvents } from '../../app/api/v1/events/route';
import { GET as getChartFile } from '../../app/charts/[file]/route';
import { GET as getEmbed } from '../../app/embed/[slug]/route';
import { GET as getSeriesFile } from '../../app/series/[file]/route';
import { getPool } from '../../lib/db/client';
import { useTestDatabase } from '../setup/database';

/** Route handlers on a database of their own: what is frozen at an instant stays as it was, whatever comes later. */
useTestDatabase();

const SLUG = 'viet-nam-belgium-trade';
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
  events: (query) => getEvents(toRequest(`/api/v1/events?${query.replace(/&?lang=en/u, '')}`)),
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
];
/** The chart asks for the event before there is one, so that nothing but the event's own time keeps it out. */
const ASKING = ['charts', 'chart_revisions'].map((table) => `UPDATE ${table} SET spec = jsonb_set(spec, '{events,ids}', spec->'events'->'ids' || '["later"]') WHERE slug = '${SLUG}'`);
const LATER = /Retitled paper|Renamed (?:press|Belgium|series|event)|A later event/u;

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
