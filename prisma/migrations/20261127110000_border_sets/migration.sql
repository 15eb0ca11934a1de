-- Borders of wijken, buurten or municipalities that a coalition draws its figures on.
CREATE TYPE "border_state" AS ENUM ('CHECKED', 'CONFIRMED', 'CANCELLED', 'REMOVED');
CREATE TYPE "border_kind" AS ENUM ('MUNICIPALITY', 'WIJK', 'BUURT');

CREATE TABLE "border_set" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "state" "border_state" NOT NULL DEFAULT 'CHECKED',
    "kind" "border_kind" NOT NULL,
    "division_year" SMALLINT,
    "area_count" INTEGER NOT NULL,
    "draft" JSONB,
    "areas" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,

    CONSTRAINT "border_set_pkey" PRIMARY KEY ("coalition_id","id"),
    -- What was read of a file stays until somebody decides, and then no longer.
    CONSTRAINT "border_set_draft" CHECK (("state" = 'CHECKED') = ("draft" IS NOT NULL)),
    CONSTRAINT "border_set_areas" CHECK (("state" IN ('CONFIRMED', 'REMOVED')) = ("areas" IS NOT NULL)),
    CONSTRAINT "border_set_year" CHECK (("areas" IS NULL) OR ("division_year" IS NOT NULL))
);

ALTER TABLE "border_set" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "border_set" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "border_set" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- Which file it was, who brought it and when does not change.
GRANT SELECT, INSERT, UPDATE (state, kind, division_year, area_count, draft, areas, version, decided_at, decided_by) ON "border_set" TO samenspel_app;
GRANT SELECT, DELETE ON "border_set" TO samenspel_erasure;
