import type { MemberRole } from './types'

type Allowed<R extends string> = { can: true } | { can: false; reason: R }

/** Who may go by another name than their own, and does so from the first moment. */
export const choosesName = (role: MemberRole): boolean => role === 'EXPERIENCE_EXPERT' || role === 'SUPPORTER'

/** Who can be the owner of something: not who only sees what one person shares, and not who watches over privacy. */
export const canOwn = (role: MemberRole): boolean => role !== 'SUPPORTER' && role !== 'PRIVACY_OFFICER'

/** Signing for an organisation asks for one. */
export const needsPartner = (role: MemberRole): boolean => role === 'PARTNER_EXECUTIVE'

/** A coalition always has somebody who can let people in. */
export const canTakeRole = (from: MemberRole, to: MemberRole, coordinators: number): Allowed<'members.last_coordinator'> =>
  from === 'COORDINATOR' && to !== 'COORDINATOR' && coordinators <= 1 ? { can: false, reason: 'members.last_coordinator' } : { can: true }

/** Two names that people take for the same. */
export const isSameName = (one: string, other: string): boolean => {
  const plain = (name: string) => name.normalize('NFKD').replace(/[\p{M}\p{C}\s]/gu, '').toLowerCase()
  return plain(one) === plain(other)
}

const plainWords = (text: string): string => text.normalize('NFKD').replace(/[\p{M}\p{C}]/gu, '').toLowerCase()

/** Is somebody meant by what was typed to find them? Every word of it stands somewhere in what is known of them. */
export function isMeant(typed: string, known: readonly string[]): boolean {
  const words = plainWords(typed).split(/\s+/).filter(Boolean)
  const text = plainWords(known.join('\n'))
  return words.every((word) => text.includes(word))
}

export type LeavingRefusal = 'departures.has_left' | 'departures.last_coordinator'

/** May this membership end? A coalition is never without a coordinator: who is the last one hands over first. */
export function canEnd(member: { role: MemberRole; endedAt: Date | null }, coordinators: number): Allowed<LeavingRefusal> {
  if (member.endedAt) return { can: false, reason: 'departures.has_left' }
  return member.role === 'COORDINATOR' && coordinators <= 1 ? { can: false, reason: 'departures.last_coordinator' } : { can: true }
}

/** May it run again? Only one that ended. */
export const canResume = (member: { endedAt: Date | null }): Allowed<'departures.takes_part'> =>
  member.endedAt ? { can: true } : { can: false, reason: 'departures.takes_part' }
