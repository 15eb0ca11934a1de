-- A worksheet that is its own record: what was filled in stays, with the version of the definition by which it was asked.
-- What is for a few alone says so itself, and no export carries it.
CREATE TYPE "sheet_readers" AS ENUM ('MEMBERS', 'CORE_GROUP', 'PUBLIC', 'PERSON');

CREATE TABLE "sheet_record" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "worksheet" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "challenge_id" UUID,
    "partner_id" UUID,
    "membership_id" UUID,
    "indicator_id" UUID,
    "readers" "sheet_readers" NOT NULL,
    "is_private" BOOLEAN NOT NULL,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "sheet_record_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "sheet_record_private_is_for_a_few" CHECK (is_private = (readers IN ('CORE_GROUP', 'PERSON'))),
    CONSTRAINT "sheet_record_person_is_somebody" CHECK (readers <> 'PERSON' OR membership_id IS NOT NULL)
);

CREATE INDEX "sheet_record_coalition_id_worksheet_created_at_idx" ON "sheet_record"("coalition_id", "worksheet", "created_at");
CREATE INDEX "sheet_record_coalition_id_challenge_id_idx" ON "sheet_record"("coalition_id", "challenge_id");
CREATE INDEX "sheet_record_coalition_id_partner_id_idx" ON "sheet_record"("coalition_id", "partner_id");
CREATE INDEX "sheet_record_coalition_id_membership_id_idx" ON "sheet_record"("coalition_id", "membership_id");
CREATE INDEX "sheet_record_coalition_id_indicator_id_idx" ON "sheet_record"("coalition_id", "indicator_id");

ALTER TABLE "sheet_record" ADD CONSTRAINT "sheet_record_coalition_id_challenge_id_fkey" FOREIGN KEY ("coalition_id", "challenge_id") REFERENCES "challenge"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "sheet_record" ADD CONSTRAINT "sheet_record_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "sheet_record" ADD CONSTRAINT "sheet_record_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "sheet_record" ADD CONSTRAINT "sheet_record_coalition_id_indicator_id_fkey" FOREIGN KEY ("coalition_id", "indicator_id") REFERENCES "indicator"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "sheet_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sheet_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "sheet_record" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What somebody told and takes back is gone, so the app may remove it.
GRANT SELECT, INSERT, UPDATE, DELETE ON "sheet_record" TO samenspel_app;
GRANT SELECT, DELETE ON "sheet_record" TO samenspel_erasure;
