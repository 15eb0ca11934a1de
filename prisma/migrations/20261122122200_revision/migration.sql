-- Revision: how each change of a new version is meant, and who joined or left an agreement later.
CREATE TYPE "change_mark" AS ENUM ('CONTENT', 'EDITORIAL');

ALTER TYPE "departure_item" ADD VALUE 'AGREEMENT_PARTY';

CREATE TABLE "agreement_change" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "mark" "change_mark" NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by" UUID NOT NULL,

    CONSTRAINT "agreement_change_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "agreement_accession" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "joins_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "consequences" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "agreement_accession_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "agreement_withdrawal" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "leaves_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "consequences" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "agreement_withdrawal_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE UNIQUE INDEX "agreement_change_coalition_id_version_id_part_key" ON "agreement_change"("coalition_id", "version_id", "part");
CREATE INDEX "agreement_accession_coalition_id_agreement_id_idx" ON "agreement_accession"("coalition_id", "agreement_id");
CREATE INDEX "agreement_accession_coalition_id_partner_id_idx" ON "agreement_accession"("coalition_id", "partner_id");
CREATE INDEX "agreement_accession_coalition_id_request_id_idx" ON "agreement_accession"("coalition_id", "request_id");
CREATE INDEX "agreement_withdrawal_coalition_id_agreement_id_idx" ON "agreement_withdrawal"("coalition_id", "agreement_id");
CREATE INDEX "agreement_withdrawal_coalition_id_partner_id_idx" ON "agreement_withdrawal"("coalition_id", "partner_id");

ALTER TABLE "agreement_change" ADD CONSTRAINT "agreement_change_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "agreement_accession" ADD CONSTRAINT "agreement_accession_coalition_id_agreement_id_fkey" FOREIGN KEY ("coalition_id", "agreement_id") REFERENCES "agreement"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "agreement_accession" ADD CONSTRAINT "agreement_accession_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "agreement_accession" ADD CONSTRAINT "agreement_accession_coalition_id_request_id_fkey" FOREIGN KEY ("coalition_id", "request_id") REFERENCES "signature_request"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "agreement_withdrawal" ADD CONSTRAINT "agreement_withdrawal_coalition_id_agreement_id_fkey" FOREIGN KEY ("coalition_id", "agreement_id") REFERENCES "agreement"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "agreement_withdrawal" ADD CONSTRAINT "agreement_withdrawal_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "agreement_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "agreement_change" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "agreement_accession" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_accession" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "agreement_accession" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "agreement_withdrawal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_withdrawal" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "agreement_withdrawal" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- How a change is meant may be marked otherwise while the version is a draft; who joined or left stands.
GRANT SELECT, INSERT, UPDATE (mark, marked_at, marked_by) ON "agreement_change" TO samenspel_app;
GRANT SELECT, INSERT ON "agreement_accession", "agreement_withdrawal" TO samenspel_app;
GRANT SELECT, DELETE ON "agreement_change", "agreement_accession", "agreement_withdrawal" TO samenspel_erasure;
