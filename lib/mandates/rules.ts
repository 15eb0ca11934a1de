import { addDays } from '@/lib/platform/clock'
import type { FieldProblem } from '@/lib/platform/errors/domain-error'
import type { MandateStanding, MandateTerm } from './types'

/** So many days before its last day a mandate is warned about. */
export const EXPIRES_SOON = 60

export type CoverRefusal = 'mandates.ended' | 'mandates.not_yet' | 'mandates.expired'

/** Does this mandate hold on this day (YYYY-MM-DD)? Its last day counts; the day from which it was ended does not. */
export function mandateCovers({ validFrom, validUntil, endedFrom }: MandateTerm, day: string): { can: true } | { can: false; reason: CoverRefusal } {
  if (endedFrom !== null && day >= endedFrom) return { can: false, reason: 'mandates.ended' }
  if (day < validFrom) return { can: false, reason: 'mandates.not_yet' }
  return day > validUntil ? { can: false, reason: 'mandates.expired' } : { can: true }
}

/** So many days before its last day who carries it gets a mail. */
export const MAILED_WITHIN = 30

/** The day from which mandates that end before it are warned about today. */
export const warnedUntil = (today: string): string => addDays(today, EXPIRES_SOON)

/** How a mandate stands today. One that another takes the place of soon is not warned about. */
export function standingOf(mandate: MandateTerm, today: string): MandateStanding {
  const covers = mandateCovers(mandate, today)
  if (!covers.can && covers.reason === 'mandates.not_yet') return 'UPCOMING'
  // What another takes the place of needs nobody's care, also in the days between the two.
  if (!covers.can) return mandate.endedFrom === null ? 'EXPIRED' : 'ENDED'
  return mandate.endedFrom === null && mandate.validUntil <= warnedUntil(today) ? 'EXPIRING' : 'VALID'
}

/** Can it be named for what is still to be done: does it hold today, or later? */
export const canBeNamed = (mandate: MandateTerm, today: string): boolean => ['VALID', 'EXPIRING', 'UPCOMING'].includes(standingOf(mandate, today))

/** Must somebody do something about it? */
export const needsAttention = (standing: MandateStanding): boolean => standing === 'EXPIRED' || standing === 'EXPIRING'

/** Can this mandate still be ended, or another take its place? */
export const canEnd = (mandate: Pick<MandateTerm, 'endedFrom'>): { can: true } | { can: false; reason: 'mandates.has_ended' } =>
  mandate.endedFrom === null ? { can: true } : { can: false, reason: 'mandates.has_ended' }

/** From when the old one does not hold any more when another takes its place: never before today, for what was done under it stands. */
export const replacedFrom = (validFrom: string, today: string): string => (validFrom > today ? validFrom : today)

/** What does not fit together in a mandate that is being given. */
export function problemsOf({ validFrom, validUntil, financialRoom, withoutConsultation }: {
  validFrom: string; validUntil: string; financialRoom: number; withoutConsultation: number | null
}): FieldProblem[] {
  return [
    ...(withoutConsultation !== null && withoutConsultation > financialRoom ? [{ field: 'withoutConsultation', code: 'mandates.more_than_room' as const }] : []),
    ...(validUntil < validFrom ? [{ field: 'validUntil', code: 'mandates.until_before_from' as const }] : []),
  ]
}

/** Those of these partners for which nobody may decide anything today. */
export const withoutMandate = <P extends { readonly id: string }>(partners: readonly P[], mandates: readonly (MandateTerm & { readonly partnerId: string })[], today: string): P[] =>
  partners.filter(({ id }) => !mandates.some((one) => one.partnerId === id && mandateCovers(one, today).can))
