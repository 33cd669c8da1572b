-- CreateTable
CREATE TABLE "pending_work" (
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "pending_work_pkey" PRIMARY KEY ("kind","name")
);

-- CreateTable
CREATE TABLE "rule_versions" (
    "version" TEXT NOT NULL,

    CONSTRAINT "rule_versions_pkey" PRIMARY KEY ("version")
);
