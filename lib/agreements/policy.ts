import { definePolicy } from '@/lib/platform/authz/policy'

interface PartnerRow {
  readonly partnerId: string
}

type Operation = 'read' | 'draft' | 'add_commitment' | 'write' | 'remark' | 'answer_remark' | 'start_signing' | 'read_to_sign' | 'sign' | 'list_own' | 'mail_link' | 'withdraw_request' | 'reply' | 'follow' | 'close_round' | 'add_scan' | 'read_scan' | 'take_back' | 'remind' | 'check' | 'revise' | 'withdraw_party' | 'admit' | 'expire_commitment' | 'publish' | 'read_published'

export const agreementsPolicy = definePolicy<Operation, 'organisation', PartnerRow>('agreements', {
  read: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  draft: { COORDINATOR: true },
  add_commitment: { COORDINATOR: true },
  /** The words of a draft, their order, and what is left out. */
  write: { COORDINATOR: true },
  remark: { COORDINATOR: true, PROFESSIONAL: true, ALDERMAN: true, PARTNER_EXECUTIVE: true, POLICY_ADVISER: true },
  answer_remark: { COORDINATOR: true },
  start_signing: { COORDINATOR: true },
  /** When a partner leaves before it signed. */
  withdraw_request: { COORDINATOR: true },
  /** When the partner that does it leaves. */
  expire_commitment: { COORDINATOR: true },
  /** The text that a personal link asks to sign. */
  read_to_sign: { LINK: true },
  sign: { LINK: true, PARTNER_EXECUTIVE: 'organisation' },
  /** What waits for the signature of one's organisation, and what it promised. */
  list_own: { PARTNER_EXECUTIVE: true },
  mail_link: { JOB: true },
  /** A change asked for, or a refusal, by who holds the personal link. */
  reply: { LINK: true },
  /** Who signed, asked for a change, refused or did not answer; what came in on paper; the answers. */
  follow: { COORDINATOR: true },
  /** The scan of a signature on paper: evidence, for who recorded it and for the organisation itself; never for another partner. */
  add_scan: { COORDINATOR: true },
  read_scan: { COORDINATOR: true, PARTNER_EXECUTIVE: 'organisation' },
  /** In force with those who signed, when not everybody did. */
  close_round: { COORDINATOR: true },
  /** A text that goes round and is not right. */
  take_back: { COORDINATOR: true },
  /** A new version of what is in force: its text is written like a first one. */
  revise: { COORDINATOR: true },
  /** A partner that joins what is in force, or leaves it. */
  admit: { COORDINATOR: true },
  withdraw_party: { COORDINATOR: true },
  remind: { COORDINATOR: true, JOB: true },
  /** Was a text with this hash signed here, by how many organisations and when: without anybody's name. */
  check: { PUBLIC: true },
  /** What everybody may see: chosen by the coalition, read by anybody. */
  publish: { COORDINATOR: true },
  read_published: { PUBLIC: true },
}, {
  organisation: { says: 'when it is of their organisation', holds: (actor, row) => actor.kind === 'member' && actor.partnerId !== null && actor.partnerId === row.partnerId },
})
