
-- CreateTable
CREATE TABLE "sources" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "publisher" TEXT,
    "agency" TEXT,
    "url" TEXT,
    "published_on" TEXT,
    "accessed_on" TEXT,
    "checksum" TEXT,
    "licence" TEXT NOT NULL,
    "inferred" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "areas" (
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "alpha2" TEXT,
    "m49" TEXT,
    "aliases" TEXT NOT NULL DEFAULT '',
    "parent_code" TEXT,

    CONSTRAINT "areas_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "measures" (
    "code" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "concept" TEXT NOT NULL,
    "unit_measure" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "definition_vi" TEXT NOT NULL,
    "definition_en" TEXT NOT NULL,

    CONSTRAINT "measures_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "series" (
    "key" TEXT NOT NULL,
    "reporter" TEXT NOT NULL,
    "partner" TEXT NOT NULL,
    "flow" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "freq" TEXT NOT NULL,
    "unit_measure" TEXT NOT NULL,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "note_vi" TEXT,
    "note_en" TEXT,

    CONSTRAINT "series_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "observations" (
    "series_key" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "time_period" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "base_period" TEXT,
    "source_id" TEXT NOT NULL,
    "claim" TEXT NOT NULL DEFAULT '',
    "obs_value" DECIMAL(38,12),
    "low" DECIMAL(38,12),
    "high" DECIMAL(38,12),
    "qualifier" TEXT NOT NULL,
    "obs_status" TEXT NOT NULL,
    "printed" TEXT,
    "paragraph" INTEGER,
    "sentence_hash" TEXT,
    "derivation" TEXT,
    "formula" TEXT,
    "note_vi" TEXT,
    "note_en" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "observations_pkey" PRIMARY KEY ("series_key","id")
);

-- CreateTable
CREATE TABLE "observation_parents" (
    "child_series_key" TEXT NOT NULL,
    "child_id" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "parent_series_key" TEXT NOT NULL,
    "parent_id" BIGINT NOT NULL,

    CONSTRAINT "observation_parents_pkey" PRIMARY KEY ("child_series_key","child_id","position")
);

-- CreateTable
CREATE TABLE "events" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "time_period" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "label_vi" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "printed" TEXT,
    "paragraph" INTEGER,
    "sentence_hash" TEXT,
    "inferred" JSONB,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_areas" (
    "event_id" TEXT NOT NULL,
    "area_code" TEXT NOT NULL,

    CONSTRAINT "event_areas_pkey" PRIMARY KEY ("event_id","area_code")
);

-- CreateTable
CREATE TABLE "charts" (
    "slug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "spec" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "charts_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "chart_revisions" (
    "slug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "spec" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chart_revisions_pkey" PRIMARY KEY ("slug","revision")
);

-- CreateTable
CREATE TABLE "search_documents" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title_vi" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "search_documents_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "data_revisions" (
    "revision" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "summary" JSONB NOT NULL,

    CONSTRAINT "data_revisions_pkey" PRIMARY KEY ("revision")
);

-- CreateIndex
CREATE INDEX "series_partner_idx" ON "series"("partner");

-- CreateIndex
CREATE INDEX "series_measure_idx" ON "series"("measure");

-- CreateIndex
CREATE UNIQUE INDEX "series_reporter_partner_flow_measure_sector_freq_key" ON "series"("reporter", "partner", "flow", "measure", "sector", "freq");

-- CreateIndex
CREATE INDEX "observations_series_key_period_start_idx" ON "observations"("series_key", "period_start");

-- CreateIndex
CREATE INDEX "observations_source_id_idx" ON "observations"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "observations_series_key_time_period_source_id_claim_recorde_key" ON "observations"("series_key", "time_period", "source_id", "claim", "recorded_at");

-- CreateIndex
CREATE INDEX "observation_parents_parent_series_key_parent_id_idx" ON "observation_parents"("parent_series_key", "parent_id");

-- CreateIndex
CREATE INDEX "events_period_start_idx" ON "events"("period_start");

-- CreateIndex
CREATE INDEX "event_areas_area_code_idx" ON "event_areas"("area_code");

-- AddForeignKey
ALTER TABLE "areas" ADD CONSTRAINT "areas_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "areas"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_reporter_fkey" FOREIGN KEY ("reporter") REFERENCES "areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_partner_fkey" FOREIGN KEY ("partner") REFERENCES "areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_measure_fkey" FOREIGN KEY ("measure") REFERENCES "measures"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_series_key_fkey" FOREIGN KEY ("series_key") REFERENCES "series"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_parents" ADD CONSTRAINT "observation_parents_child_series_key_child_id_fkey" FOREIGN KEY ("child_series_key", "child_id") REFERENCES "observations"("series_key", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_parents" ADD CONSTRAINT "observation_parents_parent_series_key_parent_id_fkey" FOREIGN KEY ("parent_series_key", "parent_id") REFERENCES "observations"("series_key", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_areas" ADD CONSTRAINT "event_areas_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_areas" ADD CONSTRAINT "event_areas_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chart_revisions" ADD CONSTRAINT "chart_revisions_slug_fkey" FOREIGN KEY ("slug") REFERENCES "charts"("slug") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema language cannot say.

-- At most one current statement of a source about a series and period (for each claim).
CREATE UNIQUE INDEX "observations_current_key"
  ON "observations" ("series_key", "time_period", "source_id", "claim") WHERE "superseded_at" IS NULL;

ALTER TABLE "observations"
  ADD CONSTRAINT "observations_period_order" CHECK ("period_start" <= "period_end"),
  ADD CONSTRAINT "observations_interval_order" CHECK ("low" <= "high" AND "low" <= "obs_value" AND "obs_value" <= "high"),
  ADD CONSTRAINT "observations_clock_order" CHECK ("superseded_at" >= "recorded_at"),
  ADD CONSTRAINT "observations_some_number" CHECK (COALESCE("obs_value", "low", "high") IS NOT NULL OR "obs_status" IN ('L', 'M', 'O')),
  ADD CONSTRAINT "observations_stated_or_derived" CHECK (("derivation" IS NULL) = ("formula" IS NULL) AND ("derivation" IS NULL OR "printed" IS NULL));

ALTER TABLE "events" ADD CONSTRAINT "events_period_order" CHECK ("period_start" <= "period_end");

-- Search with and without diacritics ("bi" finds "Bỉ").
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- unaccent() itself is only STABLE; with its dictionary named it may be used in an index.
CREATE FUNCTION search_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

CREATE INDEX "search_documents_text_idx" ON "search_documents" USING gin ("text" gin_trgm_ops);
