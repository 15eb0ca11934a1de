-- Which municipalities a coalition puts its own beside, by hand, and why these. One row per coalition; none: nobody chose.

CREATE TABLE "comparison_choice" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "region_codes" TEXT[] NOT NULL,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "comparison_choice_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "comparison_choice_two_to_eight" CHECK (cardinality("region_codes") BETWEEN 2 AND 8),
    CONSTRAINT "comparison_choice_says_why" CHECK (char_length("reason") BETWEEN 1 AND 400)
);

CREATE INDEX "comparison_choice_coalition_id_updated_by_idx" ON "comparison_choice"("coalition_id", "updated_by");

ALTER TABLE "comparison_choice" ADD CONSTRAINT "comparison_choice_coalition_id_updated_by_fkey" FOREIGN KEY ("coalition_id", "updated_by") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "comparison_choice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "comparison_choice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "comparison_choice" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- A choice can be let go of: then it is not there.
GRANT SELECT, INSERT, DELETE, UPDATE (region_codes, reason, version, updated_at, updated_by) ON "comparison_choice" TO samenspel_app;
GRANT SELECT, DELETE ON "comparison_choice" TO samenspel_erasure;
