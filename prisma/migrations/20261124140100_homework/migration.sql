-- Homework of the five steps, set for one partner or one person; each hand-in is a row of its own.
CREATE TABLE "homework" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assignment" TEXT NOT NULL,
    "definition_version" SMALLINT NOT NULL,
    "partner_id" UUID,
    "member_id" UUID,
    "due_on" DATE NOT NULL,
    "note" TEXT,
    "link_id" UUID,
    "reminded_at" TIMESTAMPTZ(3),
    "discussed_at" TIMESTAMPTZ(3),
    "discussed_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,
    "withdraw_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "homework_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "homework_for_one" CHECK (num_nonnulls("partner_id", "member_id") = 1)
);

CREATE TABLE "homework_hand_in" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "homework_id" UUID NOT NULL,
    "body" TEXT,
    "sheet" TEXT,
    "signal_id" UUID,
    "action_id" UUID,
    "handed_in_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_in_by" UUID,

    CONSTRAINT "homework_hand_in_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "homework_hand_in_something" CHECK ("body" IS NOT NULL OR num_nonnulls("sheet", "signal_id", "action_id") = 1)
);

CREATE INDEX "homework_coalition_id_partner_id_idx" ON "homework"("coalition_id", "partner_id");
CREATE INDEX "homework_coalition_id_member_id_idx" ON "homework"("coalition_id", "member_id");
CREATE INDEX "homework_coalition_id_link_id_idx" ON "homework"("coalition_id", "link_id");
CREATE INDEX "homework_coalition_id_due_on_idx" ON "homework"("coalition_id", "due_on");
CREATE INDEX "homework_hand_in_coalition_id_homework_id_idx" ON "homework_hand_in"("coalition_id", "homework_id");
CREATE INDEX "homework_hand_in_coalition_id_signal_id_idx" ON "homework_hand_in"("coalition_id", "signal_id");
CREATE INDEX "homework_hand_in_coalition_id_action_id_idx" ON "homework_hand_in"("coalition_id", "action_id");

ALTER TABLE "homework" ADD CONSTRAINT "homework_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "homework" ADD CONSTRAINT "homework_coalition_id_member_id_fkey" FOREIGN KEY ("coalition_id", "member_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "homework" ADD CONSTRAINT "homework_coalition_id_link_id_fkey" FOREIGN KEY ("coalition_id", "link_id") REFERENCES "access_link"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "homework_hand_in" ADD CONSTRAINT "homework_hand_in_coalition_id_homework_id_fkey" FOREIGN KEY ("coalition_id", "homework_id") REFERENCES "homework"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "homework_hand_in" ADD CONSTRAINT "homework_hand_in_coalition_id_signal_id_fkey" FOREIGN KEY ("coalition_id", "signal_id") REFERENCES "signal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "homework_hand_in" ADD CONSTRAINT "homework_hand_in_coalition_id_action_id_fkey" FOREIGN KEY ("coalition_id", "action_id") REFERENCES "action_item"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "homework" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "homework" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "homework" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "homework_hand_in" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "homework_hand_in" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "homework_hand_in" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was asked never changes, and what was handed in stays as it was: another hand-in is another row.
GRANT SELECT, INSERT, UPDATE (reminded_at, discussed_at, discussed_by, withdrawn_at, withdrawn_by, withdraw_reason) ON "homework" TO samenspel_app;
GRANT SELECT, INSERT ON "homework_hand_in" TO samenspel_app;
GRANT SELECT, DELETE ON "homework" TO samenspel_erasure;
GRANT SELECT, DELETE ON "homework_hand_in" TO samenspel_erasure;
