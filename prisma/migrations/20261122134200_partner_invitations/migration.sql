-- A partner is asked to take part (F2.5), by a mail with a personal link or in person; each answer is a row of its own.
CREATE TYPE "partner_invitation_way" AS ENUM ('MAIL', 'IN_PERSON');
CREATE TYPE "partner_answer_kind" AS ENUM ('YES', 'NOT_NOW', 'NO');

CREATE TABLE "partner_invitation" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "inviter_id" UUID NOT NULL,
    "way" "partner_invitation_way" NOT NULL,
    "link_id" UUID,
    "why_you" TEXT NOT NULL,
    "hours" INTEGER NOT NULL,
    "gains" TEXT,
    "first_on" DATE,
    "answer_by" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "partner_invitation_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "partner_answer" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "kind" "partner_answer_kind" NOT NULL,
    "reason" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_answer_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "partner_invitation_coalition_id_partner_id_idx" ON "partner_invitation"("coalition_id", "partner_id");
CREATE INDEX "partner_invitation_coalition_id_inviter_id_idx" ON "partner_invitation"("coalition_id", "inviter_id");
CREATE INDEX "partner_invitation_coalition_id_link_id_idx" ON "partner_invitation"("coalition_id", "link_id");
CREATE INDEX "partner_answer_coalition_id_invitation_id_idx" ON "partner_answer"("coalition_id", "invitation_id");

ALTER TABLE "partner_invitation" ADD CONSTRAINT "partner_invitation_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "partner_invitation" ADD CONSTRAINT "partner_invitation_coalition_id_inviter_id_fkey" FOREIGN KEY ("coalition_id", "inviter_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "partner_invitation" ADD CONSTRAINT "partner_invitation_coalition_id_link_id_fkey" FOREIGN KEY ("coalition_id", "link_id") REFERENCES "access_link"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "partner_answer" ADD CONSTRAINT "partner_answer_coalition_id_invitation_id_fkey" FOREIGN KEY ("coalition_id", "invitation_id") REFERENCES "partner_invitation"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "partner_invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_invitation" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "partner_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_answer" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was asked and what was answered never changes: another answer is another row.
GRANT SELECT, INSERT, UPDATE (withdrawn_at) ON "partner_invitation" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (seen_at) ON "partner_answer" TO samenspel_app;
GRANT SELECT, DELETE ON "partner_invitation" TO samenspel_erasure;
GRANT SELECT, DELETE ON "partner_answer" TO samenspel_erasure;
