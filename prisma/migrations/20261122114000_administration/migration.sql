-- Administration of the platform: who may, what they did (a chain of its own), and what a coalition gets from it.

-- A visit of an administrator has an end and a reason.
ALTER TABLE "membership" ADD COLUMN     "access_reason" TEXT,
ADD COLUMN     "access_until" TIMESTAMPTZ(3);

-- The house style: two colours, checked before they are kept.
ALTER TABLE "coalition_profile" ADD COLUMN     "accent_color" TEXT,
ADD COLUMN     "main_color" TEXT;

CREATE TABLE "coalition_municipality" (
    "coalition_id" UUID NOT NULL,
    "municipality_code" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "coalition_municipality_pkey" PRIMARY KEY ("coalition_id","municipality_code")
);

CREATE TABLE "platform_administrator" (
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "appointed_at" TIMESTAMPTZ(3) NOT NULL,
    "appointed_by" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "platform_administrator_pkey" PRIMARY KEY ("user_id")
);

CREATE TABLE "administration_head" (
    "id" SMALLINT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "administration_head_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "administration_event" (
    "sequence" BIGINT NOT NULL,
    "event" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "request_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "administration_event_pkey" PRIMARY KEY ("sequence")
);

CREATE INDEX "administration_event_subject_id_idx" ON "administration_event"("subject_id");

ALTER TABLE "platform_administrator" ADD CONSTRAINT "platform_administrator_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

INSERT INTO "administration_head" ("id", "sequence", "hash") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

ALTER TABLE "coalition_municipality" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "coalition_municipality" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "coalition_municipality" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "coalition_municipality" TO samenspel_app;
GRANT SELECT, DELETE ON "coalition_municipality" TO samenspel_erasure;
-- Appointing is done on the database, by its owner: no role that serves can make an administrator.
GRANT SELECT ON "platform_administrator" TO samenspel_auth;
-- Only ever added to; the head moves along.
GRANT SELECT, INSERT ON "administration_event" TO samenspel_app;
GRANT SELECT ON "administration_event" TO samenspel_auth;
GRANT SELECT, UPDATE (sequence, hash) ON "administration_head" TO samenspel_app;
