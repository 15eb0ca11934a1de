-- A goal that was reached or stopped is a moment: with its day, what was learned and how it is celebrated (F5.9).
ALTER TABLE "goal_status_change"
    ADD COLUMN "happened_on" DATE,
    ADD COLUMN "lesson" TEXT,
    ADD COLUMN "celebration" TEXT;
