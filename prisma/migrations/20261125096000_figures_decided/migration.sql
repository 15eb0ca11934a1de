-- Of every figure it is decided once, when it comes in, whether it may be shown (docs/adr/0035): so it is the same on every page, in every download and in
-- every year. What nobody decided about is not shown. The figures that are there count euros, not people, and may all be.
CREATE TYPE "suppression" AS ENUM ('SHOWN', 'SUPPRESSED', 'SUPPRESSED_COMPLEMENTARY');

ALTER TABLE "indicator_value" ADD COLUMN "suppression" "suppression" NOT NULL DEFAULT 'SHOWN';
ALTER TABLE "indicator_value" ALTER COLUMN "suppression" SET DEFAULT 'SUPPRESSED';

-- An indicator counts people unless it says that it does not.
ALTER TABLE "indicator" ADD COLUMN "counts_people" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "indicator" ALTER COLUMN "counts_people" SET DEFAULT true;
