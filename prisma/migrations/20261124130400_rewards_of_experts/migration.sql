-- What an experience expert gets for what they do: the agreed rate, hours and expenses, and what was paid. Between that
-- person and the coordinator: private rows stay out of the export of a coalition.
CREATE TYPE "claim_kind" AS ENUM ('HOURS', 'EXPENSE');

CREATE TABLE "expert_rate" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "cents_per_hour" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "is_private" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "expert_rate_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "expert_rate_is_private" CHECK ("is_private"),
    CONSTRAINT "expert_rate_not_negative" CHECK ("cents_per_hour" >= 0)
);

CREATE TABLE "expert_claim" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "claimed_on" DATE NOT NULL,
    "minutes" INTEGER,
    "cents" INTEGER,
    "what" TEXT NOT NULL,
    "is_private" BOOLEAN NOT NULL DEFAULT true,
    "paid_at" TIMESTAMPTZ(3),
    "paid_by" UUID,
    "paid_cents" INTEGER,
    "taken_back_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "expert_claim_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "expert_claim_is_private" CHECK ("is_private"),
    CONSTRAINT "expert_claim_of_its_kind" CHECK (CASE "kind" WHEN 'HOURS' THEN "minutes" > 0 AND "cents" IS NULL ELSE "cents" > 0 AND "minutes" IS NULL END),
    CONSTRAINT "expert_claim_paid_whole" CHECK (num_nonnulls("paid_at", "paid_by", "paid_cents") IN (0, 3))
);

CREATE INDEX "expert_rate_coalition_id_membership_id_idx" ON "expert_rate"("coalition_id", "membership_id");
CREATE INDEX "expert_claim_coalition_id_membership_id_idx" ON "expert_claim"("coalition_id", "membership_id");
ALTER TABLE "expert_rate" ADD CONSTRAINT "expert_rate_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "expert_claim" ADD CONSTRAINT "expert_claim_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "expert_rate" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "expert_rate" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "expert_rate" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "expert_claim" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "expert_claim" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "expert_claim" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was agreed and written down stays as it was: only that it was paid or taken back comes to it.
GRANT SELECT, INSERT ON "expert_rate" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (paid_at, paid_by, paid_cents, taken_back_at) ON "expert_claim" TO samenspel_app;
GRANT SELECT, DELETE ON "expert_rate" TO samenspel_erasure;
GRANT SELECT, DELETE ON "expert_claim" TO samenspel_erasure;
