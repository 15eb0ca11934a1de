-- What a coalition shows of an agreement to everybody: each choice is a row, the newest counts, and without one nothing is shown.
CREATE TABLE "agreement_publication" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "shows_text" BOOLEAN NOT NULL,
    "shows_partners" BOOLEAN NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "agreement_publication_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "agreement_publication_coalition_id_agreement_id_idx" ON "agreement_publication"("coalition_id", "agreement_id");

ALTER TABLE "agreement_publication" ADD CONSTRAINT "agreement_publication_coalition_id_agreement_id_fkey" FOREIGN KEY ("coalition_id", "agreement_id") REFERENCES "agreement"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "agreement_publication" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_publication" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "agreement_publication" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "agreement_publication" TO samenspel_app;
GRANT SELECT, DELETE ON "agreement_publication" TO samenspel_erasure;
