-- The names of partners in texts that were signed, once more: row-level security hid them from the statement that wrote
-- them first. What got its name when it was frozen keeps that one.
ALTER TABLE "commitment_wording" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "agreement_version" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "partner_organization" NO FORCE ROW LEVEL SECURITY;
UPDATE "commitment_wording" w SET partner_name = p.name FROM "agreement_version" v, "partner_organization" p
WHERE v.coalition_id = w.coalition_id AND v.id = w.version_id AND v.frozen_at IS NOT NULL AND p.coalition_id = w.coalition_id AND p.id = w.partner_id AND w.partner_name IS NULL;
ALTER TABLE "commitment_wording" FORCE ROW LEVEL SECURITY;
ALTER TABLE "agreement_version" FORCE ROW LEVEL SECURITY;
ALTER TABLE "partner_organization" FORCE ROW LEVEL SECURITY;
