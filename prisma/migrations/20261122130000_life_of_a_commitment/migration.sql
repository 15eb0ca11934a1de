-- What becomes of an afspraak after signing: each change of its state, each time that somebody does otherwise with a
-- reason, and how that ended. Rows are added and never rewritten (R-S3-28, R-S3-29).
CREATE TYPE "deviation_outcome" AS ENUM ('RESUMED', 'REVISION_WISHED', 'EXPIRED');

CREATE TABLE "commitment_state_change" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "from_status" "commitment_status" NOT NULL,
    "to_status" "commitment_status" NOT NULL,
    "reason" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "commitment_state_change_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "commitment_deviation" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "parents_interest" TEXT NOT NULL,
    "until_on" DATE NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_by" UUID NOT NULL,

    CONSTRAINT "commitment_deviation_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "deviation_closure" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "deviation_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "outcome" "deviation_outcome" NOT NULL,
    "what" TEXT,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" UUID NOT NULL,

    CONSTRAINT "deviation_closure_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "commitment_state_change_coalition_id_commitment_id_idx" ON "commitment_state_change"("coalition_id", "commitment_id");
CREATE INDEX "commitment_deviation_coalition_id_commitment_id_idx" ON "commitment_deviation"("coalition_id", "commitment_id");
CREATE UNIQUE INDEX "deviation_closure_coalition_id_deviation_id_key" ON "deviation_closure"("coalition_id", "deviation_id");
CREATE INDEX "deviation_closure_coalition_id_version_id_idx" ON "deviation_closure"("coalition_id", "version_id");

ALTER TABLE "commitment_state_change" ADD CONSTRAINT "commitment_state_change_coalition_id_commitment_id_fkey" FOREIGN KEY ("coalition_id", "commitment_id") REFERENCES "commitment"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "commitment_deviation" ADD CONSTRAINT "commitment_deviation_coalition_id_commitment_id_fkey" FOREIGN KEY ("coalition_id", "commitment_id") REFERENCES "commitment"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "deviation_closure" ADD CONSTRAINT "deviation_closure_coalition_id_deviation_id_fkey" FOREIGN KEY ("coalition_id", "deviation_id") REFERENCES "commitment_deviation"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "deviation_closure" ADD CONSTRAINT "deviation_closure_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "commitment_state_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "commitment_state_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "commitment_state_change" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "commitment_deviation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "commitment_deviation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "commitment_deviation" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "deviation_closure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "deviation_closure" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "deviation_closure" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What happened stays as it was written.
GRANT SELECT, INSERT ON "commitment_state_change", "commitment_deviation", "deviation_closure" TO samenspel_app;
GRANT SELECT, DELETE ON "commitment_state_change", "commitment_deviation", "deviation_closure" TO samenspel_erasure;
