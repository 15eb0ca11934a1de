import { definePolicy } from '@/lib/platform/authz/policy'

export const partnersPolicy = definePolicy('partners', {
  list: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** With the contact person. */
  read: { COORDINATOR: true },
  /** Whom to send a mail to. */
  read_contact: { JOB: true },
  add: { COORDINATOR: true },
  change: { COORDINATOR: true },
  leave: { COORDINATOR: true },
  /** Signing makes a partner a signatory. */
  become_signatory: { LINK: true },
}, {})
