-- CreateTable
CREATE TABLE "findings" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "neighbourhood" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "areas" TEXT[],
    "sources" TEXT[],
    "series_keys" TEXT[],
    "observations" BIGINT[],
    "content" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "findings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "finding_explanations" (
    "id" BIGSERIAL NOT NULL,
    "finding_key" TEXT NOT NULL,
    "reason_vi" TEXT NOT NULL,
    "reason_en" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "finding_explanations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "findings_key_idx" ON "findings"("key");

-- CreateIndex
CREATE INDEX "findings_neighbourhood_idx" ON "findings"("neighbourhood");

-- CreateIndex
CREATE INDEX "findings_observations_idx" ON "findings" USING GIN ("observations");

-- CreateIndex
CREATE INDEX "finding_explanations_finding_key_idx" ON "finding_explanations"("finding_key");


-- What Prisma's schema language cannot say.

CREATE UNIQUE INDEX "findings_current_key" ON "findings" ("neighbourhood", "key") WHERE "superseded_at" IS NULL;

-- One explanation is in force; earlier ones are kept with their dates.
CREATE UNIQUE INDEX "finding_explanations_current_key" ON "finding_explanations" ("finding_key") WHERE "superseded_at" IS NULL;

-- Writes to them are revisions of the data, as all others are.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['findings', 'finding_explanations'] LOOP
    EXECUTE format(
      'CREATE TRIGGER note_write AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW
       WHEN (current_setting(''tradecite.noted'', true) IS DISTINCT FROM pg_current_xact_id()::text) EXECUTE FUNCTION note_data_write()', name);
    EXECUTE format('CREATE TRIGGER note_truncate AFTER TRUNCATE ON %I EXECUTE FUNCTION note_data_write()', name);
  END LOOP;
END $$;
