/**
 * How long an administrator waits before they may approve, in hours. They do not know who asks: a coordinator who does gets
 * the time to decide, and whoever did not ask the time to see the mail about it.
 */
export const APPROVE_AFTER_HOURS = 24

export const approveFrom = (requestedAt: Date): Date => new Date(requestedAt.getTime() + APPROVE_AFTER_HOURS * 3_600_000)

export type ResetRefusal = 'account.own_reset' | 'administration.reset_early'

/** May this administrator decide so now? Refusing takes nothing away and need not wait. */
export function canDecideReset(
  reset: { userId: string; requestedAt: Date }, { by, approve, now }: { by: string; approve: boolean; now: Date },
): { can: true } | { can: false; reason: ResetRefusal } {
  if (reset.userId === by) return { can: false, reason: 'account.own_reset' }
  if (approve && now < approveFrom(reset.requestedAt)) return { can: false, reason: 'administration.reset_early' }
  return { can: true }
}

/** Of an address what a caller can be asked about: its first letter and its domain. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '…' : `${email.slice(0, 1)}…${email.slice(at)}`
}
