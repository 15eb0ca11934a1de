import { definePolicy } from '@/lib/platform/authz/policy'

interface SignalRow {
  readonly createdBy: string
}

/** An alderman sees no raw signals, anywhere (R-S2-30). */
export const signalsPolicy = definePolicy<'give' | 'read' | 'list_all' | 'list_own' | 'see' | 'answer' | 'mail_reply', 'own', SignalRow>('signals', {
  give: { COORDINATOR: true, PROFESSIONAL: true },
  read: { COORDINATOR: true, PROFESSIONAL: 'own' },
  list_all: { COORDINATOR: true },
  list_own: { COORDINATOR: true, PROFESSIONAL: true },
  /** The answer was opened by whom it is for. */
  see: { COORDINATOR: 'own', PROFESSIONAL: 'own' },
  answer: { COORDINATOR: true },
  mail_reply: { JOB: true },
}, {
  own: { says: 'when they gave it', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.createdBy },
})
