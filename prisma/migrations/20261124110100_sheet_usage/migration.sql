-- What does not work on a worksheet, in words, of nobody; and how often each is begun, finished and left, and at which
-- question. Counts: no row says who.
CREATE TABLE "sheet_feedback" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "worksheet" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "field" TEXT,
    "body" TEXT NOT NULL,
    "given_on" DATE NOT NULL,

    CONSTRAINT "sheet_feedback_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TYPE "sheet_moment" AS ENUM ('BEGUN', 'FINISHED', 'LEFT');

CREATE TABLE "sheet_usage" (
    "coalition_id" UUID NOT NULL,
    "worksheet" TEXT NOT NULL,
    "moment" "sheet_moment" NOT NULL,
    "field" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "sheet_usage_pkey" PRIMARY KEY ("coalition_id","worksheet","moment","field")
);

ALTER TABLE "sheet_feedback" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sheet_feedback" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "sheet_feedback" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "sheet_usage" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sheet_usage" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "sheet_usage" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "sheet_feedback" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "sheet_usage" TO samenspel_app;
GRANT SELECT, DELETE ON "sheet_feedback", "sheet_usage" TO samenspel_erasure;
