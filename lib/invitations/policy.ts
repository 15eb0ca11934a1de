import { definePolicy } from '@/lib/platform/authz/policy'

type Operation = 'invite' | 'invite_first' | 'read_first' | 'list' | 'send_again' | 'withdraw' | 'give' | 'move' | 'read_own' | 'accept' | 'mail' | 'forget'

interface InvitationRow {
  readonly id?: string
  readonly isFirst?: boolean
  /** Who sent it last. */
  readonly senderId?: string | null
}

export const invitationsPolicy = definePolicy<Operation, 'itself' | 'first' | 'sender', InvitationRow>('invitations', {
  invite: { COORDINATOR: true },
  /** The first coordinator, asked by the administration of the platform. */
  invite_first: { JOB: true },
  read_first: { JOB: true },
  /** Who was invited and did not come yet, with name and address. */
  list: { COORDINATOR: true },
  /** A new link, or the same one once more. */
  send_again: { COORDINATOR: true, JOB: 'first' },
  withdraw: { COORDINATOR: true, JOB: 'first' },
  /** To another coordinator, when who sent it goes away; that may be somebody who was a coordinator then. */
  give: {
    COORDINATOR: true, PROFESSIONAL: 'sender', ALDERMAN: 'sender', EXPERIENCE_EXPERT: 'sender', PARTNER_EXECUTIVE: 'sender', SUPPORTER: 'sender', POLICY_ADVISER: 'sender',
    PRIVACY_OFFICER: 'sender',
  },
  /** To another partner or none, when the partner that it is for stops. */
  move: { COORDINATOR: true },
  /** What the person reads who holds the link. */
  read_own: { LINK: 'itself' },
  accept: { LINK: 'itself' },
  /** The address to send it to. */
  mail: { JOB: true },
  /** Takes name and address out of what ran out. */
  forget: { JOB: true },
}, {
  itself: { says: 'when the link is of this invitation', holds: (actor, row) => actor.kind === 'link' && actor.verb === 'JOIN' && actor.subjectId === row.id },
  first: { says: 'when it is of the first coordinator', holds: (_actor, row) => row.isFirst === true },
  sender: { says: 'when they sent the invitation', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.senderId },
})
