-- A figure stands for a period and a region in the division of a year (docs/adr/0036). An indicator says what it counts; when that changes, a new
-- series begins and the old one stays readable beside it. A figure that is replaced stays readable too.
CREATE TYPE "indicator_kind" AS ENUM ('POPULATION', 'HOW_MUCH', 'HOW_WELL', 'BETTER_OFF');
CREATE TYPE "indicator_measure" AS ENUM ('COUNT', 'RATIO');
CREATE TYPE "value_attribute" AS ENUM ('NONE', 'IMPOSSIBLE', 'CONFIDENTIAL', 'NOT_AVAILABLE');
ALTER TYPE "value_status" ADD VALUE 'REVISED_PROVISIONAL';

ALTER TABLE "indicator" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "indicator_value" NO FORCE ROW LEVEL SECURITY;

ALTER TABLE "indicator"
  ADD COLUMN "kind" "indicator_kind" NOT NULL DEFAULT 'POPULATION',
  ADD COLUMN "measure" "indicator_measure" NOT NULL DEFAULT 'RATIO',
  ADD COLUMN "definition" TEXT,
  ADD COLUMN "numerator" TEXT,
  ADD COLUMN "denominator" TEXT,
  ADD COLUMN "licence" TEXT,
  ADD COLUMN "says_not" TEXT,
  ADD COLUMN "life_phases" "life_phase"[] NOT NULL DEFAULT ARRAY[]::"life_phase"[],
  ADD COLUMN "table_id" TEXT,
  ADD COLUMN "partner_id" UUID,
  ADD COLUMN "series" SMALLINT NOT NULL DEFAULT 1,
  ADD COLUMN "baseline_value" DECIMAL(14,4),
  ADD COLUMN "baseline_period" TEXT,
  ADD COLUMN "target_value" DECIMAL(14,4),
  ADD COLUMN "target_period" TEXT,
  ADD COLUMN "forecast_value" DECIMAL(14,4),
  ADD COLUMN "forecast_period" TEXT,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "updated_at" TIMESTAMPTZ(3),
  ADD COLUMN "updated_by" UUID,
  ADD CONSTRAINT "indicator_own_performance" CHECK (("kind" = 'POPULATION') = ("partner_id" IS NULL));

CREATE INDEX "indicator_coalition_id_partner_id_idx" ON "indicator"("coalition_id", "partner_id");
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "indicator_value"
  ADD COLUMN "series" SMALLINT NOT NULL DEFAULT 1,
  ADD COLUMN "period" TEXT,
  ADD COLUMN "division_year" SMALLINT,
  ADD COLUMN "attribute" "value_attribute" NOT NULL DEFAULT 'NONE',
  ADD COLUMN "entered_at" TIMESTAMPTZ(3),
  ADD COLUMN "entered_by" UUID;

-- What stood there was of whole years, each in the division of its own year.
UPDATE "indicator_value" v SET "period" = v."year" || 'JJ00', "division_year" = v."year", "entered_at" = i."created_at"
  FROM "indicator" i WHERE i."coalition_id" = v."coalition_id" AND i."id" = v."indicator_id";

ALTER TABLE "indicator_value" ALTER COLUMN "period" SET NOT NULL, ALTER COLUMN "division_year" SET NOT NULL, ALTER COLUMN "entered_at" SET NOT NULL;
DROP INDEX "indicator_value_coalition_id_indicator_id_region_code_year_key";
CREATE UNIQUE INDEX "indicator_value_one_figure" ON "indicator_value"("coalition_id", "indicator_id", "region_code", "series", "period", "division_year");

ALTER TABLE "indicator" FORCE ROW LEVEL SECURITY;
ALTER TABLE "indicator_value" FORCE ROW LEVEL SECURITY;

CREATE TABLE "indicator_series" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "definition" TEXT,
    "numerator" TEXT,
    "denominator" TEXT,
    "unit" TEXT NOT NULL,
    "decimals" SMALLINT NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "reason" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by" UUID NOT NULL,

    CONSTRAINT "indicator_series_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "indicator_revision" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "series" SMALLINT NOT NULL,
    "region_code" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "division_year" SMALLINT NOT NULL,
    "numerator" DECIMAL(18,2),
    "denominator" DECIMAL(18,2),
    "value" DECIMAL(14,4),
    "status" "value_status" NOT NULL,
    "attribute" "value_attribute" NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "entered_by" UUID,
    "import_id" UUID,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by" UUID,

    CONSTRAINT "indicator_revision_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE UNIQUE INDEX "indicator_series_coalition_id_indicator_id_number_key" ON "indicator_series"("coalition_id", "indicator_id", "number");
CREATE INDEX "indicator_revision_one_figure" ON "indicator_revision"("coalition_id", "indicator_id", "region_code", "series", "period", "division_year");
CREATE INDEX "indicator_revision_coalition_id_import_id_idx" ON "indicator_revision"("coalition_id", "import_id");

ALTER TABLE "indicator_series" ADD CONSTRAINT "indicator_series_coalition_id_indicator_id_fkey" FOREIGN KEY ("coalition_id", "indicator_id") REFERENCES "indicator"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "indicator_revision" ADD CONSTRAINT "indicator_revision_coalition_id_indicator_id_fkey" FOREIGN KEY ("coalition_id", "indicator_id") REFERENCES "indicator"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "indicator_revision" ADD CONSTRAINT "indicator_revision_coalition_id_import_id_fkey" FOREIGN KEY ("coalition_id", "import_id") REFERENCES "data_import"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "indicator_series" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "indicator_series" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "indicator_series" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "indicator_revision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "indicator_revision" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "indicator_revision" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was said and what stood there is only added to.
GRANT SELECT, INSERT ON "indicator_series" TO samenspel_app;
GRANT SELECT, INSERT ON "indicator_revision" TO samenspel_app;
GRANT SELECT, DELETE ON "indicator_series" TO samenspel_erasure;
GRANT SELECT, DELETE ON "indicator_revision" TO samenspel_erasure;
