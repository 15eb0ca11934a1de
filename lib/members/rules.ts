import type { MemberRole } from './types'

export type LeavingRefusal = 'departures.has_left' | 'departures.last_coordinator'

/** May this membership end? A coalition is never without a coordinator: who is the last one hands over first. */
export function canEnd(member: { role: MemberRole; endedAt: Date | null }, otherCoordinators: number): { can: true } | { can: false; reason: LeavingRefusal } {
  if (member.endedAt) return { can: false, reason: 'departures.has_left' }
  return member.role === 'COORDINATOR' && otherCoordinators === 0 ? { can: false, reason: 'departures.last_coordinator' } : { can: true }
}

/** May it run again? Only one that ended. */
export const canResume = (member: { endedAt: Date | null }): { can: true } | { can: false; reason: 'departures.takes_part' } =>
  member.endedAt ? { can: true } : { can: false, reason: 'departures.takes_part' }
