-- "Wat schiet de ouder hiermee op?" (F3.4, R-S2-08): how a parent notices, what it costs a parent, and what somebody who
-- knows it from experience says of the answer. A verdict is about the answer as it stood, so it keeps that answer.
CREATE TYPE "parent_verdict_kind" AS ENUM ('YES', 'PARTLY', 'NO');
CREATE TYPE "parent_verdict_voice" AS ENUM ('EXPERIENCE_EXPERT', 'PARENT', 'YOUNG_PERSON');

ALTER TABLE "goal"
    ADD COLUMN "parent_notices" TEXT,
    ADD COLUMN "parent_drawback" TEXT;

-- Why a goal started without a verdict, or though the verdict was no.
ALTER TABLE "goal_status_change" ADD COLUMN "despite" TEXT;

CREATE TABLE "parent_verdict" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "kind" "parent_verdict_kind" NOT NULL,
    "why" TEXT NOT NULL,
    "voice" "parent_verdict_voice" NOT NULL,
    "by_themselves" BOOLEAN NOT NULL,
    "given_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "parent_verdict_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "parent_verdict_coalition_id_goal_id_idx" ON "parent_verdict"("coalition_id", "goal_id");

ALTER TABLE "parent_verdict" ADD CONSTRAINT "parent_verdict_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "parent_verdict" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "parent_verdict" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "parent_verdict" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "parent_verdict" TO samenspel_app;
GRANT SELECT, DELETE ON "parent_verdict" TO samenspel_erasure;
