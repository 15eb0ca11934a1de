-- Two more ways to show who you are: a passkey, and the account of one's organisation (OpenID Connect).

CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sign_in_challenge" (
    "id" UUID NOT NULL,
    "challenge" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_challenge_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "identity_provider" (
    "id" UUID NOT NULL,
    "coalition_ref" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "client_secret" TEXT NOT NULL,
    "allowed_tenants" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by" UUID NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "identity_provider_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "oidc_identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "first_seen" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "oidc_identity_pkey" PRIMARY KEY ("issuer","subject")
);

CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");
CREATE UNIQUE INDEX "sign_in_challenge_challenge_key" ON "sign_in_challenge"("challenge");
CREATE INDEX "sign_in_challenge_expires_at_idx" ON "sign_in_challenge"("expires_at");
CREATE INDEX "identity_provider_coalition_ref_idx" ON "identity_provider"("coalition_ref");
CREATE INDEX "oidc_identity_user_id_idx" ON "oidc_identity"("user_id");

ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "oidc_identity" ADD CONSTRAINT "oidc_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "identity_provider" ADD CONSTRAINT "identity_provider_coalition_ref_fkey" FOREIGN KEY ("coalition_ref") REFERENCES "coalition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "passkey", "sign_in_challenge", "oidc_identity" TO samenspel_auth;
GRANT SELECT ON "identity_provider" TO samenspel_auth;

-- A coalition's settings page writes the secret of a provider and never reads it back.
GRANT SELECT (id, coalition_ref, label, issuer, client_id, allowed_tenants, version, created_at, updated_at, updated_by, disabled_at) ON "identity_provider" TO samenspel_app;
GRANT INSERT ON "identity_provider" TO samenspel_app;
GRANT UPDATE (label, issuer, client_id, client_secret, allowed_tenants, version, updated_at, updated_by, disabled_at) ON "identity_provider" TO samenspel_app;
GRANT SELECT, DELETE ON "identity_provider" TO samenspel_erasure;
