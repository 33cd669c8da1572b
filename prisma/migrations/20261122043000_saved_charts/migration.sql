-- Charts and dashboards that users save, with every state they have had. An author of NULL means the shipped data package.
ALTER TABLE "charts" ADD COLUMN "author" TEXT;

ALTER TABLE "chart_revisions" ADD COLUMN "author" TEXT;
ALTER TABLE "chart_revisions" ADD COLUMN "comment" TEXT NOT NULL DEFAULT '';
ALTER TABLE "chart_revisions" ADD COLUMN "withdrawn" TEXT;

CREATE TABLE "dashboards" (
    "slug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "spec" JSONB NOT NULL,
    "author" TEXT,

    CONSTRAINT "dashboards_pkey" PRIMARY KEY ("slug")
);

CREATE TABLE "dashboard_revisions" (
    "slug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "spec" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT,
    "comment" TEXT NOT NULL DEFAULT '',
    "withdrawn" TEXT,

    CONSTRAINT "dashboard_revisions_pkey" PRIMARY KEY ("slug","revision")
);

-- As for the tables before: every transaction that changes them makes a revision of the data.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['dashboards', 'dashboard_revisions'] LOOP
    EXECUTE format(
      'CREATE TRIGGER note_write AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
       WHEN (current_setting(''tradecite.noted'', true) IS DISTINCT FROM pg_current_xact_id()::text) EXECUTE FUNCTION note_data_write()', name);
    EXECUTE format('CREATE TRIGGER note_truncate AFTER TRUNCATE ON %I EXECUTE FUNCTION note_data_write()', name);
  END LOOP;
END $$;
