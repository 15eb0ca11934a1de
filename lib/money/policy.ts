import { definePolicy } from '@/lib/platform/authz/policy'

/** Who reads and writes about money once it is open; the lock itself is of everybody and holds for everybody. */
export const moneyPolicy = definePolicy('money', {
  read_lock: { COORDINATOR: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  read: { COORDINATOR: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  write: { COORDINATOR: true },
  /** Opens it before the gate, or closes it again, with a reason. */
  override: { COORDINATOR: true },
}, {})
