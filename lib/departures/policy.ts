import { definePolicy } from '@/lib/platform/authz/policy'

export const departuresPolicy = definePolicy('departures', {
  /** Everybody may leave by themselves, with all that hangs on them. */
  leave: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, SUPPORTER: true, POLICY_ADVISER: true, PRIVACY_OFFICER: true },
  /** Somebody else's. */
  end_membership: { COORDINATOR: true },
  end_partner: { COORDINATOR: true },
  resume: { COORDINATOR: true },
  list_left: { COORDINATOR: true },
  /** Makes and reads the card of open loops and promises. */
  hand_over: { COORDINATOR: true },
}, {})
