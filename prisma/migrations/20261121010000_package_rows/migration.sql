-- What came from the shipped data package: a later package removes only such rows, never what users added.
CREATE TABLE "package_rows" (
    "table_name" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "package_rows_pkey" PRIMARY KEY ("table_name","key")
);

-- Revisions outlive their chart, so that an embed frozen at one can still be drawn.
ALTER TABLE "chart_revisions" DROP CONSTRAINT "chart_revisions_slug_fkey";
