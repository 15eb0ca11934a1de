-- A partner that takes the place of one that leaves: what it said of the goal before is older than its part in it.
ALTER TABLE "goal_partner" ADD COLUMN "taken_over_at" TIMESTAMPTZ(3), ADD COLUMN "taken_over_from" UUID;
ALTER TABLE "goal_partner" ADD CONSTRAINT "goal_partner_taken_over_check" CHECK (("taken_over_at" IS NULL) = ("taken_over_from" IS NULL));
ALTER TABLE "goal_partner" ADD CONSTRAINT "goal_partner_coalition_id_taken_over_from_fkey" FOREIGN KEY ("coalition_id", "taken_over_from") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "goal_partner_coalition_id_taken_over_from_idx" ON "goal_partner"("coalition_id", "taken_over_from");
