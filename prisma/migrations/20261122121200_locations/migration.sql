-- Locations and their core teams (F4.4): who is there for parents, on which day, and which disciplines are missing.
ALTER TYPE "departure_item" ADD VALUE 'LOCATION';
ALTER TYPE "departure_item" ADD VALUE 'TEAM_SEAT';
ALTER TYPE "departure_item" ADD VALUE 'PARTNER_SEAT';

CREATE TYPE "team_role" AS ENUM ('MEMBER', 'COORDINATOR', 'DEPUTY');

CREATE TABLE "location" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "location_type" TEXT NOT NULL,
    "address" TEXT,
    "neighbourhood" TEXT,
    "life_phases" "life_phase"[],
    "partner_id" UUID,
    "reach_how" TEXT,
    "reach_when" TEXT,
    "reach_phone" TEXT,
    "wanted" TEXT[],
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "location_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "core_team_seat" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "membership_id" UUID,
    "person_name" TEXT,
    "partner_id" UUID,
    "discipline" TEXT NOT NULL,
    "role" "team_role" NOT NULL,
    "task" TEXT,
    "hours_per_week" DECIMAL(4,1),
    "days" TEXT[],
    "phone" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "core_team_seat_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "core_team_seat_somebody" CHECK ((membership_id IS NULL) <> (person_name IS NULL))
);

CREATE UNIQUE INDEX "location_coalition_id_name_key" ON "location"("coalition_id", "name");
CREATE INDEX "location_coalition_id_partner_id_idx" ON "location"("coalition_id", "partner_id");
CREATE INDEX "core_team_seat_coalition_id_location_id_idx" ON "core_team_seat"("coalition_id", "location_id");
CREATE INDEX "core_team_seat_coalition_id_membership_id_idx" ON "core_team_seat"("coalition_id", "membership_id");
CREATE INDEX "core_team_seat_coalition_id_partner_id_idx" ON "core_team_seat"("coalition_id", "partner_id");

ALTER TABLE "location" ADD CONSTRAINT "location_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "core_team_seat" ADD CONSTRAINT "core_team_seat_coalition_id_location_id_fkey" FOREIGN KEY ("coalition_id", "location_id") REFERENCES "location"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "core_team_seat" ADD CONSTRAINT "core_team_seat_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "core_team_seat" ADD CONSTRAINT "core_team_seat_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "location" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "location" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "location" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "core_team_seat" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "core_team_seat" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "core_team_seat" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ON "location", "core_team_seat" TO samenspel_app;
GRANT SELECT, DELETE ON "location", "core_team_seat" TO samenspel_erasure;
