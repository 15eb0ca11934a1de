import type { ReplyRead } from '../types'
import type { RoundStanding } from './types'

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

type Given = Pick<ReplyRead, 'kind' | 'givenAt'> & { readonly answer: { readonly answeredAt: Date } | null }

const lastOf = (replies: readonly Given[]): Given | undefined => [...replies].sort((a, b) => b.givenAt.getTime() - a.givenAt.getTime())[0]

/** Since when a partner has everything it needs to sign: since it was asked, or since its last question was answered. */
export function turnSince(requestedAt: Date, replies: readonly Given[]): Date {
  const answered = replies.flatMap((one) => (one.kind === 'CHANGE' && one.answer ? [one.answer.answeredAt.getTime()] : []))
  return new Date(Math.max(requestedAt.getTime(), ...answered))
}

/**
 * Where a partner stands in the round: a signature counts before what was asked earlier. After the answer to a question
 * it is the partner's turn again.
 */
export function standingIn({ requestedAt, signature }: Asked, replies: readonly Given[], now: Date): RoundStanding {
  if (signature) return 'SIGNED'
  const last = lastOf(replies)
  if (last?.kind === 'REFUSAL') return 'REFUSED'
  // One question without an answer is enough: the others do not make up for it.
  if (replies.some((one) => one.kind === 'CHANGE' && !one.answer)) return 'CHANGE'
  return now.getTime() - turnSince(requestedAt, replies).getTime() > LATE_AFTER_DAYS * DAY ? 'LATE' : 'WAITING'
}

/** Who answered, in whatever way, is left in peace. */
const hasAnswered = (standing: RoundStanding) => standing === 'SIGNED' || standing === 'CHANGE' || standing === 'REFUSED'

/** A link with fewer days than this to go is made anew when its partner is reminded. */
const FRESH_DAYS = 14

export const isLinkFresh = (expiresAt: Date, now: Date): boolean => expiresAt.getTime() - now.getTime() >= FRESH_DAYS * DAY

export type ReminderRefusal = 'agreements.has_answered' | 'agreements.reminded_this_week'

/** May a person remind this partner now? */
export function canRemind(standing: RoundStanding, reminders: readonly Date[], now: Date): { can: true } | { can: false; reason: ReminderRefusal } {
  if (hasAnswered(standing)) return { can: false, reason: 'agreements.has_answered' }
  const recent = reminders.some((sentAt) => now.getTime() - sentAt.getTime() < REMINDER_PAUSE_DAYS * DAY)
  return recent ? { can: false, reason: 'agreements.reminded_this_week' } : { can: true }
}

/** Is it the rhythm's turn: a week after it became the partner's, and once more after two, when nobody reminded in the last seven days? */
export function isReminderDue(since: Date, standing: RoundStanding, reminders: readonly Date[], now: Date): boolean {
  const after = REMIND_AFTER_DAYS[reminders.filter((sentAt) => sentAt >= since).length]
  return after !== undefined && now.getTime() - since.getTime() >= after * DAY && canRemind(standing, reminders, now).can
}
