import { definePolicy } from '@/lib/platform/authz/policy'

type Operation =
  | 'add' | 'list' | 'read_registered_name' | 'change' | 'change_own_name' | 'list_names' | 'list_readers' | 'list_aldermen' | 'read_account'

export const membersPolicy = definePolicy<Operation, 'invited', Record<never, never>>('members', {
  add: { LINK: 'invited', JOB: true },
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
  list_readers: { COORDINATOR: true, PROFESSIONAL: true, EXPERIENCE_EXPERT: true },
  /** To whom an overview can be sent. */
  list_aldermen: { COORDINATOR: true },
  /** The account behind a membership, to send a mail to. */
  read_account: { JOB: true },
}, {
  invited: { says: 'when the link is an invitation', holds: (actor) => actor.kind === 'link' && actor.verb === 'JOIN' },
})
