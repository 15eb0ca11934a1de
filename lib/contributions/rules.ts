import { addDays } from '@/lib/platform/clock'
import type { ReceiptOutcome } from './types'

/** Within how many days an experience expert hears what was done with a contribution. */
export const ANSWER_DAYS = 14

/** The day on which the answer is due, for something given on that day. */
export const answerDueOn = (givenOn: string): string => addDays(givenOn, ANSWER_DAYS)

/** One answer per contribution: it was read and weighed, and that does not change behind somebody's back. */
export const canAnswer = (contribution: { receipt: unknown }): { can: true } | { can: false; reason: 'contributions.answered' } =>
  contribution.receipt === null ? { can: true } : { can: false, reason: 'contributions.answered' }

/** What is adopted changes something, and then the expert hears what. */
export const saysWhatChanges = (outcome: ReceiptOutcome): boolean => outcome !== 'NOT_ADOPTED'
