-- Who was asked by mail whether the agreement landed, and of which mandate was mailed that it ends: once for each.
CREATE TABLE "landing_asked" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "asked_on" DATE NOT NULL,

    CONSTRAINT "landing_asked_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "mandate_warned" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mandate_id" UUID NOT NULL,
    "ends_on" DATE NOT NULL,
    "warned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mandate_warned_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE UNIQUE INDEX "landing_asked_coalition_id_membership_id_asked_on_key" ON "landing_asked"("coalition_id", "membership_id", "asked_on");
CREATE INDEX "landing_asked_coalition_id_agreement_id_idx" ON "landing_asked"("coalition_id", "agreement_id");
CREATE UNIQUE INDEX "mandate_warned_coalition_id_mandate_id_ends_on_key" ON "mandate_warned"("coalition_id", "mandate_id", "ends_on");

ALTER TABLE "landing_asked" ADD CONSTRAINT "landing_asked_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "landing_asked" ADD CONSTRAINT "landing_asked_coalition_id_agreement_id_fkey" FOREIGN KEY ("coalition_id", "agreement_id") REFERENCES "agreement"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "mandate_warned" ADD CONSTRAINT "mandate_warned_coalition_id_mandate_id_fkey" FOREIGN KEY ("coalition_id", "mandate_id") REFERENCES "mandate"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "landing_asked" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "landing_asked" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "landing_asked" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "mandate_warned" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mandate_warned" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "mandate_warned" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "landing_asked" TO samenspel_app;
GRANT SELECT, INSERT ON "mandate_warned" TO samenspel_app;
GRANT SELECT, DELETE ON "landing_asked" TO samenspel_erasure;
GRANT SELECT, DELETE ON "mandate_warned" TO samenspel_erasure;
