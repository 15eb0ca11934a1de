-- What the card of a signal asks beside its theme and words (F5.2). How often it happens may be left out: only the two have to
-- be there. Of the signals that are there nobody was asked whether their name may be read, so it is not.
CREATE TYPE "signal_urgency" AS ENUM ('CAN_WAIT', 'SOON', 'NOW');

ALTER TABLE "signal" ALTER COLUMN "frequency" DROP NOT NULL,
    ADD COLUMN "already_tried" TEXT,
    ADD COLUMN "urgency" "signal_urgency",
    ADD COLUMN "is_anonymous" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE "signal" ALTER COLUMN "is_anonymous" DROP DEFAULT;
