-- Exports read all states in the order of lib/db/observation-row (ORDER_COLUMNS), page after page: each page then begins where
-- the one before ended, and nothing is sorted. Prisma's schema cannot say collations or conditions of an index.
CREATE INDEX "observations_order_idx" ON "observations"("series_key" COLLATE "C", "period_start", "source_id" COLLATE "C", "claim" COLLATE "C", "period_end", "id");

-- The feed: what was recorded last, of what is current.
CREATE INDEX "observations_newest_idx" ON "observations"("recorded_at" DESC, "id") WHERE "superseded_at" IS NULL;
