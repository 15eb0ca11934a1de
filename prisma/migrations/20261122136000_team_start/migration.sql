-- The day on which the core team of a location began or begins (F4.4).
ALTER TABLE "location" ADD COLUMN "team_started_on" DATE;
