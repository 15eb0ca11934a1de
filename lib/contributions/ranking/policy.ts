import { definePolicy } from '@/lib/platform/authz/policy'

export const rankingPolicy = definePolicy<'open' | 'read' | 'rank' | 'close' | 'decide'>('ranking', {
  open: { COORDINATOR: true },
  /** Like the opgaven that it is about; the order of one person is nobody's to read. */
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  rank: { PROFESSIONAL: true, EXPERIENCE_EXPERT: true },
  close: { COORDINATOR: true },
  decide: { COORDINATOR: true },
}, {})
