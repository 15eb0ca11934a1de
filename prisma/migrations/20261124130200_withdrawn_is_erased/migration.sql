-- What was taken back is gone: its words and those of its answer are erased. What stays says that there was something,
-- where, and whether it was adopted, so that who adopted it can be told.
ALTER TABLE "contribution_withdrawal" ADD COLUMN "outcome" "receipt_outcome";
GRANT UPDATE (body) ON "contribution" TO samenspel_app;
GRANT DELETE ON "contribution_receipt" TO samenspel_app;

-- The same for what was taken back before: then it was hidden and kept.
ALTER TABLE "contribution" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "contribution_receipt" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "contribution_withdrawal" NO FORCE ROW LEVEL SECURITY;
UPDATE "contribution_withdrawal" w SET "outcome" = r."outcome" FROM "contribution_receipt" r WHERE r."coalition_id" = w."coalition_id" AND r."contribution_id" = w."contribution_id";
DELETE FROM "contribution_receipt" r USING "contribution_withdrawal" w WHERE r."coalition_id" = w."coalition_id" AND r."contribution_id" = w."contribution_id";
UPDATE "contribution" c SET "body" = '' FROM "contribution_withdrawal" w WHERE w."coalition_id" = c."coalition_id" AND w."contribution_id" = c."id";
ALTER TABLE "contribution" FORCE ROW LEVEL SECURITY;
ALTER TABLE "contribution_receipt" FORCE ROW LEVEL SECURITY;
ALTER TABLE "contribution_withdrawal" FORCE ROW LEVEL SECURITY;
