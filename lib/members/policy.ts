import { definePolicy } from '@/lib/platform/authz/policy'

export const membersPolicy = definePolicy('members', {
  add: { JOB: true },
  /** Names to choose an owner from. */
  list_names: { COORDINATOR: true, PROFESSIONAL: true },
  /** Who reads what you send: everybody who sends something may know. */
  list_readers: { COORDINATOR: true, PROFESSIONAL: true, EXPERIENCE_EXPERT: true },
  /** With whom an experience expert can share what they said. */
  list_supporters: { EXPERIENCE_EXPERT: true },
  /** To whom an overview can be sent. */
  list_aldermen: { COORDINATOR: true },
  /** The account behind a membership, to send a mail to. */
  read_account: { JOB: true },
  /** To take the second factor away of who lost it; never one's own. */
  approve_factor_reset: { COORDINATOR: true },
  /** Who can: they are told that somebody asks. */
  list_deciders: { JOB: true },
}, {})
