import type { PoolClient } from 'pg';

/** Names under which an area is looked for. */
const AREA_WORDS = `concat_ws(' ', a.name_vi, a.name_en, a.aliases, a.code, a.alpha2)`;

/** One SELECT (kind, key, title_vi, title_en, words) for each kind of thing that is found by search. */
const DOCUMENTS = [
  `SELECT 'area', a.code, a.name_vi, a.name_en, concat_ws(' ', ${AREA_WORDS}, a.m49)
   FROM areas a WHERE a.kind = 'country' OR a.kind <> 'none' AND (
     EXISTS (SELECT FROM series s WHERE a.code IN (s.reporter, s.partner)) OR EXISTS (SELECT FROM event_areas e WHERE e.area_code = a.code))`,
  `SELECT 'series', s.key, s.title_vi, s.title_en, concat_ws(' ', s.title_vi, s.title_en, s.key, m.name_vi, m.name_en,
     (SELECT string_agg(${AREA_WORDS}, ' ') FROM areas a WHERE a.code IN (s.reporter, s.partner)))
   FROM series s JOIN measures m ON m.code = s.measure`,
  `SELECT 'source', s.id, s.title, s.title_en, concat_ws(' ', s.title, s.title_en, s.publisher, s.agency, s.id, s.published_on) FROM sources s`,
  `SELECT 'event', e.id, e.title_vi, e.title_en, concat_ws(' ', e.title_vi, e.title_en, e.label_vi, e.label_en, e.time_period,
     (SELECT string_agg(${AREA_WORDS}, ' ') FROM event_areas x JOIN areas a ON a.code = x.area_code WHERE x.event_id = e.id))
   FROM events e`,
  `SELECT 'chart', c.slug, c.spec->'title'->>'vi', c.spec->'title'->>'en', concat_ws(' ', c.slug,
     c.spec->'title'->>'vi', c.spec->'title'->>'en', c.spec->'kicker'->>'vi', c.spec->'kicker'->>'en', c.spec->'subtitle'->>'vi', c.spec->'subtitle'->>'en',
     (SELECT string_agg(DISTINCT ${AREA_WORDS}, ' ') FROM jsonb_array_elements(c.spec->'series') x JOIN series s ON s.key = x->>'key'
      JOIN areas a ON a.code IN (s.reporter, s.partner)))
   FROM charts c`,
  `SELECT 'dashboard', d.slug, d.spec->'title'->>'vi', d.spec->'title'->>'en', concat_ws(' ', d.slug,
     d.spec->'title'->>'vi', d.spec->'title'->>'en', d.spec->'intro'->>'vi', d.spec->'intro'->>'en')
   FROM dashboards d`,
];

/** Writes anew what the search box looks through; rows that stay the same are not touched. */
export async function saveSearchDocuments(client: PoolClient): Promise<void> {
  await client.query(
    `CREATE TEMPORARY TABLE staged_search_documents ON COMMIT DROP AS
     SELECT d.kind, d.key, d.title_vi, d.title_en, search_text(d.words) AS text FROM (${DOCUMENTS.join(' UNION ALL ')}) d(kind, key, title_vi, title_en, words)`,
  );
  await client.query(
    'DELETE FROM search_documents t WHERE NOT EXISTS (SELECT FROM staged_search_documents s WHERE (s.kind, s.key) = (t.kind, t.key))',
  );
  await client.query(
    `INSERT INTO search_documents (kind, key, title_vi, title_en, text) SELECT kind, key, title_vi, title_en, text FROM staged_search_documents
     ON CONFLICT (kind, key) DO UPDATE SET title_vi = excluded.title_vi, title_en = excluded.title_en, text = excluded.text
     WHERE (search_documents.title_vi, search_documents.title_en, search_documents.text) IS DISTINCT FROM (excluded.title_vi, excluded.title_en, excluded.text)`,
  );
}
