-- Inbreng that was spoken: the sound is a file of the coalition, the words stand where typed words stand once somebody typed them.
CREATE TABLE "contribution_voice" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "typed_at" TIMESTAMPTZ(3),
    "typed_by" UUID,

    CONSTRAINT "contribution_voice_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "contribution_voice_typed_by_somebody" CHECK (("typed_at" IS NULL) = ("typed_by" IS NULL))
);

CREATE UNIQUE INDEX "contribution_voice_coalition_id_contribution_id_key" ON "contribution_voice"("coalition_id", "contribution_id");
CREATE INDEX "contribution_voice_coalition_id_file_id_idx" ON "contribution_voice"("coalition_id", "file_id");

ALTER TABLE "contribution_voice" ADD CONSTRAINT "contribution_voice_coalition_id_contribution_id_fkey" FOREIGN KEY ("coalition_id", "contribution_id") REFERENCES "contribution"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "contribution_voice" ADD CONSTRAINT "contribution_voice_coalition_id_file_id_fkey" FOREIGN KEY ("coalition_id", "file_id") REFERENCES "stored_file"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "contribution_voice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contribution_voice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "contribution_voice" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was taken back is erased, the sound too. The file of an import stays: its import points at it.
GRANT SELECT, INSERT, DELETE, UPDATE (version, typed_at, typed_by) ON "contribution_voice" TO samenspel_app;
GRANT DELETE ON "stored_file" TO samenspel_app;
GRANT SELECT, DELETE ON "contribution_voice" TO samenspel_erasure;
