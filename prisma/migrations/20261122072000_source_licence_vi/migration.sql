-- Terms of a source in Vietnamese; null where they read the same.
-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "licence_vi" TEXT;
