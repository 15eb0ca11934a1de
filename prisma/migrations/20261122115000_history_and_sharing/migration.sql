-- What was found when the audit chain was computed again, and what an experience expert shares with a supporter.
CREATE TABLE "audit_check" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "rows" INTEGER NOT NULL,
    "broken_at" BIGINT,
    "reason" TEXT,

    CONSTRAINT "audit_check_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "contribution_share" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "supporter_id" UUID NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "contribution_share_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "audit_check_coalition_id_checked_at_idx" ON "audit_check"("coalition_id", "checked_at");

CREATE UNIQUE INDEX "contribution_share_coalition_id_contribution_id_supporter_i_key" ON "contribution_share"("coalition_id", "contribution_id", "supporter_id");
CREATE INDEX "contribution_share_coalition_id_supporter_id_idx" ON "contribution_share"("coalition_id", "supporter_id");

ALTER TABLE "contribution_share" ADD CONSTRAINT "contribution_share_coalition_id_contribution_id_fkey" FOREIGN KEY ("coalition_id", "contribution_id") REFERENCES "contribution"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "contribution_share" ADD CONSTRAINT "contribution_share_coalition_id_supporter_id_fkey" FOREIGN KEY ("coalition_id", "supporter_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The trail by person and by event, newest first.
CREATE INDEX "audit_event_coalition_id_actor_id_sequence_idx" ON "audit_event"("coalition_id", "actor_id", "sequence");
CREATE INDEX "audit_event_coalition_id_event_sequence_idx" ON "audit_event"("coalition_id", "event", "sequence");

ALTER TABLE "audit_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_check" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "contribution_share" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contribution_share" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "contribution_share" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "audit_check" TO samenspel_app;
-- Sharing again is the same row, open once more; the audit trail keeps each time.
GRANT SELECT, INSERT, UPDATE (shared_at, ended_at) ON "contribution_share" TO samenspel_app;
GRANT SELECT, DELETE ON "audit_check" TO samenspel_erasure;
GRANT SELECT, DELETE ON "contribution_share" TO samenspel_erasure;
