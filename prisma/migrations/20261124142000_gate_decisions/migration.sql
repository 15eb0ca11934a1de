-- What people decided about a gate of the plan: a row per decision, with what the software saw missing at that moment.
CREATE TYPE "gate_decision_kind" AS ENUM ('GO', 'NOT_YET', 'GO_WITHOUT', 'REOPENED');

CREATE TABLE "gate_decision" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "step" SMALLINT NOT NULL,
    "number" INTEGER NOT NULL,
    "decision" "gate_decision_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "missing" TEXT[] NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID NOT NULL,

    CONSTRAINT "gate_decision_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE UNIQUE INDEX "gate_decision_coalition_id_step_number_key" ON "gate_decision"("coalition_id", "step", "number");

ALTER TABLE "gate_decision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "gate_decision" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "gate_decision" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- A decision is history: another one is another row.
GRANT SELECT, INSERT ON "gate_decision" TO samenspel_app;
GRANT SELECT, DELETE ON "gate_decision" TO samenspel_erasure;
