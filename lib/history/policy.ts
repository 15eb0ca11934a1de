import { definePolicy } from '@/lib/platform/authz/policy'

export const historyPolicy = definePolicy('history', {
  /** The audit trail: who did what when, and never what was written. */
  read: { COORDINATOR: true, PRIVACY_OFFICER: true },
  export: { COORDINATOR: true, PRIVACY_OFFICER: true },
}, {})
