-- The scan of a signature on paper: evidence, so it is added to and never replaced or removed. A second one says why.
CREATE TABLE "signature_scan" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "signature_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "reason" TEXT,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by" UUID NOT NULL,

    CONSTRAINT "signature_scan_pkey" PRIMARY KEY ("coalition_id","id")
);

CREATE INDEX "signature_scan_coalition_id_signature_id_idx" ON "signature_scan"("coalition_id", "signature_id");
CREATE INDEX "signature_scan_coalition_id_file_id_idx" ON "signature_scan"("coalition_id", "file_id");

ALTER TABLE "signature_scan" ADD CONSTRAINT "signature_scan_coalition_id_signature_id_fkey" FOREIGN KEY ("coalition_id", "signature_id") REFERENCES "signature"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "signature_scan" ADD CONSTRAINT "signature_scan_coalition_id_file_id_fkey" FOREIGN KEY ("coalition_id", "file_id") REFERENCES "stored_file"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "signature_scan" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "signature_scan" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "signature_scan" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

GRANT SELECT, INSERT ON "signature_scan" TO samenspel_app;
GRANT SELECT, DELETE ON "signature_scan" TO samenspel_erasure;
