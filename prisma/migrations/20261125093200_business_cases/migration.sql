-- What a goal costs and what it may bring (F5.7), behind the lock on money. One per goal; its answers are assumptions, all of
-- them shown, and what follows from them is worked out each time.
CREATE TABLE "business_case" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "is_finished" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "business_case_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE UNIQUE INDEX "business_case_coalition_id_goal_id_key" ON "business_case"("coalition_id", "goal_id");

ALTER TABLE "business_case" ADD CONSTRAINT "business_case_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "business_case" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "business_case" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "business_case" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE (definition_version, answers, is_finished, version, updated_at, updated_by) ON "business_case" TO samenspel_app;
GRANT SELECT, DELETE ON "business_case" TO samenspel_erasure;
