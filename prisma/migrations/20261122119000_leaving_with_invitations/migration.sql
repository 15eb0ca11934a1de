-- Invitations that still run hang on who sent them, and on the partner that they are for.
ALTER TYPE "departure_item" ADD VALUE 'INVITATION';
ALTER TYPE "departure_item" ADD VALUE 'PARTNER_INVITATION';

-- A partner that stops leaves nobody behind who is invited for it: the invitation goes to another partner, or on without one.
GRANT UPDATE (partner_id) ON "invitation" TO samenspel_app;
