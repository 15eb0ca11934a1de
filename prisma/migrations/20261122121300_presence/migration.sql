-- Presence (R-S3-13): how many hours a week a partner agreed to be at a location, and how many it was there.
ALTER TYPE "departure_item" ADD VALUE 'PRESENCE';

CREATE TABLE "presence_agreement" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "discipline" TEXT NOT NULL,
    "hours_per_week" DECIMAL(4,1) NOT NULL,
    "starts_on" DATE NOT NULL,
    "ended_from" DATE,
    "ended_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "presence_agreement_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "presence_week" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "week" DATE NOT NULL,
    "hours" DECIMAL(4,1) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_week_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "presence_agreement_coalition_id_location_id_idx" ON "presence_agreement"("coalition_id", "location_id");
CREATE INDEX "presence_agreement_coalition_id_partner_id_idx" ON "presence_agreement"("coalition_id", "partner_id");
CREATE UNIQUE INDEX "presence_week_coalition_id_agreement_id_week_key" ON "presence_week"("coalition_id", "agreement_id", "week");

ALTER TABLE "presence_agreement" ADD CONSTRAINT "presence_agreement_coalition_id_location_id_fkey" FOREIGN KEY ("coalition_id", "location_id") REFERENCES "location"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "presence_agreement" ADD CONSTRAINT "presence_agreement_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "presence_week" ADD CONSTRAINT "presence_week_coalition_id_agreement_id_fkey" FOREIGN KEY ("coalition_id", "agreement_id") REFERENCES "presence_agreement"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "presence_agreement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "presence_agreement" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "presence_agreement" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "presence_week" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "presence_week" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "presence_week" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was agreed is never rewritten: it ends, and another takes its place. The hours of a week can be corrected.
GRANT SELECT, INSERT, UPDATE (ended_from, ended_by) ON "presence_agreement" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (hours, updated_at) ON "presence_week" TO samenspel_app;
GRANT SELECT, DELETE ON "presence_agreement", "presence_week" TO samenspel_erasure;
