import { PARTNER_LEVELS, PARTNER_STATUSES, type PartnerLevel, type PartnerStatus, type StatusCause } from './types'

type StatusRefusal = 'partners.signs_elsewhere' | 'partners.leaves_elsewhere' | 'partners.status_same'

/** Where a partner stands now, and whether there is a signature of it: who paused is a signatory again. */
export interface Standing {
  readonly status: PartnerStatus
  readonly hasSigned: boolean
}

/**
 * May somebody put a partner in this state by hand? A signatory is who signed, with a link, as its executive or on paper:
 * taking part is not signing. Leaving has a page that sees to what hangs on a partner.
 */
export function canMove(to: PartnerStatus, from?: Standing): { can: true } | { can: false; reason: StatusRefusal } {
  if (to === from?.status) return { can: false, reason: 'partners.status_same' }
  if (to === 'SIGNATORY' && !from?.hasSigned) return { can: false, reason: 'partners.signs_elsewhere' }
  if (to === 'LEFT') return { can: false, reason: 'partners.leaves_elsewhere' }
  return { can: true }
}

/** The states that somebody can choose for this partner. */
export const movesFrom = (from: Standing): PartnerStatus[] => PARTNER_STATUSES.filter((to) => canMove(to, from).can)

/** What a partner answers when it is asked to take part. */
export type PartnerAnswerKind = 'YES' | 'NOT_NOW' | 'NO'

const AFTER_ANSWER: Readonly<Record<PartnerAnswerKind, PartnerStatus>> = { YES: 'IN_TALKS', NOT_NOW: 'PAUSED', NO: 'IDENTIFIED' }

/**
 * How a partner stands after it was asked (no answer yet) or answered; undefined when that changes nothing. Who takes part
 * or signed stays that, whatever it says to another question; who left comes back by hand.
 */
export function standingAfter(from: PartnerStatus, answer: PartnerAnswerKind | null): PartnerStatus | undefined {
  if (from === 'PARTICIPATING' || from === 'SIGNATORY' || from === 'LEFT') return undefined
  const to = answer ? AFTER_ANSWER[answer] : from === 'IN_TALKS' ? from : 'INVITED'
  return to === from ? undefined : to
}

/**
 * How a partner stood before it was asked; undefined when it is not the asking that put it where it is now. A partner that was
 * there before states were written down was in view.
 */
export function standingBeforeAsked(status: PartnerStatus, [newest, before]: readonly { readonly status: PartnerStatus; readonly cause: StatusCause }[]): PartnerStatus | undefined {
  return status === 'INVITED' && newest?.cause === 'INVITED' ? (before?.status ?? 'IDENTIFIED') : undefined
}

/** A level as it stands in an address. */
const LEVEL_WORDS: Readonly<Record<PartnerLevel, string>> = { FRONTLINE: 'werkvloer', MANAGEMENT: 'management', EXECUTIVE: 'bestuur' }

export const wordOfLevel = (level: PartnerLevel): string => LEVEL_WORDS[level]

/** The level that a word in an address means. */
export const levelOf = (word: string): PartnerLevel | undefined => PARTNER_LEVELS.find((level) => LEVEL_WORDS[level] === word)
