-- The scan of how people work together (F5.5): rounds, and in each what people answered. No row of an answer says who, and
-- none says when: its id follows from the person and the round under a key that the database does not know.
CREATE TYPE "scan_group" AS ENUM ('WORK_FLOOR', 'BOARD', 'EXPERIENCE', 'CORE');

CREATE TABLE "scan_round" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "improvement" TEXT,

    CONSTRAINT "scan_round_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "scan_round_closed" CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
    CONSTRAINT "scan_round_improvement" CHECK (improvement IS NULL OR closed_at IS NOT NULL)
);

CREATE TABLE "scan_answer" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "person_group" "scan_group" NOT NULL,
    "scores" SMALLINT[] NOT NULL,
    "is_private" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "scan_answer_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "scan_answer_private" CHECK (is_private),
    CONSTRAINT "scan_answer_scores" CHECK (1 <= ALL (scores) AND 5 >= ALL (scores))
);

CREATE UNIQUE INDEX "scan_round_coalition_id_number_key" ON "scan_round"("coalition_id", "number");
CREATE INDEX "scan_answer_coalition_id_round_id_idx" ON "scan_answer"("coalition_id", "round_id");

ALTER TABLE "scan_answer" ADD CONSTRAINT "scan_answer_coalition_id_round_id_fkey" FOREIGN KEY ("coalition_id", "round_id") REFERENCES "scan_round"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "scan_round" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scan_round" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "scan_round" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "scan_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "scan_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "scan_answer" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE (closed_at, closed_by, improvement) ON "scan_round" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (person_group, scores) ON "scan_answer" TO samenspel_app;
GRANT SELECT, DELETE ON "scan_round" TO samenspel_erasure;
GRANT SELECT, DELETE ON "scan_answer" TO samenspel_erasure;
