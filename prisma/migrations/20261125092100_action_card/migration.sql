-- What the card of an action asks beside what it was (F5.1, F3.7): what a parent gains where that is not what the goal says,
-- with whom it is done, where, what shows that it happened, and which domains do it together.
ALTER TABLE "action_item" ADD COLUMN "parent_benefit" TEXT,
    ADD COLUMN "together_with" TEXT,
    ADD COLUMN "location_id" UUID,
    ADD COLUMN "evidence" TEXT,
    ADD COLUMN "domains" "partner_domain"[] NOT NULL DEFAULT '{}';

CREATE INDEX "action_item_coalition_id_location_id_idx" ON "action_item"("coalition_id", "location_id");

ALTER TABLE "action_item" ADD CONSTRAINT "action_item_coalition_id_location_id_fkey" FOREIGN KEY ("coalition_id", "location_id") REFERENCES "location"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
