import { definePolicy } from '@/lib/platform/authz/policy'

export const loopPolicy = definePolicy('loop', {
  ask: { COORDINATOR: true },
  read: { COORDINATOR: true, ALDERMAN: true, POLICY_ADVISER: true },
  answer: { ALDERMAN: true },
  send_overview: { COORDINATOR: true },
}, {})
