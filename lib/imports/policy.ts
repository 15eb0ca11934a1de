import { definePolicy } from '@/lib/platform/authz/policy'

export const importsPolicy = definePolicy('imports', {
  read: { COORDINATOR: true },
  check: { COORDINATOR: true },
  decide: { COORDINATOR: true },
}, {})
