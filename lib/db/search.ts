import type { Bilingual } from '../core/locale';
import { getPool } from './client';

const HIT_KINDS = ['chart', 'area', 'series', 'source', 'event'] as const;
type HitKind = (typeof HIT_KINDS)[number];

/** Something that a search found: `key` is a chart's slug, a series key, an area code or the id of a source or event. */
export interface SearchHit {
  readonly kind: HitKind;
  readonly key: string;
  readonly title: Bilingual;
}

interface HitRow {
  readonly kind: HitKind;
  readonly key: string;
  readonly title_vi: string;
  readonly title_en: string;
}

/**
 * Every word must be found in a document: whole (3), at the start of a word (2), inside one (1, from three letters on).
 * A word that no document holds may be a typing error: then likeness by trigrams counts (below 1, from four letters on).
 * A word found in the title counts double; the rest of the order is by kind, then by the shorter title, then by key.
 */
const SEARCH = `
WITH words AS (
  SELECT DISTINCT word FROM regexp_split_to_table(search_text($1), '[^[:alnum:]]+') AS word WHERE word <> ''
), documents AS (
  SELECT *, search_text(title_vi || ' ' || title_en) AS title FROM search_documents
), strict AS (
  SELECT d.kind, d.key, w.word,
    CASE WHEN d.text ~ ('\\m' || w.word || '\\M') THEN 3
      WHEN d.text ~ ('\\m' || w.word) THEN 2
      WHEN length(w.word) > 2 AND strpos(d.text, w.word) > 0 THEN 1 ELSE 0 END AS score
  FROM documents d CROSS JOIN words w
), scored AS (
  SELECT s.kind, s.key, s.score::real, d.title ~ ('\\m' || s.word) AS in_title
  FROM strict s JOIN documents d USING (kind, key) WHERE s.score > 0
  UNION ALL
  SELECT d.kind, d.key, word_similarity(w.word, d.text), word_similarity(w.word, d.title) >= $3
  FROM documents d CROSS JOIN words w
  WHERE length(w.word) > 3 AND word_similarity(w.word, d.text) >= $3
    AND NOT EXISTS (SELECT FROM strict s WHERE s.word = w.word AND s.score > 0)
)
SELECT d.kind, d.key, d.title_vi, d.title_en
FROM scored s JOIN documents d USING (kind, key)
GROUP BY d.kind, d.key, d.title_vi, d.title_en, d.title
HAVING count(*) = (SELECT count(*) FROM words)
ORDER BY sum(s.score * CASE WHEN s.in_title THEN 2 ELSE 1 END) DESC,
  array_position($4::text[], d.kind), length(d.title), d.key COLLATE "C"
LIMIT $2`;

/** "belguim" is like "belgium" by 0.4; unrelated names stay below. */
const LIKENESS = 0.4;

/**
 * Charts, areas, series, sources and events that hold all words of `q`, best first; case and diacritics do not matter
 * ("bi", "Bỉ", in any Unicode form, and "Belgium" all find Belgium). Nothing for a `q` without letters or digits.
 */
export async function searchAll(q: string, { limit = 20 }: { limit?: number } = {}): Promise<SearchHit[]> {
  const { rows } = await getPool().query<HitRow>(SEARCH, [q.normalize('NFC').slice(0, 200), limit, LIKENESS, HIT_KINDS]);
  return rows.map(({ kind, key, title_vi: vi, title_en: en }) => ({ kind, key, title: { vi, en } }));
}
