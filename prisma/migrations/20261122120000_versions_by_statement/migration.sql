-- Rows written together are kept together: a trigger for each row cost an import of a million figures a minute and more,
-- most of it because `(f(x)).*` computes f once for each column.

CREATE OR REPLACE FUNCTION keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moment timestamptz := version_clock();
  key text;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    EXECUTE format('DELETE FROM %I WHERE superseded_at IS NULL AND recorded_at >= $1', TG_ARGV[0]) USING moment;
    EXECUTE format('UPDATE %I SET superseded_at = $1 WHERE superseded_at IS NULL', TG_ARGV[0]) USING moment;
    RETURN NULL;
  END IF;
  SELECT string_agg(format('v.%1$I = ($2).%1$I', name), ' AND ') INTO key FROM unnest(TG_ARGV[1:]) name;
  -- What this transaction itself wrote was never seen.
  EXECUTE format('DELETE FROM %I v WHERE v.superseded_at IS NULL AND v.recorded_at >= $1 AND %s', TG_ARGV[0], key) USING moment, OLD;
  EXECUTE format('UPDATE %I v SET superseded_at = $1 WHERE v.superseded_at IS NULL AND %s', TG_ARGV[0], key) USING moment, OLD;
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format('INSERT INTO %1$I SELECT v.* FROM jsonb_populate_record(NULL::%1$I, to_jsonb($2) || jsonb_build_object(''recorded_at'', $1)) v', TG_ARGV[0]) USING moment, NEW;
  END IF;
  RETURN NULL;
END $$;

-- Argument: the table of versions.
CREATE FUNCTION keep_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM written) THEN
    EXECUTE format('INSERT INTO %1$I SELECT v.* FROM written w, LATERAL jsonb_populate_record(NULL::%1$I, to_jsonb(w) || jsonb_build_object(''recorded_at'', $1)) v', TG_ARGV[0]) USING version_clock();
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  made record;
BEGIN
  FOR made IN SELECT * FROM (VALUES
    ('sources', 'source_versions', ARRAY['id']), ('areas', 'area_versions', ARRAY['code']), ('measures', 'measure_versions', ARRAY['code']),
    ('series', 'series_versions', ARRAY['key']), ('events', 'event_versions', ARRAY['id']), ('event_areas', 'event_area_versions', ARRAY['event_id', 'area_code'])
  ) AS t(of, versions, key) LOOP
    EXECUTE format('DROP TRIGGER keep_written ON %I', made.of);
    EXECUTE format('CREATE TRIGGER keep_inserted AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION keep_inserted(%L)', made.of, made.versions);
    EXECUTE format('CREATE TRIGGER keep_deleted AFTER DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_version(%s)', made.of,
      (SELECT string_agg(quote_literal(name), ', ') FROM unnest(made.versions || made.key) name));
  END LOOP;
END $$;
