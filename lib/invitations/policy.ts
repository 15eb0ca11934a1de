import { definePolicy } from '@/lib/platform/authz/policy'

type Operation = 'invite' | 'invite_first' | 'read_first' | 'list' | 'send_again' | 'withdraw' | 'read_own' | 'accept' | 'mail'

export const invitationsPolicy = definePolicy<Operation, 'itself' | 'first', { readonly id?: string; readonly isFirst?: boolean }>('invitations', {
  invite: { COORDINATOR: true },
  /** The first coordinator, asked by the administration of the platform. */
  invite_first: { JOB: true },
  read_first: { JOB: true },
  /** Who was invited and did not come yet, with name and address. */
  list: { COORDINATOR: true },
  /** A new link, or the same one once more. */
  send_again: { COORDINATOR: true, JOB: 'first' },
  withdraw: { COORDINATOR: true, JOB: 'first' },
  /** What the person reads who holds the link. */
  read_own: { LINK: 'itself' },
  accept: { LINK: 'itself' },
  /** The address to send it to. */
  mail: { JOB: true },
}, {
  itself: { says: 'when the link is of this invitation', holds: (actor, row) => actor.kind === 'link' && actor.verb === 'JOIN' && actor.subjectId === row.id },
  first: { says: 'when it is of the first coordinator', holds: (_actor, row) => row.isFirst === true },
})
