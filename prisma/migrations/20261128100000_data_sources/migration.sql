-- What data partners and the municipality have (R-S1-20): what is in it, who keeps it and on what ground it may be shared.
-- Never the data itself, and never of one person.
CREATE TYPE "data_source_area" AS ENUM ('MUNICIPALITY', 'WIJK', 'BUURT', 'LOCATION');
CREATE TYPE "data_source_right" AS ENUM ('OPEN_DATA', 'BY_AGREEMENT', 'ADDED_UP_ONLY', 'NOT_SHARED');
CREATE TYPE "data_source_state" AS ENUM ('KNOWN', 'ASKED', 'PROMISED', 'IN_USE', 'DROPPED');
ALTER TYPE "departure_item" ADD VALUE 'DATA_SOURCE';

CREATE TABLE "data_source" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "partner_id" UUID,
    "contents" TEXT NOT NULL,
    "domains" "partner_domain"[] NOT NULL,
    "life_phases" "life_phase"[] NOT NULL,
    "smallest_area" "data_source_area" NOT NULL,
    "rhythm" TEXT NOT NULL,
    "owner_id" UUID,
    "owner_function" TEXT,
    "rights" "data_source_right" NOT NULL,
    "rights_note" TEXT NOT NULL,
    "agreement_id" UUID,
    "indicator_id" UUID,
    "state" "data_source_state" NOT NULL DEFAULT 'KNOWN',
    "reason" TEXT,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "data_source_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "data_source_one_owner" CHECK (("owner_id" IS NULL) <> ("owner_function" IS NULL)),
    CONSTRAINT "data_source_dropped_with_a_reason" CHECK ("state" <> 'DROPPED' OR "reason" IS NOT NULL),
    CONSTRAINT "data_source_used_when_shared" CHECK ("state" <> 'IN_USE' OR "rights" <> 'NOT_SHARED')
);

CREATE INDEX "data_source_coalition_id_partner_id_idx" ON "data_source"("coalition_id", "partner_id");
CREATE INDEX "data_source_coalition_id_owner_id_idx" ON "data_source"("coalition_id", "owner_id");
CREATE INDEX "data_source_coalition_id_agreement_id_idx" ON "data_source"("coalition_id", "agreement_id");
CREATE INDEX "data_source_coalition_id_indicator_id_idx" ON "data_source"("coalition_id", "indicator_id");

ALTER TABLE "data_source" ADD CONSTRAINT "data_source_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "data_source" ADD CONSTRAINT "data_source_coalition_id_owner_id_fkey" FOREIGN KEY ("coalition_id", "owner_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "data_source" ADD CONSTRAINT "data_source_coalition_id_agreement_id_fkey" FOREIGN KEY ("coalition_id", "agreement_id") REFERENCES "agreement"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "data_source" ADD CONSTRAINT "data_source_coalition_id_indicator_id_fkey" FOREIGN KEY ("coalition_id", "indicator_id") REFERENCES "indicator"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "data_source" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "data_source" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "data_source" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What is removed stays, with a way back.
GRANT SELECT, INSERT, UPDATE (name, partner_id, contents, domains, life_phases, smallest_area, rhythm, owner_id, owner_function, rights, rights_note, agreement_id, indicator_id, state, reason, removed_at, version, updated_at, updated_by) ON "data_source" TO samenspel_app;
GRANT SELECT, DELETE ON "data_source" TO samenspel_erasure;
