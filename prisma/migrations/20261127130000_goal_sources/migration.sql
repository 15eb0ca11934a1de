-- What a goal rests on (R-S1-18): practice, data and science, each with where it can be read; and the same in a text for the
-- work floor (R-S1-19). One of each per goal.
CREATE TYPE "goal_source_kind" AS ENUM ('PRACTICE', 'DATA', 'SCIENCE', 'BRIEF');

CREATE TABLE "goal_source" (
    "coalition_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "kind" "goal_source_kind" NOT NULL,
    "body" TEXT NOT NULL,
    "points" TEXT[] NOT NULL,
    "source_name" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "goal_source_pkey" PRIMARY KEY ("coalition_id","goal_id","kind"),
    CONSTRAINT "goal_source_points" CHECK (cardinality("points") = CASE WHEN "kind" = 'BRIEF' THEN 3 ELSE 0 END)
);

ALTER TABLE "goal_source" ADD CONSTRAINT "goal_source_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "goal_source" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal_source" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "goal_source" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE (body, points, source_name, source_url, version, updated_at, updated_by) ON "goal_source" TO samenspel_app;
GRANT SELECT, DELETE ON "goal_source" TO samenspel_erasure;
