-- A worksheet may be about something (a partner, an agreement, a mandate) and become a row of the register. What it is about
-- and what it became are rows of several tables, so they carry no foreign key; they are read together with the coalition.
ALTER TABLE "worksheet_entry" ADD COLUMN "subject_id" UUID;
ALTER TABLE "worksheet_entry" ADD COLUMN "record_id" UUID;

-- How many hours a week a partner brings (F2.3); null is not said, which is not the same as none.
ALTER TABLE "partner_offer" ADD COLUMN "hours_per_week" INTEGER;
