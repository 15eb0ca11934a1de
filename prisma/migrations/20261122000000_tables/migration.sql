-- The tables as prisma/schema describes them. Policies and grants: see the next migration.

-- CreateEnum
CREATE TYPE "action_status" AS ENUM ('TODO', 'IN_PROGRESS', 'DONE', 'STUCK');

-- CreateEnum
CREATE TYPE "prevention_type" AS ENUM ('UNIVERSAL', 'SELECTIVE', 'INDICATED', 'CURATIVE');

-- CreateEnum
CREATE TYPE "agreement_status" AS ENUM ('DRAFT', 'SIGNING', 'IN_FORCE');

-- CreateEnum
CREATE TYPE "commitment_status" AS ENUM ('AGREED', 'LANDED', 'RUNNING', 'DEVIATED', 'SELF_EVIDENT', 'EXPIRED');

-- CreateEnum
CREATE TYPE "life_phase" AS ENUM ('PRENATAL', 'AGE_0_2', 'AGE_2_4', 'AGE_4_12', 'AGE_12_18', 'AGE_18_27');

-- CreateEnum
CREATE TYPE "coalition_status" AS ENUM ('ACTIVE', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "receipt_outcome" AS ENUM ('ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED');

-- CreateEnum
CREATE TYPE "goal_status" AS ENUM ('CANDIDATE', 'ACTIVE', 'REACHED', 'STOPPED');

-- CreateEnum
CREATE TYPE "goal_unit" AS ENUM ('FAMILIES', 'PARENTS', 'CHILDREN', 'YOUNG_PEOPLE', 'PROFESSIONALS', 'LOCATIONS', 'TIMES', 'PERCENT');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('CHECKED', 'CONFIRMED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "import_row_status" AS ENUM ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED');

-- CreateEnum
CREATE TYPE "value_status" AS ENUM ('FINAL', 'PROVISIONAL', 'NOT_DELIVERED');

-- CreateEnum
CREATE TYPE "indicator_direction" AS ENUM ('UP_IS_GOOD', 'DOWN_IS_GOOD', 'NO_DIRECTION');

-- CreateEnum
CREATE TYPE "executive_answer" AS ENUM ('COVER_GIVEN', 'TALK_FIRST');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('COORDINATOR', 'PROFESSIONAL', 'ALDERMAN', 'EXPERIENCE_EXPERT');

-- CreateEnum
CREATE TYPE "partner_status" AS ENUM ('IDENTIFIED', 'INVITED', 'IN_TALKS', 'PARTICIPATING', 'SIGNATORY', 'PAUSED', 'LEFT');

-- CreateEnum
CREATE TYPE "step_state" AS ENUM ('STARTED', 'DONE', 'SKIPPED', 'REOPENED');

-- CreateEnum
CREATE TYPE "worksheet_status" AS ENUM ('DRAFT', 'DONE');

-- CreateEnum
CREATE TYPE "link_verb" AS ENUM ('SIGN');

-- CreateEnum
CREATE TYPE "signal_theme" AS ENUM ('WAY_TO_HELP', 'SCHOOL', 'HOUSING', 'MONEY', 'GROWING_UP', 'OTHER');

-- CreateEnum
CREATE TYPE "signal_frequency" AS ENUM ('FIRST_TIME', 'MORE_OFTEN', 'STRUCTURAL');

-- CreateEnum
CREATE TYPE "signal_status" AS ENUM ('NEW', 'CLUSTERED', 'WITH_CORE_TEAM', 'ESCALATED', 'DECIDED', 'ANSWERED', 'EXPIRED');

-- CreateTable
CREATE TABLE "action_item" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "prevention_type" "prevention_type" NOT NULL,
    "status" "action_status" NOT NULL,
    "planned_on" DATE NOT NULL,
    "owner_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "action_item_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "status" "agreement_status" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "agreement_status_change" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "status" "agreement_status" NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID,

    CONSTRAINT "agreement_status_change_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "purpose_b1" TEXT,
    "frozen_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "status" "commitment_status" NOT NULL DEFAULT 'AGREED',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "commitment_wording" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "for_whom" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "room" TEXT,

    CONSTRAINT "commitment_wording_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "signature_request" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by" UUID NOT NULL,

    CONSTRAINT "signature_request_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "signature" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_function" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "demo_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "session_token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "account_coalition" (
    "user_id" UUID NOT NULL,
    "coalition_ref" UUID NOT NULL,

    CONSTRAINT "account_coalition_pkey" PRIMARY KEY ("user_id","coalition_ref")
);

-- CreateTable
CREATE TABLE "challenge" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "for_whom" TEXT NOT NULL,
    "life_phases" "life_phase"[],
    "parents_say" TEXT,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "discarded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "challenge_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "coalition" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" "coalition_status" NOT NULL DEFAULT 'ACTIVE',
    "is_fictional" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coalition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "province_code" TEXT,
    "first_year" SMALLINT NOT NULL,
    "last_year" SMALLINT NOT NULL,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "coalition_profile" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "mission" TEXT,
    "municipality_code" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID,

    CONSTRAINT "coalition_profile_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "text_version_id" UUID NOT NULL,
    "passage" SMALLINT NOT NULL,
    "quote" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "contribution_receipt" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "outcome" "receipt_outcome" NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "contribution_receipt_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "contribution_withdrawal" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "contribution_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by" UUID NOT NULL,

    CONSTRAINT "contribution_withdrawal_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "goal" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "challenge_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "for_whom" TEXT NOT NULL,
    "parent_benefit" TEXT,
    "baseline" DECIMAL(12,2),
    "baseline_plan" TEXT,
    "target" DECIMAL(12,2) NOT NULL,
    "unit" "goal_unit" NOT NULL,
    "owner_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "not_now" TEXT,
    "stop_criterion" TEXT,
    "status" "goal_status" NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "discarded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "goal_status_change" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "status" "goal_status" NOT NULL,
    "reason" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "goal_status_change_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "goal_measurement" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "value" DECIMAL(12,2) NOT NULL,
    "measured_on" DATE NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "goal_measurement_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "goal_partner" (
    "coalition_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,

    CONSTRAINT "goal_partner_pkey" PRIMARY KEY ("coalition_id","goal_id","partner_id")
);

-- CreateTable
CREATE TABLE "data_import" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "status" "import_status" NOT NULL,
    "rows_read" INTEGER NOT NULL,
    "rows_new" INTEGER NOT NULL,
    "rows_changed" INTEGER NOT NULL,
    "rows_unchanged" INTEGER NOT NULL,
    "rows_refused" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,

    CONSTRAINT "data_import_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "coalition_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "status" "import_row_status" NOT NULL,
    "figure" JSONB,
    "problems" JSONB,
    "cells" JSONB,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("coalition_id","import_id","row_number")
);

-- CreateTable
CREATE TABLE "indicator" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "card_key" TEXT,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "decimals" SMALLINT NOT NULL,
    "direction" "indicator_direction" NOT NULL,
    "source" TEXT NOT NULL,
    "source_url" TEXT,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "region_code" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "numerator" DECIMAL(18,2),
    "denominator" DECIMAL(18,2),
    "value" DECIMAL(14,4),
    "status" "value_status" NOT NULL,
    "import_id" UUID,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "executive_request" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "needed_by" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "executive_request_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "executive_response" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "answer" "executive_answer" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "executive_response_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,
    "display_name" TEXT NOT NULL,
    "partner_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "partner_organization" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "partner_type" TEXT NOT NULL,
    "status" "partner_status" NOT NULL,
    "contact_name" TEXT,
    "contact_email" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "partner_organization_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "step_change" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "step" SMALLINT NOT NULL,
    "state" "step_state" NOT NULL,
    "reason" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" UUID NOT NULL,

    CONSTRAINT "step_change_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "worksheet_entry" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "worksheet" TEXT NOT NULL,
    "definition_version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "status" "worksheet_status" NOT NULL,
    "goal_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,

    CONSTRAINT "worksheet_entry_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "plan_text_version" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "body_b1" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "plan_text_version_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "access_link" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "verb" "link_verb" NOT NULL,
    "subject_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "access_link_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "request_key" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_key_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "coalition_ref" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "coalition_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("coalition_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "coalition_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "event" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "changes" JSONB,
    "request_id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("coalition_id","sequence")
);

-- CreateTable
CREATE TABLE "signal" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "theme" "signal_theme" NOT NULL,
    "body" TEXT NOT NULL,
    "place" TEXT,
    "life_phases" "life_phase"[],
    "frequency" "signal_frequency" NOT NULL,
    "wants_answer" BOOLEAN NOT NULL,
    "answer_due_on" DATE NOT NULL,
    "status" "signal_status" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "signal_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateTable
CREATE TABLE "feedback_reply" (
    "coalition_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "signal_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,

    CONSTRAINT "feedback_reply_pkey" PRIMARY KEY ("coalition_id","id")
);

-- CreateIndex
CREATE INDEX "action_item_coalition_id_goal_id_planned_on_idx" ON "action_item"("coalition_id", "goal_id", "planned_on");

-- CreateIndex
CREATE INDEX "action_item_coalition_id_owner_id_created_at_idx" ON "action_item"("coalition_id", "owner_id", "created_at");

-- CreateIndex
CREATE INDEX "agreement_status_change_coalition_id_agreement_id_idx" ON "agreement_status_change"("coalition_id", "agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_version_coalition_id_agreement_id_number_key" ON "agreement_version"("coalition_id", "agreement_id", "number");

-- CreateIndex
CREATE INDEX "commitment_coalition_id_agreement_id_idx" ON "commitment"("coalition_id", "agreement_id");

-- CreateIndex
CREATE INDEX "commitment_wording_coalition_id_commitment_id_idx" ON "commitment_wording"("coalition_id", "commitment_id");

-- CreateIndex
CREATE INDEX "commitment_wording_coalition_id_partner_id_idx" ON "commitment_wording"("coalition_id", "partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_wording_coalition_id_version_id_commitment_id_key" ON "commitment_wording"("coalition_id", "version_id", "commitment_id");

-- CreateIndex
CREATE INDEX "signature_request_coalition_id_partner_id_idx" ON "signature_request"("coalition_id", "partner_id");

-- CreateIndex
CREATE INDEX "signature_request_coalition_id_link_id_idx" ON "signature_request"("coalition_id", "link_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_request_coalition_id_version_id_partner_id_key" ON "signature_request"("coalition_id", "version_id", "partner_id");

-- CreateIndex
CREATE INDEX "signature_coalition_id_partner_id_idx" ON "signature"("coalition_id", "partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_coalition_id_version_id_partner_id_key" ON "signature"("coalition_id", "version_id", "partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_demo_key_key" ON "app_user"("demo_key");

-- CreateIndex
CREATE UNIQUE INDEX "session_session_token_key" ON "session"("session_token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_coalition_coalition_ref_idx" ON "account_coalition"("coalition_ref");

-- CreateIndex
CREATE UNIQUE INDEX "coalition_slug_key" ON "coalition"("slug");

-- CreateIndex
CREATE INDEX "contribution_coalition_id_text_version_id_idx" ON "contribution"("coalition_id", "text_version_id");

-- CreateIndex
CREATE INDEX "contribution_coalition_id_created_by_idx" ON "contribution"("coalition_id", "created_by");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_receipt_coalition_id_contribution_id_key" ON "contribution_receipt"("coalition_id", "contribution_id");

-- CreateIndex
CREATE UNIQUE INDEX "contribution_withdrawal_coalition_id_contribution_id_key" ON "contribution_withdrawal"("coalition_id", "contribution_id");

-- CreateIndex
CREATE INDEX "goal_coalition_id_challenge_id_idx" ON "goal"("coalition_id", "challenge_id");

-- CreateIndex
CREATE INDEX "goal_coalition_id_owner_id_idx" ON "goal"("coalition_id", "owner_id");

-- CreateIndex
CREATE INDEX "goal_status_change_coalition_id_goal_id_idx" ON "goal_status_change"("coalition_id", "goal_id");

-- CreateIndex
CREATE INDEX "goal_measurement_coalition_id_goal_id_measured_on_idx" ON "goal_measurement"("coalition_id", "goal_id", "measured_on");

-- CreateIndex
CREATE INDEX "goal_partner_coalition_id_partner_id_idx" ON "goal_partner"("coalition_id", "partner_id");

-- CreateIndex
CREATE INDEX "data_import_coalition_id_file_id_idx" ON "data_import"("coalition_id", "file_id");

-- CreateIndex
CREATE INDEX "data_import_coalition_id_created_at_idx" ON "data_import"("coalition_id", "created_at");

-- CreateIndex
CREATE INDEX "indicator_coalition_id_position_idx" ON "indicator"("coalition_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_coalition_id_card_key_key" ON "indicator"("coalition_id", "card_key");

-- CreateIndex
CREATE INDEX "indicator_value_coalition_id_import_id_idx" ON "indicator_value"("coalition_id", "import_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_value_coalition_id_indicator_id_region_code_year_key" ON "indicator_value"("coalition_id", "indicator_id", "region_code", "year");

-- CreateIndex
CREATE INDEX "executive_request_coalition_id_needed_by_idx" ON "executive_request"("coalition_id", "needed_by");

-- CreateIndex
CREATE INDEX "executive_response_coalition_id_request_id_created_at_idx" ON "executive_response"("coalition_id", "request_id", "created_at");

-- CreateIndex
CREATE INDEX "membership_coalition_id_partner_id_idx" ON "membership"("coalition_id", "partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_coalition_id_user_id_key" ON "membership"("coalition_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "partner_organization_coalition_id_name_key" ON "partner_organization"("coalition_id", "name");

-- CreateIndex
CREATE INDEX "step_change_coalition_id_step_changed_at_idx" ON "step_change"("coalition_id", "step", "changed_at");

-- CreateIndex
CREATE INDEX "worksheet_entry_coalition_id_worksheet_idx" ON "worksheet_entry"("coalition_id", "worksheet");

-- CreateIndex
CREATE INDEX "worksheet_entry_coalition_id_goal_id_idx" ON "worksheet_entry"("coalition_id", "goal_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_text_version_coalition_id_number_key" ON "plan_text_version"("coalition_id", "number");

-- CreateIndex
CREATE INDEX "audit_event_coalition_id_subject_id_idx" ON "audit_event"("coalition_id", "subject_id");

-- CreateIndex
CREATE INDEX "signal_coalition_id_status_answer_due_on_idx" ON "signal"("coalition_id", "status", "answer_due_on");

-- CreateIndex
CREATE INDEX "signal_coalition_id_created_by_created_at_idx" ON "signal"("coalition_id", "created_by", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_reply_coalition_id_signal_id_key" ON "feedback_reply"("coalition_id", "signal_id");

-- AddForeignKey
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_status_change" ADD CONSTRAINT "agreement_status_change_coalition_id_agreement_id_fkey" FOREIGN KEY ("coalition_id", "agreement_id") REFERENCES "agreement"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_coalition_id_agreement_id_fkey" FOREIGN KEY ("coalition_id", "agreement_id") REFERENCES "agreement"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_coalition_id_agreement_id_fkey" FOREIGN KEY ("coalition_id", "agreement_id") REFERENCES "agreement"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "commitment_wording" ADD CONSTRAINT "commitment_wording_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "commitment_wording" ADD CONSTRAINT "commitment_wording_coalition_id_commitment_id_fkey" FOREIGN KEY ("coalition_id", "commitment_id") REFERENCES "commitment"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "commitment_wording" ADD CONSTRAINT "commitment_wording_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature_request" ADD CONSTRAINT "signature_request_coalition_id_link_id_fkey" FOREIGN KEY ("coalition_id", "link_id") REFERENCES "access_link"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_coalition_id_version_id_fkey" FOREIGN KEY ("coalition_id", "version_id") REFERENCES "agreement_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_coalition" ADD CONSTRAINT "account_coalition_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_coalition" ADD CONSTRAINT "account_coalition_coalition_ref_fkey" FOREIGN KEY ("coalition_ref") REFERENCES "coalition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_coalition_id_text_version_id_fkey" FOREIGN KEY ("coalition_id", "text_version_id") REFERENCES "plan_text_version"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contribution_receipt" ADD CONSTRAINT "contribution_receipt_coalition_id_contribution_id_fkey" FOREIGN KEY ("coalition_id", "contribution_id") REFERENCES "contribution"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "contribution_withdrawal" ADD CONSTRAINT "contribution_withdrawal_coalition_id_contribution_id_fkey" FOREIGN KEY ("coalition_id", "contribution_id") REFERENCES "contribution"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_coalition_id_challenge_id_fkey" FOREIGN KEY ("coalition_id", "challenge_id") REFERENCES "challenge"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_coalition_id_owner_id_fkey" FOREIGN KEY ("coalition_id", "owner_id") REFERENCES "membership"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "goal_status_change" ADD CONSTRAINT "goal_status_change_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "goal_measurement" ADD CONSTRAINT "goal_measurement_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "goal_partner" ADD CONSTRAINT "goal_partner_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "goal_partner" ADD CONSTRAINT "goal_partner_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "data_import" ADD CONSTRAINT "data_import_coalition_id_file_id_fkey" FOREIGN KEY ("coalition_id", "file_id") REFERENCES "stored_file"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_coalition_id_import_id_fkey" FOREIGN KEY ("coalition_id", "import_id") REFERENCES "data_import"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_coalition_id_indicator_id_fkey" FOREIGN KEY ("coalition_id", "indicator_id") REFERENCES "indicator"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_coalition_id_import_id_fkey" FOREIGN KEY ("coalition_id", "import_id") REFERENCES "data_import"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "executive_response" ADD CONSTRAINT "executive_response_coalition_id_request_id_fkey" FOREIGN KEY ("coalition_id", "request_id") REFERENCES "executive_request"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_coalition_id_partner_id_fkey" FOREIGN KEY ("coalition_id", "partner_id") REFERENCES "partner_organization"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "worksheet_entry" ADD CONSTRAINT "worksheet_entry_coalition_id_goal_id_fkey" FOREIGN KEY ("coalition_id", "goal_id") REFERENCES "goal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "feedback_reply" ADD CONSTRAINT "feedback_reply_coalition_id_signal_id_fkey" FOREIGN KEY ("coalition_id", "signal_id") REFERENCES "signal"("coalition_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;


