-- Did the agreement land, per partner and per layer (R-S3-26)? Answered anew each time, never rewritten: the newest
-- counts, and silence is no answer.
CREATE TYPE "landing" AS ENUM ('YES', 'PARTLY', 'NOT_YET');

CREATE TABLE "landing_answer" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "level" "partner_level" NOT NULL,
    "landing" "landing" NOT NULL,
    "difference" TEXT,
    "said_by" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" UUID NOT NULL,

    CONSTRAINT "landing_answer_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "landing_answer_coalition_id_agreement_id_idx" ON "landing_answer"("coalition_id", "agreement_id");
CREATE INDEX "landing_answer_coalition_id_version_id_idx" ON "landing_answer"("coalition_id", "version_id");
CREATE INDEX "landing_answer_coalition_id_partner_id_idx" ON "landing_answer"("coalition_id", "partner_id");

ALTER TABLE "landing_answer" ADD CONSTRAINT "landing_answer_coalition_id_agreement_id_fkey" FOREIGN KEY ("coalition_id", "agreement_id") REFERENCES "agreement"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "landing_answer" ADD CONSTRAINT "landing_answer_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "landing_answer" ADD CONSTRAINT "landing_answer_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "landing_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "landing_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "landing_answer" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "landing_answer" TO samenspel_app;
GRANT SELECT, DELETE ON "landing_answer" TO samenspel_erasure;
