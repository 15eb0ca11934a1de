-- Mandaten (F4.3): what somebody may decide for a partner, with how much money, until when, covered by whom.
ALTER TYPE "departure_item" ADD VALUE 'MANDATE';

CREATE TABLE "mandate" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "holder_function" TEXT NOT NULL,
    "holder_name" TEXT,
    "content" TEXT NOT NULL,
    "financial_room" INTEGER NOT NULL,
    "without_consultation" INTEGER,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "cover_name" TEXT NOT NULL,
    "cover_function" TEXT NOT NULL,
    "replaces_id" UUID,
    "ended_from" DATE,
    "end_reason" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "mandate_coalition_id_partner_id_idx" ON "mandate"("coalition_id", "partner_id");
CREATE INDEX "mandate_coalition_id_replaces_id_idx" ON "mandate"("coalition_id", "replaces_id");

ALTER TABLE "mandate" ADD CONSTRAINT "mandate_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_coalition_id_replaces_id_fkey" FOREIGN KEY ("coalition_id", "replaces_id") REFERENCES "mandate"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "mandate" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mandate" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "mandate" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was given is never rewritten, for somebody may have signed under it: it is ended, and another takes its place.
GRANT SELECT, INSERT, UPDATE (ended_from, end_reason, ended_at, ended_by) ON "mandate" TO samenspel_app;
GRANT SELECT, DELETE ON "mandate" TO samenspel_erasure;
