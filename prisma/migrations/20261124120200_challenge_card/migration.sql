-- The card of an opgave (F3.2): the question behind the question, causes on both sides of the gap between leefwereld and
-- systeemwereld (R-S0-09), who is responsible in plain words (R-S3-11), and what it means for the next generation.
CREATE TYPE "challenge_depth" AS ENUM ('CAUSE', 'SYMPTOM');

ALTER TABLE "challenge"
    ADD COLUMN "core_question" TEXT,
    ADD COLUMN "causes_life" TEXT,
    ADD COLUMN "causes_system" TEXT,
    ADD COLUMN "place" TEXT,
    ADD COLUMN "depth" "challenge_depth",
    ADD COLUMN "parents_part" TEXT,
    ADD COLUMN "school_part" TEXT,
    ADD COLUMN "municipality_part" TEXT,
    ADD COLUMN "partners_part" TEXT,
    ADD COLUMN "next_generation" TEXT;
