import { definePolicy } from '@/lib/platform/authz/policy'

export const planPolicy = definePolicy('plan', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  change_step: { COORDINATOR: true },
  /** What the core group decided about a gate. */
  decide_gate: { COORDINATOR: true },
  read_worksheet: { COORDINATOR: true, PROFESSIONAL: true, POLICY_ADVISER: true },
  save_worksheet: { COORDINATOR: true },
  /** A sheet that is about something: the register decides who may fill it in. */
  open_sheet: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  publish_text: { COORDINATOR: true },
}, {})
