-- Under which mandate an afspraak is done. It is no part of the words that are signed: a mandate ends and is given anew on its own.
ALTER TABLE "commitment_wording" ADD COLUMN "mandate_id" UUID;

CREATE INDEX "commitment_wording_coalition_id_mandate_id_idx" ON "commitment_wording"("coalition_id", "mandate_id");

ALTER TABLE "commitment_wording" ADD CONSTRAINT "commitment_wording_coalition_id_mandate_id_fkey" FOREIGN KEY ("coalition_id", "mandate_id") REFERENCES "mandate"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

GRANT UPDATE (mandate_id) ON "commitment_wording" TO samenspel_app;
