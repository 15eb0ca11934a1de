-- How each partner stands on a goal (R-S1-05): said anew each time, never rewritten.
CREATE TYPE "goal_stance_kind" AS ENUM ('SUPPORTS', 'TAKES_PART', 'DOUBTS', 'DECLINES');

CREATE TABLE "goal_stance" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "kind" "goal_stance_kind" NOT NULL,
    "reason" TEXT,
    "contribution" TEXT,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by" UUID NOT NULL,

    CONSTRAINT "goal_stance_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "goal_stance_coalition_id_goal_id_idx" ON "goal_stance"("coalition_id", "goal_id");
CREATE INDEX "goal_stance_coalition_id_partner_id_idx" ON "goal_stance"("coalition_id", "partner_id");

ALTER TABLE "goal_stance" ADD CONSTRAINT "goal_stance_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "goal_stance" ADD CONSTRAINT "goal_stance_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "goal_stance" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal_stance" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "goal_stance" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "goal_stance" TO samenspel_app;
GRANT SELECT, DELETE ON "goal_stance" TO samenspel_erasure;
