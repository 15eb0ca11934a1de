import { definePolicy } from '@/lib/platform/authz/policy'

export const membersPolicy = definePolicy('members', {
  add: { JOB: true },
  /** An administrator of the platform who joins for a while, and stops. */
  admit_visitor: { JOB: true },
  /** Which administrator of the platform is in. */
  list_visitors: { COORDINATOR: true, JOB: true },
  /** Names to choose an owner from. */
  list_names: { COORDINATOR: true, PROFESSIONAL: true },
  /** Who reads what you send: everybody who sends something may know. */
  list_readers: { COORDINATOR: true, PROFESSIONAL: true, EXPERIENCE_EXPERT: true },
  /** To whom an overview can be sent. */
  list_aldermen: { COORDINATOR: true },
  /** The account behind a membership, to send a mail to. */
  read_account: { JOB: true },
}, {})
