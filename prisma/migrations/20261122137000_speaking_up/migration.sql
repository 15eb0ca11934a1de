-- Aanspreken (R-S3-28): a partner speaks to the partner that does an afspraak. First between the two, then with the core
-- group, then at the board table: each step with a date and a reason, and none is left out. While it is between the two
-- the row says so (is_private), and its export, its trail and its readers follow that.
CREATE TYPE "speaking_step" AS ENUM ('PRIVATE', 'CORE_GROUP', 'BOARD');
CREATE TYPE "speaking_answer" AS ENUM ('TAKES_UP', 'DIFFERENT', 'NOT_NOW');
CREATE TYPE "speaking_outcome" AS ENUM ('SETTLED', 'PARTNER_LEFT');

CREATE TABLE "speaking_up" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "speaker_partner_id" UUID,
    "partner_id" UUID NOT NULL,
    "step" "speaking_step" NOT NULL DEFAULT 'PRIVATE',
    "is_private" BOOLEAN NOT NULL DEFAULT true,
    "seen" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "spoken_at" TIMESTAMPTZ(3) NOT NULL,
    "spoken_by" UUID NOT NULL,

    CONSTRAINT "speaking_up_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "speaking_up_reader" (
    "coalition_id" UUID NOT NULL,
    "speaking_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "is_private" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "speaking_up_reader_pkey" PRIMARY KEY ("coalition_id","speaking_id","membership_id")
);

CREATE TABLE "speaking_up_answer" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "speaking_id" UUID NOT NULL,
    "step" "speaking_step" NOT NULL,
    "is_private" BOOLEAN NOT NULL,
    "answer" "speaking_answer" NOT NULL,
    "note" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" UUID NOT NULL,

    CONSTRAINT "speaking_up_answer_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "speaking_up_raise" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "speaking_id" UUID NOT NULL,
    "step" "speaking_step" NOT NULL,
    "reason" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_by" UUID NOT NULL,

    CONSTRAINT "speaking_up_raise_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "speaking_up_ending" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "speaking_id" UUID NOT NULL,
    "is_private" BOOLEAN NOT NULL,
    "outcome" "speaking_outcome" NOT NULL,
    "agreed" TEXT,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by" UUID NOT NULL,

    CONSTRAINT "speaking_up_ending_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "speaking_up_coalition_id_commitment_id_idx" ON "speaking_up"("coalition_id", "commitment_id");
CREATE INDEX "speaking_up_coalition_id_version_id_idx" ON "speaking_up"("coalition_id", "version_id");
CREATE INDEX "speaking_up_coalition_id_speaker_partner_id_idx" ON "speaking_up"("coalition_id", "speaker_partner_id");
CREATE INDEX "speaking_up_coalition_id_partner_id_idx" ON "speaking_up"("coalition_id", "partner_id");
CREATE INDEX "speaking_up_reader_coalition_id_membership_id_idx" ON "speaking_up_reader"("coalition_id", "membership_id");
CREATE INDEX "speaking_up_reader_coalition_id_partner_id_idx" ON "speaking_up_reader"("coalition_id", "partner_id");
CREATE UNIQUE INDEX "speaking_up_answer_coalition_id_speaking_id_step_key" ON "speaking_up_answer"("coalition_id", "speaking_id", "step");
CREATE UNIQUE INDEX "speaking_up_raise_coalition_id_speaking_id_step_key" ON "speaking_up_raise"("coalition_id", "speaking_id", "step");
CREATE UNIQUE INDEX "speaking_up_ending_coalition_id_speaking_id_key" ON "speaking_up_ending"("coalition_id", "speaking_id");

ALTER TABLE "speaking_up" ADD CONSTRAINT "speaking_up_coalition_id_commitment_id_fkey" FOREIGN KEY ("coalition_id", "commitment_id") REFERENCES "commitment"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "speaking_up" ADD CONSTRAINT "speaking_up_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "speaking_up" ADD CONSTRAINT "speaking_up_coalition_id_speaker_partner_id_fkey" FOREIGN KEY ("coalition_id", "speaker_partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "speaking_up" ADD CONSTRAINT "speaking_up_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "speaking_up_reader" ADD CONSTRAINT "speaking_up_reader_coalition_id_speaking_id_fkey" FOREIGN KEY ("coalition_id", "speaking_id") REFERENCES "speaking_up"("coalition_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "speaking_up_reader" ADD CONSTRAINT "speaking_up_reader_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "speaking_up_reader" ADD CONSTRAINT "speaking_up_reader_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "speaking_up_answer" ADD CONSTRAINT "speaking_up_answer_coalition_id_speaking_id_fkey" FOREIGN KEY ("coalition_id", "speaking_id") REFERENCES "speaking_up"("coalition_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "speaking_up_raise" ADD CONSTRAINT "speaking_up_raise_coalition_id_speaking_id_fkey" FOREIGN KEY ("coalition_id", "speaking_id") REFERENCES "speaking_up"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "speaking_up_ending" ADD CONSTRAINT "speaking_up_ending_coalition_id_speaking_id_fkey" FOREIGN KEY ("coalition_id", "speaking_id") REFERENCES "speaking_up"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "speaking_up" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "speaking_up" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "speaking_up" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "speaking_up_reader" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "speaking_up_reader" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "speaking_up_reader" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "speaking_up_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "speaking_up_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "speaking_up_answer" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "speaking_up_raise" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "speaking_up_raise" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "speaking_up_raise" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "speaking_up_ending" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "speaking_up_ending" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "speaking_up_ending" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was said stays as it was said; a step further changes only where it stands. Taken back in private it is gone, with
-- its readers and its answer; a step further, or an ending, holds it.
GRANT SELECT, INSERT, DELETE ON "speaking_up" TO samenspel_app;
GRANT SELECT, INSERT ON "speaking_up_reader", "speaking_up_answer" TO samenspel_app;
GRANT UPDATE ("step", "is_private") ON "speaking_up" TO samenspel_app;
GRANT UPDATE ("is_private") ON "speaking_up_answer" TO samenspel_app;
GRANT SELECT, INSERT ON "speaking_up_raise", "speaking_up_ending" TO samenspel_app;
GRANT SELECT, DELETE ON "speaking_up", "speaking_up_reader", "speaking_up_answer", "speaking_up_raise", "speaking_up_ending" TO samenspel_erasure;
