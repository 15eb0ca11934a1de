-- An action can name its cover (dekking): an afspraak or a mandate.
ALTER TABLE "action_item" ADD COLUMN "cover_commitment_id" UUID, ADD COLUMN "cover_mandate_id" UUID;

CREATE INDEX "action_item_coalition_id_cover_commitment_id_idx" ON "action_item"("coalition_id", "cover_commitment_id");
CREATE INDEX "action_item_coalition_id_cover_mandate_id_idx" ON "action_item"("coalition_id", "cover_mandate_id");

ALTER TABLE "action_item" ADD CONSTRAINT "action_item_one_cover" CHECK (cover_commitment_id IS NULL OR cover_mandate_id IS NULL);
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_coalition_id_cover_commitment_id_fkey" FOREIGN KEY ("coalition_id", "cover_commitment_id") REFERENCES "commitment"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_coalition_id_cover_mandate_id_fkey" FOREIGN KEY ("coalition_id", "cover_mandate_id") REFERENCES "mandate"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
