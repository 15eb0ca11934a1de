-- Files of figures of any usual shape (docs/adr/0037): what their columns mean is proposed, chosen and remembered; a batch is written in the background
-- when it is large, and can be undone.
ALTER TYPE "import_status" ADD VALUE 'WRITING';
ALTER TYPE "import_status" ADD VALUE 'UNDONE';

ALTER TABLE "data_import" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "data_import" RENAME COLUMN "rows_new" TO "figures_new";
ALTER TABLE "data_import" RENAME COLUMN "rows_changed" TO "figures_changed";
ALTER TABLE "data_import" RENAME COLUMN "rows_unchanged" TO "figures_unchanged";
ALTER TABLE "data_import" DROP COLUMN "format";
ALTER TABLE "data_import"
  ADD COLUMN "shape" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "survey" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "mapping" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "report" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "rows_suppressed" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "figures_flagged" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "figures_done" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "figures_written" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "undone_at" TIMESTAMPTZ(3),
  ADD COLUMN "undone_by" UUID,
  ADD COLUMN "undo_reason" TEXT;
-- What was read but not decided on was kept row by row; it is read again. What was written then cannot be undone as one: its counts say so.
UPDATE "data_import" SET "status" = 'CANCELLED', "decided_at" = "created_at", "decided_by" = "created_by" WHERE "status" = 'CHECKED';
ALTER TABLE "data_import" ALTER COLUMN "shape" DROP DEFAULT, ALTER COLUMN "survey" DROP DEFAULT, ALTER COLUMN "mapping" DROP DEFAULT, ALTER COLUMN "report" DROP DEFAULT;
ALTER TABLE "data_import" FORCE ROW LEVEL SECURITY;

-- Of a refused row only what is wrong is kept. Its cells stand in the file.
ALTER TABLE "import_row" NO FORCE ROW LEVEL SECURITY;
DELETE FROM "import_row" WHERE "status" <> 'REFUSED' OR "problems" IS NULL;
ALTER TABLE "import_row" DROP COLUMN "status", DROP COLUMN "figure", DROP COLUMN "cells", ALTER COLUMN "problems" SET NOT NULL;
ALTER TABLE "import_row" FORCE ROW LEVEL SECURITY;
DROP TYPE "import_row_status";

CREATE TABLE "import_part" (
    "coalition_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "import_part_pkey" PRIMARY KEY ("coalition_id","import_id","number")
);

CREATE TABLE "import_mapping" (
    "coalition_id" UUID NOT NULL,
    "shape" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("coalition_id","shape")
);

CREATE TABLE "import_place" (
    "coalition_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "region_code" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "import_place_pkey" PRIMARY KEY ("coalition_id","name")
);

ALTER TABLE "import_part" ADD CONSTRAINT "import_part_coalition_id_import_id_fkey" FOREIGN KEY ("coalition_id", "import_id") REFERENCES "data_import"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "import_part" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_part" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "import_part" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "import_mapping" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_mapping" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "import_mapping" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "import_place" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_place" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "import_place" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, DELETE ON "import_part" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (mapping, updated_at, updated_by) ON "import_mapping" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (region_code, updated_at, updated_by) ON "import_place" TO samenspel_app;
GRANT SELECT, DELETE ON "import_part", "import_mapping", "import_place" TO samenspel_erasure;

-- Which file took the place of a figure: what it replaced comes back when it is undone.
ALTER TABLE "indicator_revision" ADD COLUMN "replaced_by_import" UUID;
CREATE INDEX "indicator_revision_coalition_id_replaced_by_import_idx" ON "indicator_revision"("coalition_id", "replaced_by_import");
ALTER TABLE "indicator_revision" ADD CONSTRAINT "indicator_revision_coalition_id_replaced_by_import_fkey" FOREIGN KEY ("coalition_id", "replaced_by_import") REFERENCES "data_import"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A batch that is undone takes away what it brought.
GRANT DELETE ON "indicator_value" TO samenspel_app;
