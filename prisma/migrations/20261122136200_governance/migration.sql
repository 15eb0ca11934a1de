-- How the network of a coalition is governed (F4.1): what was said of it, what was chosen, and until when that is left alone.
-- Versions: each stays as it was.
CREATE TYPE "governance_form" AS ENUM ('SELF_GOVERNED', 'LEAD_ORGANISATION', 'NETWORK_OFFICE');

CREATE TABLE "governance_choice" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "partners" INTEGER NOT NULL,
    "trust" SMALLINT NOT NULL,
    "goal_agreement" SMALLINT NOT NULL,
    "competences_needed" SMALLINT NOT NULL,
    "form" "governance_form" NOT NULL,
    "process_holder" TEXT NOT NULL,
    "review_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "governance_choice_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE UNIQUE INDEX "governance_choice_coalition_id_number_key" ON "governance_choice"("coalition_id", "number");

ALTER TABLE "governance_choice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "governance_choice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "governance_choice" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "governance_choice" TO samenspel_app;
GRANT SELECT, DELETE ON "governance_choice" TO samenspel_erasure;
