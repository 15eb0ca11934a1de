import { addDays, daysBetween } from '@/lib/platform/clock'
import { ASSIGNMENTS } from './definitions'
import type { HandedRecord, HomeworkListed, HomeworkRead, HomeworkState } from './types'

type Standing = Pick<HomeworkRead, 'withdrawnAt' | 'discussedAt' | 'dueOn' | 'handIn'>

/** So long somebody has for homework when nobody says otherwise. */
export const HOMEWORK_DAYS = 14

/** How far ahead homework can be set: its link does not stay open for years. */
export const MOST_DAYS_AHEAD = 365

/** How many days its link opens something: also a month after the day, for who is late. */
export const linkDays = (today: string, dueOn: string): number => daysBetween(today, dueOn) + 31

/** How it stands. `seesLate`: only a coordinator is told that it is late; for others it is still to do. */
export function stateOf({ withdrawnAt, discussedAt, dueOn, handIn }: Standing, today: string, seesLate: boolean): HomeworkState {
  if (withdrawnAt) return 'WITHDRAWN'
  if (discussedAt) return 'DISCUSSED'
  if (handIn) return 'HANDED_IN'
  return seesLate && dueOn < today ? 'LATE' : 'OPEN'
}

export type HomeworkRefusal = 'meetings.homework_withdrawn' | 'meetings.homework_discussed' | 'meetings.homework_not_handed_in'

type Allowed = { readonly can: true } | { readonly can: false; readonly reason: HomeworkRefusal }

/** Does it wait for this person: is it for them or their partner, and was nothing handed in? */
export const waitsForMe = ({ isOwn, state }: Pick<HomeworkListed, 'isOwn' | 'state'>): boolean => isOwn && (state === 'OPEN' || state === 'LATE')

/** Until it is discussed it can be handed in, and handed in anew; late, too. */
export function canHandIn({ withdrawnAt, discussedAt }: Pick<Standing, 'withdrawnAt' | 'discussedAt'>): Allowed {
  if (withdrawnAt) return { can: false, reason: 'meetings.homework_withdrawn' }
  return discussedAt ? { can: false, reason: 'meetings.homework_discussed' } : { can: true }
}

/** Does it wait for who got it? */
export const isToDo = (standing: Pick<Standing, 'withdrawnAt' | 'discussedAt' | 'handIn'>): boolean => canHandIn(standing).can && !standing.handIn

/** What was handed in can be discussed. */
export function canDiscuss({ withdrawnAt, handIn }: Pick<Standing, 'withdrawnAt' | 'handIn'>): Allowed {
  if (withdrawnAt) return { can: false, reason: 'meetings.homework_withdrawn' }
  return handIn ? { can: true } : { can: false, reason: 'meetings.homework_not_handed_in' }
}

/** What nobody discussed can be taken back. */
export const canWithdraw = canHandIn

/** May this be handed in for it? A worksheet only where the assignment names it. */
export const fits = (assignment: HomeworkRead['assignment'], record: HandedRecord): boolean => record.kind !== 'SHEET' || ASSIGNMENTS[assignment].sheets.includes(record.sheet)

/** The day of which the reminder is sent today: one mail, the day before. */
export const remindedDay = (today: string): string => addDays(today, 1)

const ORDER: Readonly<Record<HomeworkState, number>> = { LATE: 0, OPEN: 1, HANDED_IN: 2, DISCUSSED: 3, WITHDRAWN: 4 }

/** What asks for something first; among those what is due first. */
export const inOrder = <T extends { readonly state: HomeworkState; readonly dueOn: string }>(all: readonly T[]): T[] =>
  [...all].sort((one, other) => ORDER[one.state] - ORDER[other.state] || one.dueOn.localeCompare(other.dueOn))
