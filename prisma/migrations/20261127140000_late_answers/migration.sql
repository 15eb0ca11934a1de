-- When the coordinators were told that the answer to this is late: once, whatever happens after.
ALTER TABLE "contribution" ADD COLUMN "late_told_at" TIMESTAMPTZ(3);

GRANT UPDATE (late_told_at) ON "contribution" TO samenspel_app;
