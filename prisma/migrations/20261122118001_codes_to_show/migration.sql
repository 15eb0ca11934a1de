-- Recovery codes that were just made are shown until their person says that they have them, also after a reload and without
-- JavaScript: sealed in the session, and gone with that click or within minutes.
ALTER TABLE "session" ADD COLUMN     "pending_codes" TEXT;
