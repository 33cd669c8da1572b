-- What the columns of a table hold, remembered for the next table with the same header.
CREATE TABLE "import_mappings" (
    "fingerprint" TEXT NOT NULL,
    "columns" TEXT[],
    "roles" TEXT[],
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_mappings_pkey" PRIMARY KEY ("fingerprint")
);
