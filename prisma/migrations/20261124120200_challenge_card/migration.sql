-- The card of an opgave (F3.2): causes on both sides of the gap between leefwereld and systeemwereld (R-S0-09), who is
-- responsible in plain words (R-S3-11), and what it means for the next generation. The question behind the question
-- (R-S0-17) is on its own sheet (F1.4).
ALTER TABLE "challenge"
    ADD COLUMN "causes_life" TEXT,
    ADD COLUMN "causes_system" TEXT,
    ADD COLUMN "place" TEXT,
    ADD COLUMN "parents_part" TEXT,
    ADD COLUMN "school_part" TEXT,
    ADD COLUMN "municipality_part" TEXT,
    ADD COLUMN "partners_part" TEXT,
    ADD COLUMN "next_generation" TEXT;
