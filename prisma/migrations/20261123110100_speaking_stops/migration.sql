-- Who began can leave it at that, and says why.
ALTER TYPE "speaking_outcome" ADD VALUE 'STOPPED' BEFORE 'PARTNER_LEFT';
ALTER TABLE "speaking_up_ending" ADD COLUMN "reason" TEXT;
