-- Who has a worksheet open at this moment, so that two people who fill in one know of each other. A row lasts as long as the
-- page is looked at and is removed within a day; it is private, so no export of a coalition carries who looked at what.
CREATE TABLE "sheet_presence" (
    "coalition_id" UUID NOT NULL,
    "worksheet" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "membership_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "judged_at" TIMESTAMPTZ(3) NOT NULL,
    "is_private" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "sheet_presence_pkey" PRIMARY KEY ("coalition_id","worksheet","about","membership_id")
);

CREATE INDEX "sheet_presence_coalition_id_membership_id_idx" ON "sheet_presence"("coalition_id", "membership_id");

ALTER TABLE "sheet_presence" ADD CONSTRAINT "sheet_presence_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "sheet_presence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sheet_presence" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "sheet_presence" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, UPDATE, DELETE ON "sheet_presence" TO samenspel_app;
GRANT SELECT, DELETE ON "sheet_presence" TO samenspel_erasure;
