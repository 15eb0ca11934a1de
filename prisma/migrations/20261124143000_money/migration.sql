-- Money that can be put together (F4.7), behind the lock of gate 3; and what people decided about that lock besides the gate.
CREATE TYPE "money_certainty" AS ENUM ('HARD', 'SOFT');
CREATE TYPE "money_bundling" AS ENUM ('YES', 'PARTLY', 'NO');

CREATE TABLE "money_flow" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "partner_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "amount_per_year" INTEGER,
    "certainty" "money_certainty" NOT NULL,
    "runs_until" DATE NOT NULL,
    "bundling" "money_bundling" NOT NULL,
    "rule_in_the_way" TEXT,
    "how_then" TEXT,
    "gainer_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "money_flow_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "money_flow_how_then" CHECK ("bundling" <> 'NO' OR "how_then" IS NOT NULL)
);

CREATE TABLE "money_override" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "opens" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID NOT NULL,

    CONSTRAINT "money_override_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "money_flow_coalition_id_partner_id_idx" ON "money_flow"("coalition_id", "partner_id");
CREATE INDEX "money_flow_coalition_id_gainer_id_idx" ON "money_flow"("coalition_id", "gainer_id");
CREATE UNIQUE INDEX "money_override_coalition_id_number_key" ON "money_override"("coalition_id", "number");

ALTER TABLE "money_flow" ADD CONSTRAINT "money_flow_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "money_flow" ADD CONSTRAINT "money_flow_coalition_id_gainer_id_fkey" FOREIGN KEY ("coalition_id", "gainer_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "money_flow" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "money_flow" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "money_flow" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "money_override" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "money_override" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "money_override" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE (name, partner_id, purpose, amount_per_year, certainty, runs_until, bundling, rule_in_the_way, how_then, gainer_id, version, updated_at, updated_by) ON "money_flow" TO samenspel_app;
GRANT SELECT, INSERT ON "money_override" TO samenspel_app;
GRANT SELECT, DELETE ON "money_flow" TO samenspel_erasure;
GRANT SELECT, DELETE ON "money_override" TO samenspel_erasure;
