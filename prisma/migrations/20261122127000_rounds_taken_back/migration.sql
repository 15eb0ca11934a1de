-- A text that went round and was taken back before it was in force: it never held.
ALTER TYPE "agreement_status" ADD VALUE 'TAKEN_BACK';
