import { definePolicy } from '@/lib/platform/authz/policy'

export const networkPolicy = definePolicy<'read'>('network', {
  /** Organisations only, no people: for everybody who sees the register of partners. */
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
}, {})
