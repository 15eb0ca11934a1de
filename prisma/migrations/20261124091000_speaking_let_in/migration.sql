-- Who reads it in private may let a colleague of the same partner read along: by whom and when stands in the row, and in no trail (ADR 0030).
ALTER TABLE "speaking_up_reader" ADD COLUMN "let_in_at" TIMESTAMPTZ(3), ADD COLUMN "let_in_by" UUID;
ALTER TABLE "speaking_up_reader" ADD CONSTRAINT "speaking_up_reader_let_in_by_somebody" CHECK (("let_in_at" IS NULL) = ("let_in_by" IS NULL));
ALTER TABLE "speaking_up_reader" ADD CONSTRAINT "speaking_up_reader_coalition_id_let_in_by_fkey" FOREIGN KEY ("coalition_id", "let_in_by") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "speaking_up_reader_coalition_id_let_in_by_idx" ON "speaking_up_reader"("coalition_id", "let_in_by");
