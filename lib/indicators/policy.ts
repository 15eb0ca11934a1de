import { definePolicy } from '@/lib/platform/authz/policy'

export const indicatorsPolicy = definePolicy('indicators', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  store: { COORDINATOR: true, JOB: true },
  /** What an indicator counts, where it comes from, and what is followed at CBS. */
  define: { COORDINATOR: true },
  /** What is not known yet: everybody who reads figures reads the agenda; the coordinators keep it. */
  keep_agenda: { COORDINATOR: true },
  /** The borders that figures are drawn on. */
  keep_borders: { COORDINATOR: true },
  /** Which figures stand on the page of the alderman. */
  choose_overview: { COORDINATOR: true },
  /** Which municipalities the own one stands beside, besides those of its size. */
  choose_comparison: { COORDINATOR: true, POLICY_ADVISER: true },
  fetch: { JOB: true },
}, {})
