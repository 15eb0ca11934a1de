-- When a change is to be seen in an indicator: soon, after some years, or with the next generation. Empty: that is not known yet.

CREATE TYPE "indicator_horizon" AS ENUM ('SHORT', 'MIDDLE', 'LONG');

ALTER TABLE "indicator" ADD COLUMN "horizon" "indicator_horizon";

-- What already follows a ready card takes over what the card says.
ALTER TABLE "indicator" NO FORCE ROW LEVEL SECURITY;
UPDATE "indicator" SET "horizon" = CASE
    WHEN "card_key" IN ('absence', 'youth_care_spending') THEN 'SHORT'
    WHEN "card_key" IN ('youth_with_care', 'early_school_leaving', 'born_early_or_light') THEN 'MIDDLE'
    ELSE 'LONG' END::"indicator_horizon"
  WHERE "card_key" IN ('absence', 'youth_care_spending', 'youth_with_care', 'early_school_leaving', 'born_early_or_light', 'children_on_benefit', 'household_income');
ALTER TABLE "indicator" FORCE ROW LEVEL SECURITY;
