-- A story (F1.2) that was spoken. The recording waits for its sheet, and goes with the story from then on. Of a file it is known
-- whether it is for a few alone: no export carries that one.
ALTER TABLE "stored_file" ADD COLUMN "is_private" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "story_voice" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "record_id" UUID,
    "is_private" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "story_voice_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "story_voice_waiting_is_private" CHECK ("record_id" IS NOT NULL OR "is_private")
);

CREATE UNIQUE INDEX "story_voice_coalition_id_record_id_key" ON "story_voice"("coalition_id", "record_id");
CREATE INDEX "story_voice_coalition_id_file_id_idx" ON "story_voice"("coalition_id", "file_id");
-- One waits per person.
CREATE UNIQUE INDEX "story_voice_one_waits" ON "story_voice"("coalition_id", "created_by") WHERE "record_id" IS NULL;

ALTER TABLE "story_voice" ADD CONSTRAINT "story_voice_coalition_id_file_id_fkey" FOREIGN KEY ("coalition_id", "file_id") REFERENCES "stored_file"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "story_voice" ADD CONSTRAINT "story_voice_coalition_id_record_id_fkey" FOREIGN KEY ("coalition_id", "record_id") REFERENCES "sheet_record"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "story_voice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "story_voice" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "story_voice" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT, DELETE, UPDATE (record_id, is_private) ON "story_voice" TO samenspel_app;
GRANT UPDATE (is_private) ON "stored_file" TO samenspel_app;
GRANT SELECT, DELETE ON "story_voice" TO samenspel_erasure;
