-- The advice as it was when a form of governance was chosen. Null: fewer than two partners took part, or it was chosen before this was kept.
ALTER TABLE "governance_choice" ADD COLUMN "advice" JSONB;
