-- What is needed most: parents and professionals put it in order, each for themselves, and the two orders stand side by side.
CREATE TYPE "ranking_party" AS ENUM ('EXPERTS', 'PROFESSIONALS');

CREATE TABLE "ranking_round" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "closes_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "decision" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "ranking_round_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE TABLE "ranking_item" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "words" TEXT NOT NULL,
    "challenge_id" UUID,

    CONSTRAINT "ranking_item_pkey" PRIMARY KEY ("coalition_id","id")
);

-- What one person put first, second and third: nobody else reads it, and an export leaves it out (is_private).
CREATE TABLE "ranking_ballot" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "party" "ranking_party" NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "third_id" UUID NOT NULL,
    "is_private" BOOLEAN NOT NULL DEFAULT true,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ranking_ballot_pkey" PRIMARY KEY ("coalition_id","id"),
    CONSTRAINT "ranking_ballot_three_different" CHECK ("first_id" <> "second_id" AND "second_id" <> "third_id" AND "first_id" <> "third_id")
);

CREATE UNIQUE INDEX "ranking_item_coalition_id_round_id_id_key" ON "ranking_item"("coalition_id", "round_id", "id");
CREATE UNIQUE INDEX "ranking_item_coalition_id_round_id_position_key" ON "ranking_item"("coalition_id", "round_id", "position");
CREATE INDEX "ranking_item_coalition_id_challenge_id_idx" ON "ranking_item"("coalition_id", "challenge_id");
CREATE UNIQUE INDEX "ranking_ballot_coalition_id_round_id_membership_id_key" ON "ranking_ballot"("coalition_id", "round_id", "membership_id");
CREATE INDEX "ranking_ballot_coalition_id_membership_id_idx" ON "ranking_ballot"("coalition_id", "membership_id");
CREATE INDEX "ranking_ballot_coalition_id_round_id_first_id_idx" ON "ranking_ballot"("coalition_id", "round_id", "first_id");
CREATE INDEX "ranking_ballot_coalition_id_round_id_second_id_idx" ON "ranking_ballot"("coalition_id", "round_id", "second_id");
CREATE INDEX "ranking_ballot_coalition_id_round_id_third_id_idx" ON "ranking_ballot"("coalition_id", "round_id", "third_id");

ALTER TABLE "ranking_item" ADD CONSTRAINT "ranking_item_coalition_id_round_id_fkey" FOREIGN KEY ("coalition_id", "round_id") REFERENCES "ranking_round"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ranking_item" ADD CONSTRAINT "ranking_item_coalition_id_challenge_id_fkey" FOREIGN KEY ("coalition_id", "challenge_id") REFERENCES "challenge"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ranking_ballot" ADD CONSTRAINT "ranking_ballot_coalition_id_round_id_fkey" FOREIGN KEY ("coalition_id", "round_id") REFERENCES "ranking_round"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ranking_ballot" ADD CONSTRAINT "ranking_ballot_coalition_id_membership_id_fkey" FOREIGN KEY ("coalition_id", "membership_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
-- Only what stands in this round can be put in an order in it.
ALTER TABLE "ranking_ballot" ADD CONSTRAINT "ranking_ballot_coalition_id_round_id_first_id_fkey" FOREIGN KEY ("coalition_id", "round_id", "first_id") REFERENCES "ranking_item"("coalition_id", "round_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ranking_ballot" ADD CONSTRAINT "ranking_ballot_coalition_id_round_id_second_id_fkey" FOREIGN KEY ("coalition_id", "round_id", "second_id") REFERENCES "ranking_item"("coalition_id", "round_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "ranking_ballot" ADD CONSTRAINT "ranking_ballot_coalition_id_round_id_third_id_fkey" FOREIGN KEY ("coalition_id", "round_id", "third_id") REFERENCES "ranking_item"("coalition_id", "round_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ranking_round" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ranking_round" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ranking_round" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "ranking_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ranking_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ranking_item" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);
ALTER TABLE "ranking_ballot" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ranking_ballot" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "ranking_ballot" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- What was asked never changes; an answer changes until the round is closed.
GRANT SELECT, INSERT, UPDATE (closed_at, closed_by, decision, decided_at, decided_by) ON "ranking_round" TO samenspel_app;
GRANT SELECT, INSERT ON "ranking_item" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (party, first_id, second_id, third_id, cast_at) ON "ranking_ballot" TO samenspel_app;
GRANT SELECT, DELETE ON "ranking_round" TO samenspel_erasure;
GRANT SELECT, DELETE ON "ranking_item" TO samenspel_erasure;
GRANT SELECT, DELETE ON "ranking_ballot" TO samenspel_erasure;
