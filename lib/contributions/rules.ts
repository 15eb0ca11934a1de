import { addDays } from '@/lib/platform/clock'
import type { PassageNow, ReceiptOutcome, VoiceRead } from './types'

/** Within how many days an experience expert hears what was done with a contribution. */
export const ANSWER_DAYS = 14

/** The day on which the answer is due, for something given on that day. */
export const answerDueOn = (givenOn: string): string => addDays(givenOn, ANSWER_DAYS)

/** One answer per contribution: it was read and weighed, and that does not change behind somebody's back. */
export const canAnswer = (contribution: { receipt: unknown }): { can: true } | { can: false; reason: 'contributions.answered' } =>
  contribution.receipt === null ? { can: true } : { can: false, reason: 'contributions.answered' }

/** What is adopted changes something, and then the expert hears what. */
export const saysWhatChanges = (outcome: ReceiptOutcome): boolean => outcome !== 'NOT_ADOPTED'

/** Spaces and line ends are no words: forms and browsers change them. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const isSameText = (one: string, other: string): boolean => plain(one) === plain(other)

/** How a passage stands to what was said of it: `text` is what stands there now, null when nothing does. */
export function passageNow(quote: string, text: string | null): PassageNow {
  if (text === null) return { state: 'GONE' }
  return isSameText(quote, text) ? { state: 'SAME' } : { state: 'CHANGED', text }
}

/** What is said in a voice note is typed by whoever may listen; who spoke has the last word about it. */
export function canTypeOut(contribution: { readonly voice: VoiceRead | null; readonly createdBy: string }, membershipId: string): { can: true } | { can: false; reason: 'contributions.not_spoken' | 'contributions.typed_by_speaker' } {
  if (!contribution.voice) return { can: false, reason: 'contributions.not_spoken' }
  const isTheirLast = contribution.voice.typed?.by === contribution.createdBy && membershipId !== contribution.createdBy
  return isTheirLast ? { can: false, reason: 'contributions.typed_by_speaker' } : { can: true }
}
