-- De bocht ombuigen (F3.5): what happens to a line without action, why it runs so, and what would bend it. One per goal.
CREATE TABLE "goal_bend" (
    "coalition_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "trend" TEXT,
    "without_action" TEXT,
    "story" TEXT NOT NULL,
    "what_works" TEXT,
    "free_idea" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "goal_bend_pkey" PRIMARY KEY ("coalition_id","goal_id")
);

-- Effectketen (F3.6): from what is done to what becomes of it, with for each arrow what is assumed, how sure that is and
-- where it comes from.
CREATE TYPE "effect_certainty" AS ENUM ('LOW', 'MIDDLE', 'HIGH');

CREATE TABLE "goal_effect" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "short_term" TEXT NOT NULL,
    "middle_term" TEXT NOT NULL,
    "long_term" TEXT NOT NULL,
    "short_assumption" TEXT NOT NULL,
    "short_certainty" "effect_certainty" NOT NULL,
    "short_source" TEXT,
    "middle_assumption" TEXT NOT NULL,
    "middle_certainty" "effect_certainty" NOT NULL,
    "middle_source" TEXT,
    "long_assumption" TEXT NOT NULL,
    "long_certainty" "effect_certainty" NOT NULL,
    "long_source" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "goal_effect_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "goal_effect_coalition_id_goal_id_idx" ON "goal_effect"("coalition_id", "goal_id");

ALTER TABLE "goal_bend" ADD CONSTRAINT "goal_bend_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "goal_effect" ADD CONSTRAINT "goal_effect_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "goal_bend" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal_bend" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "goal_bend" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "goal_effect" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal_effect" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "goal_effect" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE ON "goal_bend", "goal_effect" TO samenspel_app;
GRANT SELECT, DELETE ON "goal_bend", "goal_effect" TO samenspel_erasure;
