-- The partner register (F2.1): what a partner does, for which ages, who is reached on which level, and how its state went.
CREATE TYPE "partner_domain" AS ENUM ('EDUCATION', 'CARE_HEALTH', 'YOUTH_WELFARE', 'SAFETY', 'WORK_INCOME', 'HOUSING', 'LIVELIHOOD_SECURITY');

CREATE TYPE "partner_level" AS ENUM ('FRONTLINE', 'MANAGEMENT', 'EXECUTIVE');

CREATE TYPE "partner_status_cause" AS ENUM ('ADDED', 'MOVED', 'SIGNED', 'LEFT', 'IMPORTED', 'INVITED', 'ANSWERED');

ALTER TABLE "partner_organization"
    ADD COLUMN "domains" "partner_domain"[] DEFAULT ARRAY[]::"partner_domain"[],
    ADD COLUMN "life_phases" "life_phase"[] DEFAULT ARRAY[]::"life_phase"[],
    ADD COLUMN "kvk_number" TEXT,
    ADD COLUMN "other_coalitions" TEXT,
    ADD COLUMN "discarded_at" TIMESTAMPTZ(3);

CREATE TABLE "partner_status_change" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "status" "partner_status" NOT NULL,
    "cause" "partner_status_cause" NOT NULL,
    "reason" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "partner_status_change_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "partner_contact" (
    "coalition_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "level" "partner_level" NOT NULL,
    "job_title" TEXT NOT NULL,
    "contact_name" TEXT,
    "contact_email" TEXT,
    "contact_phone" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "partner_contact_pkey" PRIMARY KEY ("coalition_id","partner_id","level")
);

CREATE INDEX "partner_status_change_coalition_id_partner_id_changed_at_idx" ON "partner_status_change"("coalition_id", "partner_id", "changed_at");

ALTER TABLE "partner_status_change" ADD CONSTRAINT "partner_status_change_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "partner_contact" ADD CONSTRAINT "partner_contact_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "partner_status_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_status_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_status_change" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "partner_contact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_contact" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_contact" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- How a state went is only added to. A contact is work data of a professional: who takes it away, takes it away.
GRANT SELECT, INSERT ON "partner_status_change" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "partner_contact" TO samenspel_app;
GRANT SELECT, DELETE ON "partner_status_change", "partner_contact" TO samenspel_erasure;
