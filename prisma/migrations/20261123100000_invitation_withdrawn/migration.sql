-- A partner that was only asked stands again as it stood before, once the invitation is withdrawn.
ALTER TYPE "partner_status_cause" ADD VALUE 'WITHDRAWN';
