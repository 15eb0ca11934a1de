import { definePolicy } from '@/lib/platform/authz/policy'

interface MemberRow {
  /** The membership that it is about. */
  readonly id?: string
}

type Operation =
  | 'add' | 'admit_visitor' | 'list_visitors' | 'list' | 'read_registered_name' | 'change' | 'change_own_name' | 'list_names' | 'list_readers' | 'list_supporters'
  | 'list_aldermen' | 'read_account' | 'approve_factor_reset' | 'note_factor_reset' | 'list_deciders' | 'end' | 'resume' | 'detach'

export const membersPolicy = definePolicy<Operation, 'invited' | 'self', MemberRow>('members', {
  add: { LINK: 'invited', JOB: true },
  /** An administrator of the platform who joins for a while, and stops. */
  admit_visitor: { JOB: true },
  /** Which administrator of the platform is in. */
  list_visitors: { COORDINATOR: true, JOB: true },
  /** Everybody, with role, organisation and since when. */
  list: { COORDINATOR: true },
  /** Who somebody is behind a chosen name, and their address. */
  read_registered_name: { COORDINATOR: true },
  /** Another role or organisation for somebody. */
  change: { COORDINATOR: true },
  /** The name under which others see you. */
  change_own_name: { EXPERIENCE_EXPERT: true, SUPPORTER: true },
  /** Names to choose an owner from. */
  list_names: { COORDINATOR: true, PROFESSIONAL: true },
  /** Who reads what you send: everybody who sends something may know. */
  list_readers: { COORDINATOR: true, PROFESSIONAL: true, EXPERIENCE_EXPERT: true, JOB: true },
  /** With whom an experience expert can share what they said. */
  list_supporters: { EXPERIENCE_EXPERT: true },
  /** To whom an overview can be sent. */
  list_aldermen: { COORDINATOR: true },
  /** The account behind a membership, to send a mail to. */
  read_account: { JOB: true },
  /** To take the second factor away of who lost it; never one's own. */
  approve_factor_reset: { COORDINATOR: true },
  /** An administrator of the platform decided on it. */
  note_factor_reset: { JOB: true },
  /** Who can: they are told that somebody asks. */
  list_deciders: { JOB: true },
  /** Ends a membership: the coordinator anybody's, others their own. */
  end: {
    COORDINATOR: true, PROFESSIONAL: 'self', ALDERMAN: 'self', EXPERIENCE_EXPERT: 'self', PARTNER_EXECUTIVE: 'self', SUPPORTER: 'self', POLICY_ADVISER: 'self', PRIVACY_OFFICER: 'self',
  },
  resume: { COORDINATOR: true },
  /** A member whose organisation left goes on without it. */
  detach: { COORDINATOR: true },
}, {
  invited: { says: 'when the link is an invitation', holds: (actor) => actor.kind === 'link' && actor.verb === 'JOIN' },
  self: { says: 'for themselves', holds: (actor, row) => actor.kind === 'member' && actor.membershipId === row.id },
})
