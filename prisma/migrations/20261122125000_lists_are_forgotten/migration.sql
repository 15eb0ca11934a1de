-- What a list did, with how partners stood before, goes when the list can no longer be taken back.
GRANT DELETE ON "partner_import_change" TO samenspel_app;
