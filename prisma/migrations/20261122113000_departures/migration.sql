-- Who left, and what became of what hung on them; and the card that hands a coordinator's work over.

-- An action that somebody takes no further.
ALTER TYPE "action_status" ADD VALUE 'STOPPED';

CREATE TYPE "departure_item" AS ENUM ('GOAL', 'ACTION', 'SIGNATURE_REQUEST', 'SIGNALS', 'CONTRIBUTIONS', 'EXECUTIVE_REQUEST', 'MEMBER', 'GOAL_PARTNER', 'COMMITMENT');

CREATE TYPE "departure_choice" AS ENUM ('GIVE', 'END', 'KEEP');

CREATE TABLE "departure" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID,
    "partner_id" UUID,
    "reason" TEXT NOT NULL,
    "left_at" TIMESTAMPTZ(3) NOT NULL,
    "left_by" UUID NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "departure_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "departure_decision" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "departure_id" UUID NOT NULL,
    "item" "departure_item" NOT NULL,
    "subject_id" UUID NOT NULL,
    "choice" "departure_choice" NOT NULL,
    "given_to" UUID,
    "reason" TEXT,

    CONSTRAINT "departure_decision_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "handover_card" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "departure_id" UUID,
    "content" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by" UUID NOT NULL,

    CONSTRAINT "handover_card_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "departure_coalition_id_membership_id_idx" ON "departure"("coalition_id", "membership_id");
CREATE INDEX "departure_coalition_id_partner_id_idx" ON "departure"("coalition_id", "partner_id");
CREATE INDEX "departure_decision_coalition_id_departure_id_idx" ON "departure_decision"("coalition_id", "departure_id");
CREATE INDEX "handover_card_coalition_id_made_at_idx" ON "handover_card"("coalition_id", "made_at");
CREATE INDEX "handover_card_coalition_id_departure_id_idx" ON "handover_card"("coalition_id", "departure_id");

ALTER TABLE "departure" ADD CONSTRAINT "departure_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "departure" ADD CONSTRAINT "departure_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "departure_decision" ADD CONSTRAINT "departure_decision_coalition_id_departure_id_fkey" FOREIGN KEY ("coalition_id", "departure_id") REFERENCES "departure"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "handover_card" ADD CONSTRAINT "handover_card_coalition_id_departure_id_fkey" FOREIGN KEY ("coalition_id", "departure_id") REFERENCES "departure"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "departure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "departure" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "departure" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "departure_decision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "departure_decision" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "departure_decision" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "handover_card" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "handover_card" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "handover_card" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was decided and what was handed over never changes; a departure can be undone.
GRANT SELECT, INSERT, UPDATE (undone_at, undone_by) ON "departure" TO samenspel_app;
GRANT SELECT, INSERT ON "departure_decision" TO samenspel_app;
GRANT SELECT, INSERT ON "handover_card" TO samenspel_app;
GRANT SELECT, DELETE ON "departure" TO samenspel_erasure;
GRANT SELECT, DELETE ON "departure_decision" TO samenspel_erasure;
GRANT SELECT, DELETE ON "handover_card" TO samenspel_erasure;
