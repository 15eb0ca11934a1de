import { definePolicy } from '@/lib/platform/authz/policy'

export const agreementsPolicy = definePolicy('agreements', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  draft: { COORDINATOR: true },
  add_commitment: { COORDINATOR: true },
  start_signing: { COORDINATOR: true },
  /** When a partner leaves before it signed. */
  withdraw_request: { COORDINATOR: true },
  /** When the partner that does it leaves. */
  expire_commitment: { COORDINATOR: true },
  /** The text that a personal link asks to sign. */
  read_to_sign: { LINK: true },
  sign: { LINK: true },
  mail_link: { JOB: true },
}, {})
