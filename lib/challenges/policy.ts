import { definePolicy } from '@/lib/platform/authz/policy'

export const challengesPolicy = definePolicy('challenges', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true },
  create: { COORDINATOR: true },
  change: { COORDINATOR: true },
  discard_example: { COORDINATOR: true },
}, {})
