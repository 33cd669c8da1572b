import type { Bilingual } from '../core/locale';
import { getPool } from './client';

const HIT_KINDS = ['dashboard', 'chart', 'area', 'series', 'source', 'event'] as const;
type HitKind = (typeof HIT_KINDS)[number];

/** Something that a search found: `key` is a dashboard's or chart's slug, a series key, an area code or the id of a source or event. */
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
 * Every word must be found in a document. How good a match is, from its worst word on:
 * 6 the whole title, or the key, is what was asked; 5 whole in the title; 4 at the start of a word of the title;
 * 3 whole in the rest; 2 at the start of a word there; 1 inside one (from three letters on).
 * A word that no document holds may be a typing error: then likeness by trigrams counts (below 1, from five letters on; half
 * outside the title), with words that begin with the same three letters and are no more than a letter shorter: "dark" is no "Đài Loan".
 * Where whole words of a title match, matches of 2 and less are noise; and so are areas found by a code or an alias
 * only ("BI" is Burundi's code), because the name itself was asked for. Then by kind, by the shorter title, by key.
 */
const SEARCH = `
WITH asked AS (
  SELECT search_text($1) AS q
), words AS (
  SELECT word FROM asked, regexp_split_to_table(q, '[^[:alnum:]]+') WITH ORDINALITY AS split(word, place)
  WHERE word <> '' GROUP BY word ORDER BY min(place) LIMIT $5
), documents AS (
  SELECT *, search_text(title_vi || ' ' || title_en) AS title,
    btrim(q) IN (search_text(title_vi), search_text(title_en), search_text(key)) AS is_exact
  FROM search_documents, asked
), strict AS (
  SELECT d.kind, d.key, w.word,
    CASE WHEN d.title ~ ('\\m' || w.word || '\\M') THEN 5
      WHEN d.title ~ ('\\m' || w.word) THEN 4
      WHEN d.text ~ ('\\m' || w.word || '\\M') THEN 3
      WHEN d.text ~ ('\\m' || w.word) THEN 2
      WHEN length(w.word) > 2 AND strpos(d.text, w.word) > 0 THEN 1 ELSE 0 END AS score
  FROM documents d CROSS JOIN words w
), scored AS (
  SELECT kind, key, score::real FROM strict WHERE score > 0
  UNION ALL
  SELECT d.kind, d.key, greatest(word_similarity(w.word, d.text) / 2, word_similarity(w.word, d.title))
  FROM documents d CROSS JOIN words w
  WHERE length(w.word) > 4 AND word_similarity(w.word, d.text) >= $3
    AND d.text ~ ('\\m' || left(w.word, 3) || '[[:alnum:]]{' || length(w.word) - 4 || ',}')
    AND NOT EXISTS (SELECT FROM strict s WHERE s.word = w.word AND s.score > 0)
), found AS (
  SELECT d.*, CASE WHEN d.is_exact THEN 6 ELSE min(s.score) END AS score, sum(s.score) AS total
  FROM scored s JOIN documents d USING (kind, key)
  GROUP BY d.kind, d.key, d.title_vi, d.title_en, d.text, d.q, d.title, d.is_exact
  HAVING count(*) = (SELECT count(*) FROM words)
)
SELECT kind, key, title_vi, title_en
FROM found f
WHERE f.score > 2 AND (f.kind <> 'area' OR f.score > 3 OR NOT EXISTS (SELECT FROM found g WHERE g.kind = 'area' AND g.score >= 5))
  OR NOT EXISTS (SELECT FROM found g WHERE g.score >= 5)
ORDER BY score DESC, total DESC, array_position($4::text[], kind), length(title), key COLLATE "C"
LIMIT $2`;

/** "belguim" is like "belgium" by 0.4; unrelated names stay below. */
const LIKENESS = 0.4;

/** Each is looked for in every document: what follows is left out, as a whole title that was asked is found without. */
const MOST_WORDS = 16;

/**
 * Dashboards, charts, areas, series, sources and events that hold all words of `q` (its first sixteen), best first; case and diacritics do not matter
 * ("bi", "Bỉ", in any Unicode form, and "Belgium" all find Belgium). Nothing for a `q` without letters or digits.
 */
export async function searchAll(q: string, { limit = 20 }: { limit?: number } = {}): Promise<SearchHit[]> {
  const { rows } = await getPool().query<HitRow>(SEARCH, [q.normalize('NFC').slice(0, 200), limit, LIKENESS, HIT_KINDS, MOST_WORDS]);
  return rows.map(({ kind, key, title_vi: vi, title_en: en }) => ({ kind, key, title: { vi, en } }));
}
