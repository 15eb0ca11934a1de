-- Who was asked to join and has not come yet; and what a membership needs to be changed and to carry a chosen name.
ALTER TABLE "membership" ADD COLUMN     "registered_name" TEXT,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3),
ADD COLUMN     "updated_by" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "invitation" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT,
    "address" TEXT,
    "registered_name" TEXT,
    "role" "member_role" NOT NULL,
    "partner_id" UUID,
    "link_id" UUID NOT NULL,
    "times_sent" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_by" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "membership_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "invitation_coalition_id_partner_id_idx" ON "invitation"("coalition_id", "partner_id");
CREATE INDEX "invitation_coalition_id_link_id_idx" ON "invitation"("coalition_id", "link_id");
CREATE INDEX "invitation_coalition_id_membership_id_idx" ON "invitation"("coalition_id", "membership_id");
CREATE UNIQUE INDEX "invitation_coalition_id_address_key" ON "invitation"("coalition_id", "address");

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_coalition_id_link_id_fkey" FOREIGN KEY ("coalition_id", "link_id") REFERENCES "access_link"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "invitation" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- To whom and by whom it was made never changes: who it is for and for what can only be asked again, in another invitation.
GRANT SELECT, INSERT, UPDATE (email, address, registered_name, link_id, times_sent, sent_at, sent_by, expires_at, reminded_at, withdrawn_at, accepted_at, membership_id, version) ON "invitation" TO samenspel_app;
GRANT SELECT, DELETE ON "invitation" TO samenspel_erasure;
