import { definePolicy } from '@/lib/platform/authz/policy'

interface ActionRow {
  readonly ownerId: string
}

/** Whoever got an action from somebody who left can see it through, pass it on or stop it, whatever their role. */
const OWN = { ALDERMAN: 'own', EXPERIENCE_EXPERT: 'own', PARTNER_EXECUTIVE: 'own', SUPPORTER: 'own', POLICY_ADVISER: 'own' } as const
/** A privacy officer reads no content: what they got, they can only pass on or stop as they go. */
const OWN_OR_OFFICER = { ...OWN, PRIVACY_OFFICER: 'own' } as const

export const actionItemsPolicy = definePolicy<'log' | 'list' | 'read' | 'give' | 'finish' | 'stop' | 'reopen' | 'cover' | 'change', 'own', ActionRow>('action_items', {
  log: { COORDINATOR: true, PROFESSIONAL: true },
  list: { COORDINATOR: true, PROFESSIONAL: true },
  read: { COORDINATOR: true, PROFESSIONAL: true, ...OWN },
  /** To somebody else, when who does it goes away. */
  give: { COORDINATOR: true, PROFESSIONAL: 'own', ...OWN_OR_OFFICER },
  finish: { COORDINATOR: true, PROFESSIONAL: 'own', ...OWN },
  stop: { COORDINATOR: true, PROFESSIONAL: 'own', ...OWN_OR_OFFICER },
  /** What was done or stopped by mistake, or is needed after all. */
  reopen: { COORDINATOR: true, PROFESSIONAL: 'own', ...OWN },
  /** Names the afspraak or mandate under which it is done: for who reads both and does the work. */
  cover: { COORDINATOR: true, PROFESSIONAL: 'own' },
  /** Everything that its card asks. */
  change: { COORDINATOR: true, PROFESSIONAL: 'own' },
}, {
  own: { says: 'when they own the action', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.ownerId },
})
