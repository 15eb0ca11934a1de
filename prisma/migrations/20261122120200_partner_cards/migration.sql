-- Brengen en halen (F2.3), and interests (F2.4): what a partner keeps to itself stands apart from what it released.
CREATE TYPE "partner_asset" AS ENUM ('TIME', 'EXPERTISE', 'ROOM', 'NETWORK', 'DATA', 'MONEY', 'MANDATE', 'FAMILIES');

CREATE TABLE "partner_offer" (
    "coalition_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "brings" "partner_asset"[],
    "brings_note" TEXT,
    "needs" "partner_asset"[],
    "needs_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "partner_offer_pkey" PRIMARY KEY ("coalition_id","partner_id")
);

CREATE TABLE "partner_interest" (
    "coalition_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "private_interest" TEXT NOT NULL,
    "private_worry" TEXT,
    "private_limit" TEXT,
    "private_gain" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "partner_interest_pkey" PRIMARY KEY ("coalition_id","partner_id")
);

CREATE TABLE "released_interest" (
    "coalition_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "interest" TEXT NOT NULL,
    "worry" TEXT,
    "hard_limit" TEXT,
    "gain" TEXT,
    "released_at" TIMESTAMPTZ(3) NOT NULL,
    "released_by" UUID NOT NULL,

    CONSTRAINT "released_interest_pkey" PRIMARY KEY ("coalition_id","partner_id")
);

ALTER TABLE "partner_offer" ADD CONSTRAINT "partner_offer_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "partner_interest" ADD CONSTRAINT "partner_interest_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "released_interest" ADD CONSTRAINT "released_interest_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "partner_offer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_offer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_offer" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "partner_interest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_interest" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_interest" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "released_interest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "released_interest" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "released_interest" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was released can be taken back: then it is gone.
GRANT SELECT, INSERT, UPDATE ON "partner_offer", "partner_interest" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "released_interest" TO samenspel_app;
GRANT SELECT, DELETE ON "partner_offer", "partner_interest", "released_interest" TO samenspel_erasure;
