-- Who is missing (F2.2): what somebody judged of an empty cell, for the coalition or for one goal, and who invites.
CREATE TYPE "cell_need" AS ENUM ('NOW', 'LATER', 'NO');

CREATE TABLE "missing_cell" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID,
    "partner_type" TEXT NOT NULL,
    "life_phase" "life_phase" NOT NULL,
    "level" "partner_level" NOT NULL,
    "need" "cell_need" NOT NULL,
    "inviter_id" UUID,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "missing_cell_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "missing_cell_coalition_id_goal_id_idx" ON "missing_cell"("coalition_id", "goal_id");
CREATE INDEX "missing_cell_coalition_id_inviter_id_idx" ON "missing_cell"("coalition_id", "inviter_id");

ALTER TABLE "missing_cell" ADD CONSTRAINT "missing_cell_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "missing_cell" ADD CONSTRAINT "missing_cell_coalition_id_inviter_id_fkey" FOREIGN KEY ("coalition_id", "inviter_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "missing_cell" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "missing_cell" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "missing_cell" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ON "missing_cell" TO samenspel_app;
GRANT SELECT, DELETE ON "missing_cell" TO samenspel_erasure;

-- Who invites for empty cells leaves: somebody else invites, or nobody does.
ALTER TYPE "departure_item" ADD VALUE 'INVITING';
