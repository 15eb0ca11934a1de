import { definePolicy } from '@/lib/platform/authz/policy'

/** Nothing of a report is new: who reads it may read all that stands in it, but for counts of signals, which are never raw. */
export const reportsPolicy = definePolicy('reports', {
  /** One page with what everybody knows who reads figures, goals and agreements. */
  read_page: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** A draft of the college for the council, with what was asked of the board. */
  read_letter: { COORDINATOR: true, ALDERMAN: true, POLICY_ADVISER: true },
  read_quarter: { COORDINATOR: true, ALDERMAN: true, POLICY_ADVISER: true },
}, {})
