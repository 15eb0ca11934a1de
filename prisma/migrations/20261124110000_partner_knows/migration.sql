-- How well a partner says that it knows another (F2.3, kenIk): a record of the partner that says it, seen as its offer is.
CREATE TABLE "partner_knows" (
    "coalition_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "scale" SMALLINT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "said_by" UUID NOT NULL,

    CONSTRAINT "partner_knows_pkey" PRIMARY KEY ("coalition_id","partner_id","other_id"),
    CONSTRAINT "partner_knows_scale" CHECK (scale BETWEEN 1 AND 5),
    CONSTRAINT "partner_knows_another" CHECK (other_id <> partner_id)
);

CREATE INDEX "partner_knows_coalition_id_other_id_idx" ON "partner_knows"("coalition_id", "other_id");

ALTER TABLE "partner_knows" ADD CONSTRAINT "partner_knows_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "partner_knows" ADD CONSTRAINT "partner_knows_coalition_id_other_id_fkey" FOREIGN KEY ("coalition_id", "other_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "partner_knows" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_knows" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_knows" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, DELETE ON "partner_knows" TO samenspel_app;
GRANT SELECT, DELETE ON "partner_knows" TO samenspel_erasure;
