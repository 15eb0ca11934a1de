import { definePolicy } from '@/lib/platform/authz/policy'

export const challengesPolicy = definePolicy('challenges', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  create: { COORDINATOR: true },
  change: { COORDINATOR: true },
  discard_example: { COORDINATOR: true },
  plant_example: { JOB: true },
}, {})
