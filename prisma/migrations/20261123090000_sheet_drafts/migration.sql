-- A draft of a worksheet remembers what the register said when it was saved, so that going on with it later overwrites nothing
-- unseen; and it can be thrown away, and be put back.
ALTER TABLE "worksheet_entry" ADD COLUMN "base" JSONB;
ALTER TYPE "worksheet_status" ADD VALUE 'DISCARDED';
