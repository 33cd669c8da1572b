-- In Vietnamese i and y are two spellings of one word: "tỉ" and "tỷ", "kĩ" and "kỹ", "lí" and "lý", "Mĩ" and "Mỹ", "quí" and "quý",
-- "Hi Lạp" and "Hy Lạp". Of every word that begins so, that what is half typed finds it too; as foldSearch of lib/core/fold-text.ts.
CREATE OR REPLACE FUNCTION search_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, value)), '\m(h|k|l|m|t|qu)y', '\1i', 'g') $$;

UPDATE search_documents SET text = search_text(text);
