import { definePolicy } from '@/lib/platform/authz/policy'

export const actionItemsPolicy = definePolicy('action_items', {
  log: { COORDINATOR: true, PROFESSIONAL: true },
  list: { COORDINATOR: true, PROFESSIONAL: true },
}, {})
