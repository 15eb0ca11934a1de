-- What is followed at CBS StatLine, and what is not known yet.
CREATE TYPE "statline_state" AS ENUM ('WAITING', 'FETCHED', 'UNREACHABLE', 'NOT_THERE', 'TOO_LARGE', 'STRANGE', 'CHANGED');
CREATE TYPE "data_gap_state" AS ENUM ('OPEN', 'KNOWN', 'DROPPED');

CREATE TABLE "statline_feed" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "table_id" TEXT NOT NULL,
    "table_title" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "denominator" TEXT,
    "unit" TEXT NOT NULL,
    "regions" TEXT[] NOT NULL,
    "filters" JSONB NOT NULL,
    "from_year" SMALLINT NOT NULL,
    "state" "statline_state" NOT NULL DEFAULT 'WAITING',
    "fingerprint" TEXT,
    "modified" TEXT,
    "tried_at" TIMESTAMPTZ(3),
    "fetched_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "statline_feed_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "data_gap" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "indicator_id" UUID,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "data_gap_state" NOT NULL DEFAULT 'OPEN',
    "answer" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "data_gap_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "data_gap_answer" CHECK (("state" = 'OPEN') OR ("answer" IS NOT NULL))
);

CREATE INDEX "statline_feed_coalition_id_indicator_id_idx" ON "statline_feed"("coalition_id", "indicator_id");
CREATE INDEX "data_gap_coalition_id_indicator_id_idx" ON "data_gap"("coalition_id", "indicator_id");
CREATE INDEX "data_gap_coalition_id_owner_id_idx" ON "data_gap"("coalition_id", "owner_id");

ALTER TABLE "statline_feed" ADD CONSTRAINT "statline_feed_coalition_id_indicator_id_fkey" FOREIGN KEY ("coalition_id", "indicator_id") REFERENCES "indicator"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "data_gap" ADD CONSTRAINT "data_gap_coalition_id_indicator_id_fkey" FOREIGN KEY ("coalition_id", "indicator_id") REFERENCES "indicator"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "data_gap" ADD CONSTRAINT "data_gap_coalition_id_owner_id_fkey" FOREIGN KEY ("coalition_id", "owner_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "statline_feed" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "statline_feed" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "statline_feed" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "data_gap" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "data_gap" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "data_gap" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was asked of CBS does not change: another question is another row.
GRANT SELECT, INSERT, UPDATE (state, fingerprint, modified, tried_at, fetched_at, ended_at) ON "statline_feed" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (question, why, indicator_id, owner_id, due_on, state, answer, version, updated_at, updated_by) ON "data_gap" TO samenspel_app;
GRANT SELECT, DELETE ON "statline_feed" TO samenspel_erasure;
GRANT SELECT, DELETE ON "data_gap" TO samenspel_erasure;
