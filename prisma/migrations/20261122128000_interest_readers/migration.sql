-- Who reads what a partner keeps to itself: who wrote it, and whom they let in. Who decides which member belongs to which
-- partner opens nothing by that.
CREATE TABLE "partner_interest_reader" (
    "coalition_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "let_in_at" TIMESTAMPTZ(3) NOT NULL,
    "let_in_by" UUID NOT NULL,

    CONSTRAINT "partner_interest_reader_pkey" PRIMARY KEY ("coalition_id","partner_id","membership_id")
);

CREATE INDEX "partner_interest_reader_coalition_id_membership_id_idx" ON "partner_interest_reader"("coalition_id", "membership_id");

ALTER TABLE "partner_interest_reader" ADD CONSTRAINT "partner_interest_reader_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "partner_interest_reader" ADD CONSTRAINT "partner_interest_reader_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "partner_interest_reader" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_interest_reader" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_interest_reader" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, DELETE ON "partner_interest_reader" TO samenspel_app;
GRANT SELECT, DELETE ON "partner_interest_reader" TO samenspel_erasure;
-- What a partner keeps, it can throw away.
GRANT DELETE ON "partner_interest" TO samenspel_app;

-- Who changes tables sees no row of a coalition either: for this once it does.
ALTER TABLE "partner_interest" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "partner_interest_reader" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "partner_interest_reader" (coalition_id, partner_id, membership_id, let_in_at, let_in_by)
SELECT coalition_id, partner_id, updated_by, updated_at, updated_by FROM "partner_interest";
ALTER TABLE "partner_interest" FORCE ROW LEVEL SECURITY;
ALTER TABLE "partner_interest_reader" FORCE ROW LEVEL SECURITY;
