import { addDays, daysBetween } from '@/lib/platform/clock'
import { SIGNAL_STATUSES, type SignalStatus } from './types'

/** Within how many days the sender of a signal gets an answer, also when it is no. */
export const ANSWER_DAYS = 14

export const answerDueOn = (givenOn: string): string => addDays(givenOn, ANSWER_DAYS)

/** The stations of a signal, from the work floor over the board and back. */
export const STATIONS: readonly SignalStatus[] = SIGNAL_STATUSES.filter((status) => status !== 'EXPIRED')

export const isOpen = (status: SignalStatus): boolean => status !== 'ANSWERED' && status !== 'EXPIRED'

/** How long there is still to answer; negative when it is late. */
export const daysLeft = (signal: { answerDueOn: string }, today: string): number => daysBetween(today, signal.answerDueOn)

export const canAnswer = (signal: { status: SignalStatus }): { can: true } | { can: false; reason: 'signals.answered' } =>
  isOpen(signal.status) ? { can: true } : { can: false, reason: 'signals.answered' }
