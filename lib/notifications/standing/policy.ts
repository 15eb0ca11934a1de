import { definePolicy } from '@/lib/platform/authz/policy'

export const standingPolicy = definePolicy<'read'>('standing', {
  /** Everything together, with what is late: for who keeps it going. */
  read: { COORDINATOR: true },
}, {})
