-- Success stories: a few sentences beside an indicator or a goal, with whose they are and how they may be used; and which
-- figures stand on the page of the alderman.
CREATE TYPE "story_teller" AS ENUM ('PARENT', 'YOUNG_PERSON', 'EXPERIENCE_EXPERT', 'PROFESSIONAL', 'VOLUNTEER');
CREATE TYPE "consent_way" AS ENUM ('SPOKEN', 'WRITTEN', 'RECORDED');

CREATE TABLE "success_story" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "record_id" UUID,
    "indicator_id" UUID,
    "goal_id" UUID,
    "teller" "story_teller" NOT NULL,
    "chosen_name" TEXT,
    "quote" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "consent_way" "consent_way" NOT NULL,
    "consent_on" DATE NOT NULL,
    "readers" "sheet_readers" NOT NULL,
    "is_private" BOOLEAN NOT NULL,
    "shown_until" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "success_story_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "success_story_about_something" CHECK ("indicator_id" IS NOT NULL OR "goal_id" IS NOT NULL),
    CONSTRAINT "success_story_readers" CHECK ("readers" <> 'PERSON'),
    CONSTRAINT "success_story_private_is_for_a_few" CHECK ("is_private" = ("readers" = 'CORE_GROUP'))
);

CREATE TABLE "overview_choice" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_ids" UUID[] NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "overview_choice_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "overview_choice_at_most_five" CHECK (cardinality("indicator_ids") <= 5)
);

CREATE UNIQUE INDEX "success_story_coalition_id_record_id_key" ON "success_story"("coalition_id", "record_id");
CREATE INDEX "success_story_coalition_id_indicator_id_idx" ON "success_story"("coalition_id", "indicator_id");
CREATE INDEX "success_story_coalition_id_goal_id_idx" ON "success_story"("coalition_id", "goal_id");

ALTER TABLE "success_story" ADD CONSTRAINT "success_story_coalition_id_record_id_fkey" FOREIGN KEY ("coalition_id", "record_id") REFERENCES "sheet_record"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "success_story" ADD CONSTRAINT "success_story_coalition_id_indicator_id_fkey" FOREIGN KEY ("coalition_id", "indicator_id") REFERENCES "indicator"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "success_story" ADD CONSTRAINT "success_story_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "success_story" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "success_story" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "success_story" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "overview_choice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "overview_choice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "overview_choice" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What somebody told and takes back is gone, and so is what may not be shown any more.
GRANT SELECT, INSERT, DELETE, UPDATE (indicator_id, goal_id, teller, chosen_name, quote, body, consent_way, consent_on, readers, is_private, shown_until, version, updated_at, updated_by) ON "success_story" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (indicator_ids, version, updated_at, updated_by) ON "overview_choice" TO samenspel_app;
GRANT SELECT, DELETE ON "success_story" TO samenspel_erasure;
GRANT SELECT, DELETE ON "overview_choice" TO samenspel_erasure;
