-- A meeting can be a partnersessie: a session with partners before there is an agreement. Which partners were there, and
-- what came out of it per partner; an outcome becomes an afspraak of a draft, or is set aside with the reason.
CREATE TYPE "meeting_kind" AS ENUM ('MEETING', 'PARTNER_SESSION');
CREATE TYPE "outcome_kind" AS ENUM ('CONCERN', 'OFFER', 'NEED', 'PROPOSAL');
CREATE TYPE "outcome_decision" AS ENUM ('TAKEN_OVER', 'SET_ASIDE');

-- What was planned before is a meeting as it was; a session keeps the version of the format that it was planned with.
ALTER TABLE "meeting" ADD COLUMN "kind" "meeting_kind" NOT NULL DEFAULT 'MEETING', ADD COLUMN "format_version" SMALLINT,
    ADD CONSTRAINT "meeting_format" CHECK (("kind" = 'PARTNER_SESSION') = ("format_version" IS NOT NULL));

CREATE TABLE "session_partner" (
    "coalition_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "was_there" BOOLEAN NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "session_partner_pkey" PRIMARY KEY ("coalition_id","meeting_id","partner_id")
);

CREATE TABLE "session_outcome" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "kind" "outcome_kind" NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "decision" "outcome_decision",
    "commitment_id" UUID,
    "decision_reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "session_outcome_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "session_outcome_decided" CHECK (("decision" IS NOT NULL) = (num_nonnulls("decided_at", "decided_by") = 2)),
    CONSTRAINT "session_outcome_taken_over" CHECK (coalesce("decision" = 'TAKEN_OVER', false) = ("commitment_id" IS NOT NULL)),
    CONSTRAINT "session_outcome_set_aside" CHECK (coalesce("decision" = 'SET_ASIDE', false) = ("decision_reason" IS NOT NULL))
);

CREATE INDEX "session_partner_coalition_id_partner_id_idx" ON "session_partner"("coalition_id", "partner_id");
CREATE INDEX "session_outcome_coalition_id_meeting_id_partner_id_idx" ON "session_outcome"("coalition_id", "meeting_id", "partner_id");
CREATE INDEX "session_outcome_coalition_id_partner_id_idx" ON "session_outcome"("coalition_id", "partner_id");
CREATE INDEX "session_outcome_coalition_id_commitment_id_idx" ON "session_outcome"("coalition_id", "commitment_id");

ALTER TABLE "session_partner" ADD CONSTRAINT "session_partner_coalition_id_meeting_id_fkey" FOREIGN KEY ("coalition_id", "meeting_id") REFERENCES "meeting"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "session_partner" ADD CONSTRAINT "session_partner_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
-- What a partner brought up is of a session at which it was counted.
ALTER TABLE "session_outcome" ADD CONSTRAINT "session_outcome_coalition_id_meeting_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "meeting_id", "partner_id") REFERENCES "session_partner"("coalition_id", "meeting_id", "partner_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "session_outcome" ADD CONSTRAINT "session_outcome_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "session_outcome" ADD CONSTRAINT "session_outcome_coalition_id_commitment_id_fkey" FOREIGN KEY ("coalition_id", "commitment_id") REFERENCES "commitment"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "session_partner" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session_partner" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "session_partner" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "session_outcome" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session_outcome" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "session_outcome" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- Of which session and which partner an outcome is never changes.
GRANT SELECT, INSERT, UPDATE (was_there, recorded_at, recorded_by) ON "session_partner" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (kind, body, version, decision, commitment_id, decision_reason, decided_at, decided_by, updated_at, updated_by) ON "session_outcome" TO samenspel_app;
GRANT SELECT, DELETE ON "session_partner" TO samenspel_erasure;
GRANT SELECT, DELETE ON "session_outcome" TO samenspel_erasure;
