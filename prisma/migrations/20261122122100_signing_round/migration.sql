-- The signing round: how a signature was put and under which mandate, what a partner answered instead of signing, who
-- was reminded, and which texts were signed anywhere, for the page on which anybody checks one.
CREATE TYPE "signature_way" AS ENUM ('LINK', 'MEMBER', 'PAPER');
CREATE TYPE "signing_reply_kind" AS ENUM ('CHANGE', 'REFUSAL');

ALTER TABLE "agreement" ADD COLUMN "reminders_on" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE "agreement_version" ADD COLUMN "close_reason" TEXT;

ALTER TABLE "signature" ADD COLUMN "way" "signature_way" NOT NULL DEFAULT 'LINK',
    ADD COLUMN "mandate_id" UUID,
    ADD COLUMN "paper_on" DATE,
    ADD COLUMN "recorded_by" UUID;

CREATE TABLE "signing_reply" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "kind" "signing_reply_kind" NOT NULL,
    "commitment_id" UUID,
    "what" TEXT,
    "why" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "given_function" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_reply_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "signing_reply_answer" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "reply_id" UUID NOT NULL,
    "outcome" "receipt_outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" UUID NOT NULL,

    CONSTRAINT "signing_reply_answer_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "signing_reminder" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by" UUID,

    CONSTRAINT "signing_reminder_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "document_seal" (
    "content_hash" TEXT NOT NULL,
    "coalition_ref" UUID NOT NULL,

    CONSTRAINT "document_seal_pkey" PRIMARY KEY ("content_hash","coalition_ref")
);

CREATE INDEX "signature_coalition_id_mandate_id_idx" ON "signature"("coalition_id", "mandate_id");
CREATE INDEX "signing_reply_coalition_id_version_id_idx" ON "signing_reply"("coalition_id", "version_id");
CREATE INDEX "signing_reply_coalition_id_partner_id_idx" ON "signing_reply"("coalition_id", "partner_id");
CREATE INDEX "signing_reply_coalition_id_commitment_id_idx" ON "signing_reply"("coalition_id", "commitment_id");
CREATE UNIQUE INDEX "signing_reply_answer_coalition_id_reply_id_key" ON "signing_reply_answer"("coalition_id", "reply_id");
CREATE INDEX "signing_reminder_coalition_id_request_id_idx" ON "signing_reminder"("coalition_id", "request_id");

ALTER TABLE "signature" ADD CONSTRAINT "signature_coalition_id_mandate_id_fkey" FOREIGN KEY ("coalition_id", "mandate_id") REFERENCES "mandate"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "signing_reply" ADD CONSTRAINT "signing_reply_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "signing_reply" ADD CONSTRAINT "signing_reply_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "signing_reply" ADD CONSTRAINT "signing_reply_coalition_id_commitment_id_fkey" FOREIGN KEY ("coalition_id", "commitment_id") REFERENCES "commitment"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "signing_reply_answer" ADD CONSTRAINT "signing_reply_answer_coalition_id_reply_id_fkey" FOREIGN KEY ("coalition_id", "reply_id") REFERENCES "signing_reply"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "signing_reminder" ADD CONSTRAINT "signing_reminder_coalition_id_request_id_fkey" FOREIGN KEY ("coalition_id", "request_id") REFERENCES "signature_request"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "signing_reply" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "signing_reply" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "signing_reply" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "signing_reply_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "signing_reply_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "signing_reply_answer" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "signing_reminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "signing_reminder" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "signing_reminder" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT UPDATE (close_reason) ON "agreement_version" TO samenspel_app;
-- What somebody answered never changes. A seal says where a text was signed, and nothing else: counts come from the rows there.
GRANT SELECT, INSERT ON "signing_reply", "signing_reply_answer", "signing_reminder", "document_seal" TO samenspel_app;
GRANT SELECT, DELETE ON "signing_reply", "signing_reply_answer", "signing_reminder" TO samenspel_erasure;

-- Texts that were signed before there were seals.
ALTER TABLE "signature" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "document_seal" ("content_hash", "coalition_ref") SELECT DISTINCT "content_hash", "coalition_id" FROM "signature";
ALTER TABLE "signature" FORCE ROW LEVEL SECURITY;
