-- Wij bedoelen hiermee: what a coalition means with a word.
CREATE TABLE "glossary_term" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "glossary_term_pkey" PRIMARY KEY ("coalition_id","id")
);

-- One meaning per word, however it is spelled, of the words that are in use.
CREATE UNIQUE INDEX "glossary_term_coalition_id_term_key" ON "glossary_term"("coalition_id", lower("term")) WHERE "archived_at" IS NULL;

ALTER TABLE "glossary_term" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "glossary_term" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "glossary_term" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE (term, meaning, version, archived_at, updated_at, updated_by) ON "glossary_term" TO samenspel_app;
GRANT SELECT, DELETE ON "glossary_term" TO samenspel_erasure;
