import { definePolicy } from '@/lib/platform/authz/policy'

export const indicatorsPolicy = definePolicy('indicators', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  store: { COORDINATOR: true, JOB: true },
}, {})
