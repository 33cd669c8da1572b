-- Which revisions changed what is cited: figures, sources, events, names, findings. The others arranged charts and dashboards:
-- caches go by every revision, citations by the newest one of the data.
ALTER TABLE "data_revisions" ADD COLUMN "is_data" BOOLEAN NOT NULL DEFAULT true;

UPDATE data_revisions SET is_data = false
WHERE summary->>'cause' IN ('edit', 'package') AND NOT EXISTS (
  SELECT FROM jsonb_each(summary->'tables') AS t(name, change)
  WHERE name NOT IN ('charts', 'dashboards') AND (change->>'added')::int + (change->>'changed')::int + (change->>'removed')::int > 0
);

-- Argument 'data' where the table holds what is cited.
CREATE OR REPLACE FUNCTION note_data_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_NARGS > 0 THEN
    PERFORM set_config('tradecite.noted_data', pg_current_xact_id()::text, true);
  END IF;
  -- Rows of one statement all come here: the first has said it for the others.
  IF current_setting('tradecite.noted', true) = pg_current_xact_id()::text THEN
    RETURN NULL;
  END IF;
  INSERT INTO data_writes ("transaction") VALUES (pg_current_xact_id()::text::bigint) ON CONFLICT DO NOTHING;
  PERFORM set_config('tradecite.noted', pg_current_xact_id()::text, true);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION order_data_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(727401020);
  NEW.revision := GREATEST(NEW.revision, (SELECT max(revision) + 1 FROM data_revisions), 1);
  -- A revision that is written by hand, without rows of its transaction, says nothing about them: it counts as one of the data.
  NEW.is_data := current_setting('tradecite.noted_data', true) IS NOT DISTINCT FROM pg_current_xact_id()::text
    OR current_setting('tradecite.noted', true) IS DISTINCT FROM pg_current_xact_id()::text;
  PERFORM set_config('tradecite.revised', pg_current_xact_id()::text, true);
  RETURN NEW;
END $$;

-- Runs when the transaction ends: a load has made its revision itself, with a summary; what it wrote after that counts too.
CREATE OR REPLACE FUNCTION end_data_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM data_writes WHERE "transaction" = NEW."transaction";
  IF current_setting('tradecite.revised', true) IS DISTINCT FROM NEW."transaction"::text THEN
    INSERT INTO data_revisions (revision, recorded_at, summary)
    SELECT 1, GREATEST(clock_timestamp(), max(recorded_at) + interval '1 millisecond'), '{"cause": "write"}' FROM data_revisions;
  ELSIF current_setting('tradecite.noted_data', true) = NEW."transaction"::text THEN
    UPDATE data_revisions SET is_data = true WHERE revision = (SELECT max(revision) FROM data_revisions) AND NOT is_data;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'sources', 'areas', 'measures', 'series', 'observations', 'observation_parents', 'events', 'event_areas', 'findings', 'finding_explanations'
  ] LOOP
    EXECUTE format('DROP TRIGGER note_write ON %I', name);
    EXECUTE format('DROP TRIGGER note_truncate ON %I', name);
    EXECUTE format(
      'CREATE TRIGGER note_write AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
       WHEN (current_setting(''tradecite.noted_data'', true) IS DISTINCT FROM pg_current_xact_id()::text) EXECUTE FUNCTION note_data_write(''data'')', name);
    EXECUTE format('CREATE TRIGGER note_truncate AFTER TRUNCATE ON %I EXECUTE FUNCTION note_data_write(''data'')', name);
  END LOOP;
END $$;
