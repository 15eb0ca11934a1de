import type { ReplyRead, RoundStanding } from '../types'

const DAY = 24 * 60 * 60 * 1000

/** After so many days without an answer the rhythm reminds a partner; after the last only a person does. */
export const REMIND_AFTER_DAYS = [7, 14] as const

/** Never more than one reminder in so many days, whoever sends it. */
export const REMINDER_PAUSE_DAYS = 7

/** A partner that has not answered after so many days is late. */
export const LATE_AFTER_DAYS = 14

interface Asked {
  readonly requestedAt: Date
  readonly signature: object | null
}

/** Where a partner stands in the round: a signature counts before what was asked earlier. */
export function standingIn({ requestedAt, signature }: Asked, replies: readonly Pick<ReplyRead, 'kind' | 'givenAt'>[], now: Date): RoundStanding {
  if (signature) return 'SIGNED'
  const last = [...replies].sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime())[0]
  if (last) return last.kind === 'REFUSAL' ? 'REFUSED' : 'CHANGE'
  return now.getTime() - requestedAt.getTime() > LATE_AFTER_DAYS * DAY ? 'LATE' : 'WAITING'
}

/** Who answered, in whatever way, is left in peace. */
const hasAnswered = (standing: RoundStanding) => standing === 'SIGNED' || standing === 'CHANGE' || standing === 'REFUSED'

export type ReminderRefusal = 'agreements.has_answered' | 'agreements.reminded_this_week'

/** May a person remind this partner now? */
export function canRemind(standing: RoundStanding, reminders: readonly Date[], now: Date): { can: true } | { can: false; reason: ReminderRefusal } {
  if (hasAnswered(standing)) return { can: false, reason: 'agreements.has_answered' }
  const recent = reminders.some((sentAt) => now.getTime() - sentAt.getTime() < REMINDER_PAUSE_DAYS * DAY)
  return recent ? { can: false, reason: 'agreements.reminded_this_week' } : { can: true }
}

/** Is it the rhythm's turn: a week after the request, and once more after two, when nobody reminded in the last seven days? */
export function isReminderDue(requestedAt: Date, standing: RoundStanding, reminders: readonly Date[], now: Date): boolean {
  const after = REMIND_AFTER_DAYS[reminders.length]
  return after !== undefined && now.getTime() - requestedAt.getTime() >= after * DAY && canRemind(standing, reminders, now).can
}
