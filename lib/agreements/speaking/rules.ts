import { addDays, dayOf } from '@/lib/platform/clock'
import type { AgreementStatus, CommitmentStatus } from '../types'
import type { Reader, SpeakingListed, SpeakingRead, SpeakingStep, SpeakingWaiting } from './types'

/** How many days a partner has to answer before it may go a step further without one. */
export const ANSWER_DAYS = 7

export type SpeakingRefusal =
  | 'agreements.not_in_force' | 'agreements.speaking_nobody' | 'agreements.speaking_own' | 'agreements.speaking_expired' | 'agreements.speaking_partner_left' | 'agreements.speaking_ended' | 'agreements.speaking_moved'
  | 'agreements.speaking_answered' | 'agreements.speaking_answer_unread' | 'agreements.speaking_changed' | 'agreements.speaking_readers_changed' | 'agreements.speaking_last' | 'agreements.speaking_wait' | 'agreements.speaking_not_private'

type Answer = { can: true } | { can: false; reason: SpeakingRefusal }

const no = (reason: SpeakingRefusal): Answer => ({ can: false, reason })

interface Spoken {
  readonly agreement: { readonly status: AgreementStatus }
  readonly commitment: { readonly status: CommitmentStatus; readonly partnerId: string; readonly partnerHasLeft: boolean }
}

/** Somebody may be spoken to about an afspraak that counts, by anybody else than who does it. Null is the core group. */
export function canSpeak({ agreement, commitment }: Spoken, speakerPartnerId: string | null): Answer {
  if (agreement.status !== 'IN_FORCE') return no('agreements.not_in_force')
  if (commitment.partnerId === speakerPartnerId) return no('agreements.speaking_own')
  if (commitment.status === 'EXPIRED') return no('agreements.speaking_expired')
  return commitment.partnerHasLeft ? no('agreements.speaking_partner_left') : { can: true }
}

/** Somebody of that partner must be there to read it. */
export const canReach = (readers: SpeakingRead['readers'], partnerId: string): Answer =>
  (readers.some((one) => one.partnerId === partnerId) ? { can: true } : no('agreements.speaking_nobody'))

/** What a screen says before it is said: the text that holds, who does it, and one mark of who reads it. */
export interface Shown {
  readonly versionId: string
  readonly partnerId: string
  readonly readers: string
}

/** It is said to those who stood on the screen, about what stood there, or not at all. */
export function isAsShown(now: Shown, seen: Shown): Answer {
  if (now.versionId !== seen.versionId || now.partnerId !== seen.partnerId) return no('agreements.speaking_changed')
  return now.readers === seen.readers ? { can: true } : no('agreements.speaking_readers_changed')
}

type Standing = Pick<SpeakingListed, 'step' | 'stepAt' | 'isAnswered' | 'outcome' | 'speakerPartnerId'>

/** How it stood on a screen. */
export interface Seen {
  readonly step: SpeakingStep
  readonly answered: boolean
}

/** What somebody does to it fits where it stands, and where it stood on their screen. */
function isAt({ step, outcome }: Standing, seen: SpeakingStep): Answer {
  if (outcome !== null) return no('agreements.speaking_ended')
  return step === seen ? { can: true } : no('agreements.speaking_moved')
}

/** The answer that came while they were writing is read first. */
const isRead = ({ isAnswered }: Standing, answered: boolean): Answer => (isAnswered && !answered ? no('agreements.speaking_answer_unread') : { can: true })

/** Once per step: a step further the partner can answer anew. */
export function canAnswerSpeaking(one: Standing, seen: SpeakingStep): Answer {
  const at = isAt(one, seen)
  return at.can && one.isAnswered ? no('agreements.speaking_answered') : at
}

export function canSettle(one: Standing, seen: Seen): Answer {
  const at = isAt(one, seen.step)
  return at.can ? isRead(one, seen.answered) : at
}

/** Without an end that is well so: who began can leave it at that, and says why. */
export const canStop = canSettle

/** What can come after private. */
export type FurtherStep = Exclude<SpeakingStep, 'PRIVATE'>

const NEXT: Readonly<Record<SpeakingStep, FurtherStep | null>> = { PRIVATE: 'CORE_GROUP', CORE_GROUP: 'BOARD', BOARD: null }

/** The step after this one: none is left out, but what the core group itself says is not put to the core group. */
export const nextStep = ({ step, speakerPartnerId }: Pick<SpeakingListed, 'step' | 'speakerPartnerId'>): FurtherStep | null =>
  (step === 'PRIVATE' && speakerPartnerId === null ? 'BOARD' : NEXT[step])

/** The day from which it may go further without an answer: YYYY-MM-DD. */
export const raisableOn = ({ stepAt }: Pick<SpeakingListed, 'stepAt'>): string => addDays(dayOf(stepAt), ANSWER_DAYS)

/** A step further, after an answer or after a week without one. */
export function canRaise(one: Standing, seen: Seen, today: string): Answer {
  const at = isAt(one, seen.step)
  if (!at.can) return at
  const read = isRead(one, seen.answered)
  if (!read.can) return read
  if (nextStep(one) === null) return no('agreements.speaking_last')
  return one.isAnswered || raisableOn(one) <= today ? { can: true } : no('agreements.speaking_wait')
}

/** As long as it is between the two: what others read is not unsaid. */
export function canTakeBackSpeaking(one: Standing, answered: boolean): Answer {
  if (one.outcome !== null) return no('agreements.speaking_ended')
  return one.step === 'PRIVATE' ? isRead(one, answered) : no('agreements.speaking_not_private')
}

/** As long as it is between the two and open: from the core group on all of both partners read it. */
export const canLetIn = (one: Standing): Answer => isAt(one, 'PRIVATE')

/** What of it waits for this person: an answer of their partner, what to do with the answer they got, or the core group's part. */
export function waitsFor(one: Pick<SpeakingListed, 'step' | 'isAnswered' | 'outcome' | 'speakerPartnerId' | 'partnerId'>, { role, partnerId }: Pick<Reader, 'role' | 'partnerId'>): SpeakingWaiting | null {
  if (one.outcome !== null) return null
  const isCoordinator = role === 'COORDINATOR'
  if (one.isAnswered && (isCoordinator ? one.speakerPartnerId === null : partnerId !== null && one.speakerPartnerId === partnerId)) return 'speakingAnswered'
  if (isCoordinator) return one.step === 'CORE_GROUP' ? 'atCoreGroup' : null
  return one.partnerId === partnerId && !one.isAnswered ? 'spokenTo' : null
}
