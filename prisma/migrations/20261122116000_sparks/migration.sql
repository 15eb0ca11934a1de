-- Vuurtjes (F1.1): those that nobody has adopted yet are shared, those of a coalition stand behind its walls.
CREATE TABLE "spark" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "observation" TEXT NOT NULL,
    "for_whom" TEXT NOT NULL,
    "life_phases" "life_phase"[],
    "place" TEXT,
    "why_now" TEXT,
    "fun" SMALLINT NOT NULL,
    "important" SMALLINT NOT NULL,
    "needed" SMALLINT NOT NULL,
    "companions" TEXT,
    "first_step" TEXT NOT NULL,
    "within_days" SMALLINT NOT NULL,
    "municipality_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "coalition_ref" UUID,
    "adopted_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "spark_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "spark_coalition_ref_municipality_code_created_at_idx" ON "spark"("coalition_ref", "municipality_code", "created_at");

CREATE TABLE "initiative" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "observation" TEXT NOT NULL,
    "for_whom" TEXT NOT NULL,
    "life_phases" "life_phase"[],
    "place" TEXT,
    "why_now" TEXT,
    "fun" SMALLINT NOT NULL,
    "important" SMALLINT NOT NULL,
    "needed" SMALLINT NOT NULL,
    "companions" TEXT,
    "first_step" TEXT NOT NULL,
    "within_days" SMALLINT NOT NULL,
    "spark_ref" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "initiative_coalition_id_created_at_idx" ON "initiative"("coalition_id", "created_at");
CREATE UNIQUE INDEX "initiative_coalition_id_spark_ref_key" ON "initiative"("coalition_id", "spark_ref");

ALTER TABLE "initiative" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "initiative" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "initiative" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was left is never rewritten; it is adopted, once.
GRANT SELECT, INSERT, UPDATE (coalition_ref, adopted_at, answer) ON "spark" TO samenspel_app;
GRANT SELECT, INSERT ON "initiative" TO samenspel_app;
GRANT SELECT, DELETE ON "spark", "initiative" TO samenspel_erasure;
