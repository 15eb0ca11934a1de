-- When the person whom an answer is for opened it first. What was answered before this counts as seen.
ALTER TABLE "contribution_receipt" ADD COLUMN "seen_at" TIMESTAMPTZ(3) DEFAULT now();
ALTER TABLE "contribution_receipt" ALTER COLUMN "seen_at" DROP DEFAULT;
ALTER TABLE "feedback_reply" ADD COLUMN "seen_at" TIMESTAMPTZ(3) DEFAULT now();
ALTER TABLE "feedback_reply" ALTER COLUMN "seen_at" DROP DEFAULT;

-- The answer itself stays as it was given.
GRANT UPDATE (seen_at) ON "contribution_receipt" TO samenspel_app;
GRANT UPDATE (seen_at) ON "feedback_reply" TO samenspel_app;
