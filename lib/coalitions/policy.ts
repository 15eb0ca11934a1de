import { definePolicy } from '@/lib/platform/authz/policy'

export const coalitionsPolicy = definePolicy('coalitions', {
  read_profile: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true, JOB: true },
  /** The house style stands round every page. */
  read_look: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, SUPPORTER: true, POLICY_ADVISER: true, PRIVACY_OFFICER: true },
  /** What is not recorded, and who reads what, is for everybody who takes part. */
  read_ground_rules: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, SUPPORTER: true, POLICY_ADVISER: true, PRIVACY_OFFICER: true },
  set_ground_rules: { COORDINATOR: true },
  /** What the coalition means by a word. */
  read_words: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  set_words: { COORDINATOR: true },
  found: { JOB: true },
  change_mission: { COORDINATOR: true },
  change_look: { COORDINATOR: true },
  configure_sign_in: { COORDINATOR: true },
}, {})
