-- A list of partners from a spreadsheet: kept as it was read until somebody decides, then what it did, to undo it.
CREATE TYPE "partner_import_status" AS ENUM ('CHECKED', 'CONFIRMED', 'CANCELLED', 'UNDONE');

CREATE TABLE "partner_import" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "status" "partner_import_status" NOT NULL,
    "rows_new" INTEGER NOT NULL,
    "rows_changed" INTEGER NOT NULL,
    "rows_unchanged" INTEGER NOT NULL,
    "rows_refused" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,

    CONSTRAINT "partner_import_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "partner_import_change" (
    "coalition_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "before" JSONB,
    "version" INTEGER NOT NULL,

    CONSTRAINT "partner_import_change_pkey" PRIMARY KEY ("coalition_id","import_id","partner_id")
);

CREATE INDEX "partner_import_coalition_id_created_at_idx" ON "partner_import"("coalition_id", "created_at");
CREATE INDEX "partner_import_change_coalition_id_partner_id_idx" ON "partner_import_change"("coalition_id", "partner_id");

ALTER TABLE "partner_import_change" ADD CONSTRAINT "partner_import_change_coalition_id_import_id_fkey" FOREIGN KEY ("coalition_id", "import_id") REFERENCES "partner_import"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "partner_import_change" ADD CONSTRAINT "partner_import_change_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "partner_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_import" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "partner_import_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_import_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_import_change" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What a list did is added only; its cells go when somebody decided.
GRANT SELECT, INSERT, UPDATE ON "partner_import" TO samenspel_app;
GRANT SELECT, INSERT ON "partner_import_change" TO samenspel_app;
GRANT SELECT, DELETE ON "partner_import", "partner_import_change" TO samenspel_erasure;
