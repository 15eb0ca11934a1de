-- The second wall: every tenant table shows and takes only rows of the coalition that the transaction named.
-- The expression is exactly this one everywhere: no sub-select, function or cast on the column (those cost hundreds of
-- milliseconds on a million rows). Forced, so that the owner is bound by it too. nullif: after a transaction the
-- setting is '' and not null.

ALTER TABLE "action_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "action_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "action_item" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "agreement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "agreement" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "agreement_status_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_status_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "agreement_status_change" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "agreement_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agreement_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "agreement_version" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "commitment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "commitment" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "commitment" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "commitment_wording" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "commitment_wording" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "commitment_wording" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "signature_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "signature_request" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "signature_request" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "signature" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "signature" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "signature" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "challenge" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "challenge" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "challenge" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "coalition_profile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "coalition_profile" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "coalition_profile" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "contribution" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contribution" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "contribution" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "contribution_receipt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contribution_receipt" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "contribution_receipt" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "contribution_withdrawal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "contribution_withdrawal" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "contribution_withdrawal" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "goal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "goal" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "goal_status_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal_status_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "goal_status_change" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "goal_measurement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal_measurement" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "goal_measurement" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "goal_partner" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "goal_partner" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "goal_partner" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "data_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "data_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "data_import" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "import_row" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "import_row" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "import_row" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "indicator" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "indicator" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "indicator" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "indicator_value" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "indicator_value" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "indicator_value" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "executive_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "executive_request" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "executive_request" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "executive_response" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "executive_response" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "executive_response" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "membership" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "membership" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "partner_organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "partner_organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "partner_organization" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "step_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "step_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "step_change" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "worksheet_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "worksheet_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "worksheet_entry" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "plan_text_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "plan_text_version" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "plan_text_version" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "stored_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stored_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "stored_file" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "access_link" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "access_link" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "access_link" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "request_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "request_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "request_key" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "audit_head" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_head" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_head" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "audit_event" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "signal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "signal" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "signal" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

ALTER TABLE "feedback_reply" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "feedback_reply" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "feedback_reply" USING (coalition_id = nullif(current_setting('app.coalition_id', true), '')::uuid);

-- Grants, each as small as the work allows. What never changes can only be added; what people remove is archived;
-- only the erasure role (which cannot log in) deletes for good.

GRANT SELECT, INSERT, UPDATE ON "action_item" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "agreement" TO samenspel_app;
GRANT SELECT, INSERT ON "agreement_status_change" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (purpose, purpose_b1, frozen_at, content_hash) ON "agreement_version" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (status, position) ON "commitment" TO samenspel_app;
GRANT SELECT, INSERT ON "commitment_wording" TO samenspel_app;
GRANT SELECT, INSERT ON "signature_request" TO samenspel_app;
GRANT SELECT, INSERT ON "signature" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "challenge" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "coalition_profile" TO samenspel_app;
GRANT SELECT, INSERT ON "contribution" TO samenspel_app;
GRANT SELECT, INSERT ON "contribution_receipt" TO samenspel_app;
GRANT SELECT, INSERT ON "contribution_withdrawal" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "goal" TO samenspel_app;
GRANT SELECT, INSERT ON "goal_status_change" TO samenspel_app;
GRANT SELECT, INSERT ON "goal_measurement" TO samenspel_app;
GRANT SELECT, INSERT, DELETE ON "goal_partner" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "data_import" TO samenspel_app;
GRANT SELECT, INSERT, DELETE ON "import_row" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "indicator" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "indicator_value" TO samenspel_app;
GRANT SELECT, INSERT ON "executive_request" TO samenspel_app;
GRANT SELECT, INSERT ON "executive_response" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "membership" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "partner_organization" TO samenspel_app;
GRANT SELECT, INSERT ON "step_change" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE ON "worksheet_entry" TO samenspel_app;
GRANT SELECT, INSERT ON "plan_text_version" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (archived_at) ON "stored_file" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (revoked_at) ON "access_link" TO samenspel_app;
GRANT SELECT, INSERT, DELETE ON "request_key" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (sequence, hash) ON "audit_head" TO samenspel_app;
GRANT SELECT, INSERT ON "audit_event" TO samenspel_app;
GRANT SELECT, INSERT, UPDATE (status) ON "signal" TO samenspel_app;
GRANT SELECT, INSERT ON "feedback_reply" TO samenspel_app;

GRANT SELECT, DELETE ON "action_item" TO samenspel_erasure;
GRANT SELECT, DELETE ON "agreement" TO samenspel_erasure;
GRANT SELECT, DELETE ON "agreement_status_change" TO samenspel_erasure;
GRANT SELECT, DELETE ON "agreement_version" TO samenspel_erasure;
GRANT SELECT, DELETE ON "commitment" TO samenspel_erasure;
GRANT SELECT, DELETE ON "commitment_wording" TO samenspel_erasure;
GRANT SELECT, DELETE ON "signature_request" TO samenspel_erasure;
GRANT SELECT, DELETE ON "signature" TO samenspel_erasure;
GRANT SELECT, DELETE ON "challenge" TO samenspel_erasure;
GRANT SELECT, DELETE ON "coalition_profile" TO samenspel_erasure;
GRANT SELECT, DELETE ON "contribution" TO samenspel_erasure;
GRANT SELECT, DELETE ON "contribution_receipt" TO samenspel_erasure;
GRANT SELECT, DELETE ON "contribution_withdrawal" TO samenspel_erasure;
GRANT SELECT, DELETE ON "goal" TO samenspel_erasure;
GRANT SELECT, DELETE ON "goal_status_change" TO samenspel_erasure;
GRANT SELECT, DELETE ON "goal_measurement" TO samenspel_erasure;
GRANT SELECT, DELETE ON "goal_partner" TO samenspel_erasure;
GRANT SELECT, DELETE ON "data_import" TO samenspel_erasure;
GRANT SELECT, DELETE ON "import_row" TO samenspel_erasure;
GRANT SELECT, DELETE ON "indicator" TO samenspel_erasure;
GRANT SELECT, DELETE ON "indicator_value" TO samenspel_erasure;
GRANT SELECT, DELETE ON "executive_request" TO samenspel_erasure;
GRANT SELECT, DELETE ON "executive_response" TO samenspel_erasure;
GRANT SELECT, DELETE ON "membership" TO samenspel_erasure;
GRANT SELECT, DELETE ON "partner_organization" TO samenspel_erasure;
GRANT SELECT, DELETE ON "step_change" TO samenspel_erasure;
GRANT SELECT, DELETE ON "worksheet_entry" TO samenspel_erasure;
GRANT SELECT, DELETE ON "plan_text_version" TO samenspel_erasure;
GRANT SELECT, DELETE ON "stored_file" TO samenspel_erasure;
GRANT SELECT, DELETE ON "access_link" TO samenspel_erasure;
GRANT SELECT, DELETE ON "request_key" TO samenspel_erasure;
GRANT SELECT, DELETE ON "audit_head" TO samenspel_erasure;
GRANT SELECT, DELETE ON "audit_event" TO samenspel_erasure;
GRANT SELECT, DELETE ON "signal" TO samenspel_erasure;
GRANT SELECT, DELETE ON "feedback_reply" TO samenspel_erasure;

-- Shared tables.
GRANT SELECT ON "coalition" TO samenspel_app, samenspel_auth;
GRANT INSERT, UPDATE (name, status) ON "coalition" TO samenspel_app;
GRANT SELECT ON "municipality" TO samenspel_app;
GRANT INSERT ON "account_coalition" TO samenspel_app;
GRANT SELECT ON "account_coalition" TO samenspel_auth;
GRANT SELECT, INSERT, UPDATE ON "app_user" TO samenspel_auth;
GRANT SELECT, INSERT, UPDATE, DELETE ON "session", "verification_token" TO samenspel_auth;
GRANT INSERT ON "outbox" TO samenspel_app;
GRANT SELECT, UPDATE, DELETE ON "outbox" TO samenspel_worker;
