-- What changes because of a contribution; empty of what was not adopted, and of answers from before.
ALTER TABLE "contribution_receipt" ADD COLUMN "what_changes" TEXT;
