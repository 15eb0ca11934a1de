-- The mission as it was said (F3.1, R-S0-08): each wording stays, and each partner says of a wording where it stands.
CREATE TABLE "mission_wording" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "mission" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID,

    CONSTRAINT "mission_wording_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "mission_word" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "wording_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "kind" "goal_stance_kind" NOT NULL,
    "reason" TEXT,
    "said_by" TEXT NOT NULL,
    "said_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "mission_word_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE UNIQUE INDEX "mission_wording_coalition_id_number_key" ON "mission_wording"("coalition_id", "number");
CREATE INDEX "mission_word_coalition_id_wording_id_idx" ON "mission_word"("coalition_id", "wording_id");
CREATE INDEX "mission_word_coalition_id_partner_id_idx" ON "mission_word"("coalition_id", "partner_id");

ALTER TABLE "mission_word" ADD CONSTRAINT "mission_word_coalition_id_wording_id_fkey" FOREIGN KEY ("coalition_id", "wording_id") REFERENCES "mission_wording"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "mission_word" ADD CONSTRAINT "mission_word_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What stands now is the first wording that is kept, under the id of the profile that it stood in.
ALTER TABLE "coalition_profile" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "mission_wording" ("coalition_id", "id", "number", "mission", "written_at", "written_by")
SELECT "coalition_id", "id", 1, "mission", "updated_at", "updated_by" FROM "coalition_profile" WHERE "mission" IS NOT NULL;
ALTER TABLE "coalition_profile" FORCE ROW LEVEL SECURITY;

ALTER TABLE "mission_wording" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mission_wording" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "mission_wording" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "mission_word" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mission_word" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "mission_word" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "mission_wording", "mission_word" TO samenspel_app;
GRANT SELECT, DELETE ON "mission_wording", "mission_word" TO samenspel_erasure;
