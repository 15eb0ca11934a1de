-- The statement that moves the head hands the hash before it to the event that it writes. Of an older head it is not known;
-- the next move fills it in.
ALTER TABLE "audit_head" ADD COLUMN "previous_hash" TEXT NOT NULL DEFAULT '';
ALTER TABLE "audit_head" ALTER COLUMN "previous_hash" DROP DEFAULT;
GRANT UPDATE (previous_hash) ON "audit_head" TO samenspel_app;
