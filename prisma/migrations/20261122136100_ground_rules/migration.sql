-- The ground rules of a coalition (F4.6): what is not recorded, who reads signals as they were written, for how long people
-- agreed to keep them, the local way for one child, how people speak up and how they decide. Versions: each stays as it was.
CREATE TYPE "decision_rule" AS ENUM ('CONSENT', 'MAJORITY', 'OWNER_DECIDES');

CREATE TABLE "ground_rules" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "also_not_recorded" TEXT,
    "raw_signal_readers" TEXT NOT NULL,
    "signal_retention_months" SMALLINT NOT NULL,
    "child_route" TEXT NOT NULL,
    "speaking_up" TEXT,
    "decision_rule" "decision_rule" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "ground_rules_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE UNIQUE INDEX "ground_rules_coalition_id_number_key" ON "ground_rules"("coalition_id", "number");

ALTER TABLE "ground_rules" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ground_rules" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ground_rules" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "ground_rules" TO samenspel_app;
GRANT SELECT, DELETE ON "ground_rules" TO samenspel_erasure;
