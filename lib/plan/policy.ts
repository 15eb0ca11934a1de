import { definePolicy } from '@/lib/platform/authz/policy'

interface PlanRow {
  /** Whom it is about. */
  readonly membershipId?: string
}

type Operation = 'read' | 'change_step' | 'read_worksheet' | 'save_worksheet' | 'open_sheet' | 'publish_text' | 'read_kept' | 'keep_sheet' | 'lead_sheet' | 'tell_story' | 'agree_with_expert' | 'give_lesson' | 'answer_scan' | 'lead_scan' | 'open_case' | 'forget_recordings' | 'take_over_draft' | 'decide_gate' | 'count_sheets' | 'read_remarks'

export const planPolicy = definePolicy<Operation, 'self', PlanRow>('plan', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  change_step: { COORDINATOR: true },
  /** What the core group decided about a gate. */
  decide_gate: { COORDINATOR: true },
  read_worksheet: { COORDINATOR: true, PROFESSIONAL: true, POLICY_ADVISER: true },
  save_worksheet: { COORDINATOR: true },
  /** A sheet that is about something: the register decides who may fill it in. */
  open_sheet: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** What somebody who left began and did not finish, of something that is not there yet. */
  take_over_draft: { COORDINATOR: true },
  publish_text: { COORDINATOR: true },
  /** The sheets that stay as they were filled in; of each kept sheet its own readers decide again. */
  read_kept: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  keep_sheet: { COORDINATOR: true, PROFESSIONAL: true },
  /** What is of the coalition as a whole. */
  lead_sheet: { COORDINATOR: true },
  tell_story: { COORDINATOR: true, PROFESSIONAL: true, EXPERIENCE_EXPERT: true },
  /** Recordings of stories that no sheet came for. */
  forget_recordings: { JOB: true },
  /** What went otherwise than somebody thought: for everybody who takes part in the plan, the board too (H5.2). */
  give_lesson: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  /** How people work together, each for themselves; read by all of them. */
  answer_scan: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, EXPERIENCE_EXPERT: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  lead_scan: { COORDINATOR: true },
  /** The sheet of the business case; what stands on it is behind the lock on money. */
  open_case: { COORDINATOR: true },
  /** The first conversation with an experience expert. */
  agree_with_expert: { COORDINATOR: true, EXPERIENCE_EXPERT: 'self' },
  /** How the worksheets go, in counts. */
  count_sheets: { COORDINATOR: true, JOB: true },
  /** What people say does not work on them. */
  read_remarks: { COORDINATOR: true },
}, {
  self: { says: 'about themselves', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.membershipId },
})
