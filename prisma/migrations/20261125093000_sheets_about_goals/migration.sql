-- Sheets of the fifth step are about a goal, an action or an afspraak; and what the registers said on the day that one was
-- filled in stays beside it.
ALTER TABLE "sheet_record" ADD COLUMN "goal_id" UUID, ADD COLUMN "action_id" UUID, ADD COLUMN "commitment_id" UUID, ADD COLUMN "facts" JSONB;

CREATE INDEX "sheet_record_coalition_id_goal_id_idx" ON "sheet_record"("coalition_id", "goal_id");
CREATE INDEX "sheet_record_coalition_id_action_id_idx" ON "sheet_record"("coalition_id", "action_id");
CREATE INDEX "sheet_record_coalition_id_commitment_id_idx" ON "sheet_record"("coalition_id", "commitment_id");

ALTER TABLE "sheet_record" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "sheet_record" ADD CONSTRAINT "sheet_record_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "sheet_record" ADD CONSTRAINT "sheet_record_coalition_id_action_id_fkey" FOREIGN KEY ("coalition_id", "action_id") REFERENCES "action_item"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "sheet_record" ADD CONSTRAINT "sheet_record_coalition_id_commitment_id_fkey" FOREIGN KEY ("coalition_id", "commitment_id") REFERENCES "commitment"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "sheet_record" FORCE ROW LEVEL SECURITY;
