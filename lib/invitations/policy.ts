import { definePolicy } from '@/lib/platform/authz/policy'

type Operation = 'invite' | 'list' | 'send_again' | 'withdraw' | 'read_own' | 'accept' | 'mail'

export const invitationsPolicy = definePolicy<Operation, 'itself', { readonly id: string }>('invitations', {
  invite: { COORDINATOR: true },
  /** Who was invited and did not come yet, with name and address. */
  list: { COORDINATOR: true },
  /** A new link, or the same one once more. */
  send_again: { COORDINATOR: true },
  withdraw: { COORDINATOR: true },
  /** What the person reads who holds the link. */
  read_own: { LINK: 'itself' },
  accept: { LINK: 'itself' },
  /** The address to send it to. */
  mail: { JOB: true },
}, {
  itself: { says: 'when the link is of this invitation', holds: (actor, row) => actor.kind === 'link' && actor.verb === 'JOIN' && actor.subjectId === row.id },
})
