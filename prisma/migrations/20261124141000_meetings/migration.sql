-- Meetings: a day and a place; the agenda fills itself. How one was closed is a row of its own.
CREATE TYPE "meeting_verdict" AS ENUM ('YES', 'PARTLY', 'NO');

CREATE TABLE "meeting" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT,
    "story_id" UUID,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" UUID,
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "meeting_item" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "dropped_at" TIMESTAMPTZ(3),
    "dropped_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "meeting_item_pkey" PRIMARY KEY ("coalition_id","id")
);

-- One per meeting, under its id. Either the question of parents has an answer and a verdict, or there is a reason.
CREATE TABLE "meeting_closure" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_answer" TEXT,
    "verdict" "meeting_verdict",
    "verdict_why" TEXT,
    "unanswered_reason" TEXT,
    "action_id" UUID,
    "no_action_reason" TEXT,
    "parents" SMALLINT NOT NULL,
    "experts" SMALLINT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" UUID NOT NULL,

    CONSTRAINT "meeting_closure_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "meeting_closure_parent" CHECK ("unanswered_reason" IS NOT NULL OR num_nonnulls("parent_answer", "verdict", "verdict_why") = 3),
    CONSTRAINT "meeting_closure_action" CHECK (num_nonnulls("action_id", "no_action_reason") >= 1)
);

-- At which meeting homework was discussed.
ALTER TABLE "homework" ADD COLUMN "meeting_id" UUID;

CREATE INDEX "meeting_coalition_id_held_on_idx" ON "meeting"("coalition_id", "held_on");
CREATE INDEX "meeting_coalition_id_story_id_idx" ON "meeting"("coalition_id", "story_id");
CREATE INDEX "meeting_item_coalition_id_meeting_id_idx" ON "meeting_item"("coalition_id", "meeting_id");
CREATE INDEX "meeting_closure_coalition_id_action_id_idx" ON "meeting_closure"("coalition_id", "action_id");
CREATE INDEX "homework_coalition_id_meeting_id_idx" ON "homework"("coalition_id", "meeting_id");

-- The story is of the sheet that it was told on. Who takes it back clears this first, in the same command.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_coalition_id_story_id_fkey" FOREIGN KEY ("coalition_id", "story_id") REFERENCES "sheet_record"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "meeting_item" ADD CONSTRAINT "meeting_item_coalition_id_meeting_id_fkey" FOREIGN KEY ("coalition_id", "meeting_id") REFERENCES "meeting"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "meeting_closure" ADD CONSTRAINT "meeting_closure_coalition_id_id_fkey" FOREIGN KEY ("coalition_id", "id") REFERENCES "meeting"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "meeting_closure" ADD CONSTRAINT "meeting_closure_coalition_id_action_id_fkey" FOREIGN KEY ("coalition_id", "action_id") REFERENCES "action_item"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "homework" ADD CONSTRAINT "homework_coalition_id_meeting_id_fkey" FOREIGN KEY ("coalition_id", "meeting_id") REFERENCES "meeting"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "meeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "meeting" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "meeting_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "meeting_item" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "meeting_closure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_closure" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "meeting_closure" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What somebody put on the agenda is taken off, never rewritten; how a meeting was closed stays.
GRANT SELECT, INSERT, UPDATE (held_on, place, story_id, cancelled_at, cancelled_by, cancel_reason, version, updated_at, updated_by) ON "meeting" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (dropped_at, dropped_by) ON "meeting_item" TO samenspel_app;
GRANT SELECT, INSERT ON "meeting_closure" TO samenspel_app;
GRANT UPDATE (meeting_id) ON "homework" TO samenspel_app;
GRANT SELECT, DELETE ON "meeting" TO samenspel_erasure;
GRANT SELECT, DELETE ON "meeting_item" TO samenspel_erasure;
GRANT SELECT, DELETE ON "meeting_closure" TO samenspel_erasure;
