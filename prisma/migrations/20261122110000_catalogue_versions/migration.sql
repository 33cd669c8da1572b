-- What the catalogue said at an instant: every state of its rows is kept beside the table, by triggers, whoever writes.

-- One instant for all that a transaction writes: a load says it (beginRevision), else it is now, after the newest revision.
CREATE FUNCTION version_clock() RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
  moment timestamptz := NULLIF(current_setting('tradecite.clock', true), '')::timestamptz;
BEGIN
  IF moment IS NULL THEN
    SELECT GREATEST(date_trunc('milliseconds', clock_timestamp()), max(recorded_at) + interval '1 millisecond') INTO moment FROM data_revisions;
    PERFORM set_config('tradecite.clock', moment::text, true);
  END IF;
  RETURN moment;
END $$;

-- Arguments: the table of versions, then the columns of the key.
CREATE FUNCTION keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moment timestamptz := version_clock();
  key text;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    EXECUTE format('DELETE FROM %I WHERE superseded_at IS NULL AND recorded_at >= $1', TG_ARGV[0]) USING moment;
    EXECUTE format('UPDATE %I SET superseded_at = $1 WHERE superseded_at IS NULL', TG_ARGV[0]) USING moment;
    RETURN NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    SELECT string_agg(format('v.%1$I = ($2).%1$I', name), ' AND ') INTO key FROM unnest(TG_ARGV[1:]) name;
    -- What this transaction itself wrote was never seen.
    EXECUTE format('DELETE FROM %I v WHERE v.superseded_at IS NULL AND v.recorded_at >= $1 AND %s', TG_ARGV[0], key) USING moment, OLD;
    EXECUTE format('UPDATE %I v SET superseded_at = $1 WHERE v.superseded_at IS NULL AND %s', TG_ARGV[0], key) USING moment, OLD;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    EXECUTE format('INSERT INTO %1$I SELECT (jsonb_populate_record(NULL::%1$I, to_jsonb($2) || jsonb_build_object(''recorded_at'', $1))).*', TG_ARGV[0]) USING moment, NEW;
  END IF;
  RETURN NULL;
END $$;

CREATE TABLE "source_versions" (LIKE "sources");
CREATE TABLE "area_versions" (LIKE "areas");
CREATE TABLE "measure_versions" (LIKE "measures");
CREATE TABLE "series_versions" (LIKE "series");
CREATE TABLE "event_versions" (LIKE "events");
CREATE TABLE "event_area_versions" (LIKE "event_areas");

-- When a row that is already there was written is not known: it is taken for as old as the data.
DO $$
DECLARE
  made record;
BEGIN
  FOR made IN SELECT * FROM (VALUES
    ('sources', 'source_versions', ARRAY['id']), ('areas', 'area_versions', ARRAY['code']), ('measures', 'measure_versions', ARRAY['code']),
    ('series', 'series_versions', ARRAY['key']), ('events', 'event_versions', ARRAY['id']), ('event_areas', 'event_area_versions', ARRAY['event_id', 'area_code'])
  ) AS t(of, versions, key) LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN "recorded_at" TIMESTAMPTZ(3) NOT NULL, ADD COLUMN "superseded_at" TIMESTAMPTZ(3)', made.versions);
    EXECUTE format('ALTER TABLE %1$I ADD CONSTRAINT %2$I PRIMARY KEY (%3$s, "recorded_at")', made.versions, made.versions || '_pkey',
      (SELECT string_agg(format('%I', name), ', ') FROM unnest(made.key) name));
    EXECUTE format('INSERT INTO %1$I SELECT t.*, COALESCE((SELECT min(recorded_at) FROM data_revisions), date_trunc(''milliseconds'', now())) FROM %2$I t', made.versions, made.of);
    EXECUTE format('CREATE TRIGGER keep_written AFTER INSERT OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_version(%s)', made.of,
      (SELECT string_agg(quote_literal(name), ', ') FROM unnest(made.versions || made.key) name));
    EXECUTE format('CREATE TRIGGER keep_changed AFTER UPDATE ON %I FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION keep_version(%s)', made.of,
      (SELECT string_agg(quote_literal(name), ', ') FROM unnest(made.versions || made.key) name));
    EXECUTE format('CREATE TRIGGER keep_emptied AFTER TRUNCATE ON %I EXECUTE FUNCTION keep_version(%L)', made.of, made.versions);
  END LOOP;
END $$;
