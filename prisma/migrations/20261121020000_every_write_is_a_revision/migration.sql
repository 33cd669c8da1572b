-- Every transaction that changes data makes a revision, whoever writes: caches and tags lean on it.

-- Transactions that have written and not ended; at its end each becomes a revision, so this table is empty for all others.
CREATE TABLE "data_writes" (
    "transaction" BIGINT NOT NULL,

    CONSTRAINT "data_writes_pkey" PRIMARY KEY ("transaction")
);

CREATE FUNCTION note_data_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Rows of one statement all come here: the first has said it for the others.
  IF current_setting('tradecite.noted', true) = pg_current_xact_id()::text THEN
    RETURN NULL;
  END IF;
  INSERT INTO data_writes ("transaction") VALUES (pg_current_xact_id()::text::bigint) ON CONFLICT DO NOTHING;
  PERFORM set_config('tradecite.noted', pg_current_xact_id()::text, true);
  RETURN NULL;
END $$;

-- Numbers are given out one after another, to transactions that end at the same time too.
CREATE FUNCTION order_data_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(727401020);
  NEW.revision := GREATEST(NEW.revision, (SELECT max(revision) + 1 FROM data_revisions), 1);
  PERFORM set_config('tradecite.revised', pg_current_xact_id()::text, true);
  RETURN NEW;
END $$;

-- Runs when the transaction ends: a load has made its revision itself, with a summary.
CREATE FUNCTION end_data_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM data_writes WHERE "transaction" = NEW."transaction";
  IF current_setting('tradecite.revised', true) IS DISTINCT FROM NEW."transaction"::text THEN
    INSERT INTO data_revisions (revision, recorded_at, summary)
    SELECT 1, GREATEST(clock_timestamp(), max(recorded_at) + interval '1 millisecond'), '{"cause": "write"}' FROM data_revisions;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER data_revisions_order BEFORE INSERT ON data_revisions FOR EACH ROW EXECUTE FUNCTION order_data_revision();

CREATE CONSTRAINT TRIGGER data_writes_end AFTER INSERT ON data_writes
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION end_data_write();

-- For each row, so that a statement which touches none is no write; once noted, the others cost a comparison.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'sources', 'areas', 'measures', 'series', 'observations', 'observation_parents',
    'events', 'event_areas', 'charts', 'chart_revisions', 'search_documents'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER note_write AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
       WHEN (current_setting(''tradecite.noted'', true) IS DISTINCT FROM pg_current_xact_id()::text) EXECUTE FUNCTION note_data_write()', name);
    EXECUTE format('CREATE TRIGGER note_truncate AFTER TRUNCATE ON %I EXECUTE FUNCTION note_data_write()', name);
  END LOOP;
END $$;
