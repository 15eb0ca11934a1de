-- The first coordinator of a coalition is invited by the administration of the platform: nobody is a member yet, so there is
-- no membership to name as who asked.
ALTER TABLE "access_link" ALTER COLUMN "created_by" DROP NOT NULL;
ALTER TABLE "invitation" ALTER COLUMN "created_by" DROP NOT NULL,
ALTER COLUMN "sent_by" DROP NOT NULL;
