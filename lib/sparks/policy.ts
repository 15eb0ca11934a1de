import { definePolicy } from '@/lib/platform/authz/policy'

/** Anyone can take the first step (R-S4-14): every role leaves one and sees their own; a coordinator adopts. */
export const sparksPolicy = definePolicy<'give' | 'list_own' | 'list_all' | 'list_open' | 'adopt'>('sparks', {
  give: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, SUPPORTER: true, POLICY_ADVISER: true, PRIVACY_OFFICER: true },
  list_own: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, SUPPORTER: true, POLICY_ADVISER: true, PRIVACY_OFFICER: true },
  list_all: { COORDINATOR: true },
  list_open: { COORDINATOR: true },
  adopt: { COORDINATOR: true },
}, {})
