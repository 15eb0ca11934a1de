-- The name of a partner as it stands in a text that was signed: the hash is of that one, whatever it is called later.
ALTER TABLE "commitment_wording" ADD COLUMN "partner_name" TEXT;

UPDATE "commitment_wording" w SET partner_name = p.name FROM "agreement_version" v, "partner_organization" p
WHERE v.coalition_id = w.coalition_id AND v.id = w.version_id AND v.frozen_at IS NOT NULL AND p.coalition_id = w.coalition_id AND p.id = w.partner_id;

GRANT UPDATE (partner_name) ON "commitment_wording" TO samenspel_app;
