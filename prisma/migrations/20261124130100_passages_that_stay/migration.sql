-- Which passage is which, over the versions of the plan: the key of each, in order. Empty of versions from before: there
-- every passage is known by its version and its place.
ALTER TABLE "plan_text_version" ADD COLUMN "passage_keys" TEXT[];

-- Inbreng is about a passage of the plan, or about one question of a goal or of an afspraak.
ALTER TABLE "contribution" ALTER COLUMN "text_version_id" DROP NOT NULL;
ALTER TABLE "contribution" ALTER COLUMN "passage" DROP NOT NULL;
ALTER TABLE "contribution" ADD COLUMN "goal_id" UUID;
ALTER TABLE "contribution" ADD COLUMN "commitment_id" UUID;
ALTER TABLE "contribution" ADD COLUMN "part" TEXT;
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_about_one_thing" CHECK (num_nonnulls("text_version_id", "goal_id", "commitment_id") = 1
  AND ("text_version_id" IS NULL) = ("passage" IS NULL) AND ("text_version_id" IS NULL) = ("part" IS NOT NULL));
CREATE INDEX "contribution_coalition_id_goal_id_idx" ON "contribution"("coalition_id", "goal_id");
CREATE INDEX "contribution_coalition_id_commitment_id_idx" ON "contribution"("coalition_id", "commitment_id");
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_coalition_id_commitment_id_fkey" FOREIGN KEY ("coalition_id", "commitment_id") REFERENCES "commitment"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
