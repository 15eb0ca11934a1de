-- Four more ways to belong: who signs for an organisation, who supports an experience expert, who advises on policy, and
-- who watches over privacy.
ALTER TYPE "member_role" ADD VALUE 'PARTNER_EXECUTIVE';
ALTER TYPE "member_role" ADD VALUE 'SUPPORTER';
ALTER TYPE "member_role" ADD VALUE 'POLICY_ADVISER';
ALTER TYPE "member_role" ADD VALUE 'PRIVACY_OFFICER';
