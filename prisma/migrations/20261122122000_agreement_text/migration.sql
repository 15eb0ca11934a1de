-- The text of an agreement: what it is founded on, its sections, its afspraken in order of priority with everything that
-- makes them keepable, and what members of partners remark while it is a draft.
ALTER TYPE "agreement_status" ADD VALUE 'SUPERSEDED';
ALTER TYPE "agreement_status" ADD VALUE 'ENDED';

CREATE TYPE "clause_kind" AS ENUM ('FOR_WHOM', 'PROMISES', 'MANDATE', 'LEARNING', 'SPEAKING_UP', 'JOINING_AND_LEAVING', 'TERM', 'NOT_RECORDED');

-- Where a version stands belongs to the version: one can be in force while the next is a draft.
ALTER TABLE "agreement_version" ADD COLUMN "status" "agreement_status" NOT NULL DEFAULT 'DRAFT',
    ADD COLUMN "basis_title" TEXT,
    ADD COLUMN "basis_url" TEXT,
    ADD COLUMN "basis_on" DATE,
    ADD COLUMN "legal_basis" TEXT,
    ADD COLUMN "text_format" SMALLINT NOT NULL DEFAULT 1,
    ADD COLUMN "changed_in" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "changed_at" TIMESTAMPTZ(3),
    ADD COLUMN "changed_by" UUID;

ALTER TABLE "agreement_status_change" ADD COLUMN "version_id" UUID;

ALTER TABLE "commitment_wording" ADD COLUMN "position" INTEGER,
    ADD COLUMN "place" TEXT,
    ADD COLUMN "starts_on" DATE,
    ADD COLUMN "ends_on" DATE,
    ADD COLUMN "speaks_up" TEXT,
    ADD COLUMN "changed_in" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "changed_at" TIMESTAMPTZ(3),
    ADD COLUMN "changed_by" UUID,
    ADD COLUMN "dropped_at" TIMESTAMPTZ(3),
    ADD COLUMN "dropped_by" UUID;

-- What is there already gets its place and its state. Row-level security is forced on the owner too, so it is put aside
-- for these statements; the transaction of the migration holds the tables meanwhile.
ALTER TABLE "agreement" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "agreement_version" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "agreement_status_change" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "commitment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "commitment_wording" NO FORCE ROW LEVEL SECURITY;
UPDATE "agreement_version" v SET "status" = a."status" FROM "agreement" a WHERE a."coalition_id" = v."coalition_id" AND a."id" = v."agreement_id";
UPDATE "agreement_status_change" c SET "version_id" = v."id" FROM "agreement_version" v WHERE v."coalition_id" = c."coalition_id" AND v."agreement_id" = c."agreement_id" AND v."number" = 1;
UPDATE "commitment_wording" w SET "position" = c."position" FROM "commitment" c WHERE c."coalition_id" = w."coalition_id" AND c."id" = w."commitment_id";
ALTER TABLE "agreement" FORCE ROW LEVEL SECURITY;
ALTER TABLE "agreement_version" FORCE ROW LEVEL SECURITY;
ALTER TABLE "agreement_status_change" FORCE ROW LEVEL SECURITY;
ALTER TABLE "commitment" FORCE ROW LEVEL SECURITY;
ALTER TABLE "commitment_wording" FORCE ROW LEVEL SECURITY;

ALTER TABLE "agreement_version" ALTER COLUMN "status" DROP DEFAULT;
ALTER TABLE "agreement" DROP COLUMN "status";
ALTER TABLE "agreement_status_change" ALTER COLUMN "version_id" SET NOT NULL;
ALTER TABLE "commitment_wording" ALTER COLUMN "position" SET NOT NULL;
ALTER TABLE "commitment" DROP COLUMN "position";

CREATE TABLE "agreement_clause" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind" "clause_kind" NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "agreement_clause_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "agreement_remark" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "commitment_id" UUID,
    "partner_id" UUID,
    "body" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_by" UUID NOT NULL,

    CONSTRAINT "agreement_remark_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "agreement_remark_answer" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "remark_id" UUID NOT NULL,
    "outcome" "receipt_outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" UUID NOT NULL,

    CONSTRAINT "agreement_remark_answer_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE UNIQUE INDEX "agreement_clause_coalition_id_version_id_kind_key" ON "agreement_clause"("coalition_id", "version_id", "kind");
CREATE INDEX "agreement_remark_coalition_id_version_id_idx" ON "agreement_remark"("coalition_id", "version_id");
CREATE INDEX "agreement_remark_coalition_id_commitment_id_idx" ON "agreement_remark"("coalition_id", "commitment_id");
CREATE INDEX "agreement_remark_coalition_id_partner_id_idx" ON "agreement_remark"("coalition_id", "partner_id");
CREATE UNIQUE INDEX "agreement_remark_answer_coalition_id_remark_id_key" ON "agreement_remark_answer"("coalition_id", "remark_id");
CREATE INDEX "agreement_status_change_coalition_id_version_id_idx" ON "agreement_status_change"("coalition_id", "version_id");

ALTER TABLE "agreement_status_change" ADD CONSTRAINT "agreement_status_change_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "agreement_clause" ADD CONSTRAINT "agreement_clause_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "agreement_remark" ADD CONSTRAINT "agreement_remark_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "agreement_remark" ADD CONSTRAINT "agreement_remark_coalition_id_commitment_id_fkey" FOREIGN KEY ("coalition_id", "commitment_id") REFERENCES "commitment"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "agreement_remark" ADD CONSTRAINT "agreement_remark_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "agreement_remark_answer" ADD CONSTRAINT "agreement_remark_answer_coalition_id_remark_id_fkey" FOREIGN KEY ("coalition_id", "remark_id") REFERENCES "agreement_remark"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "agreement_clause" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_clause" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "agreement_clause" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "agreement_remark" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_remark" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "agreement_remark" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "agreement_remark_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_remark_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "agreement_remark_answer" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- A text changes while it is a draft; a remark and its answer never do.
GRANT UPDATE (status, basis_title, basis_url, basis_on, legal_basis, text_format, changed_in, changed_at, changed_by) ON "agreement_version" TO samenspel_app;
GRANT UPDATE (partner_id, position, what, for_whom, place, starts_on, ends_on, evidence, room, speaks_up, changed_in, changed_at, changed_by, dropped_at, dropped_by) ON "commitment_wording" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (body) ON "agreement_clause" TO samenspel_app;
GRANT SELECT, INSERT ON "agreement_remark", "agreement_remark_answer" TO samenspel_app;
GRANT SELECT, DELETE ON "agreement_clause", "agreement_remark", "agreement_remark_answer" TO samenspel_erasure;
