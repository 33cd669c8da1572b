-- What a source's figures cover, for the comparability guard; null where the source does not say.
-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "prices" TEXT,
ADD COLUMN     "valuation" TEXT,
ADD COLUMN     "year_basis" TEXT;
