-- The name of a passkey can be changed, on two screens at the same time too: a stale save must be seen.
ALTER TABLE "passkey" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
-- When it last got another name; empty as long as it has its first one.
ALTER TABLE "passkey" ADD COLUMN "renamed_at" TIMESTAMPTZ(3);
