import { daysBetween } from '@/lib/platform/clock'

/** So long a partner has for its answer when nobody says otherwise. */
export const ANSWER_DAYS = 21

type AnswerRefusal = 'goals.invitation_withdrawn' | 'goals.invitation_over'

/** May an answer be given, or changed, today? */
export function canAnswer({ withdrawnAt, answerBy }: { readonly withdrawnAt: Date | null; readonly answerBy: string }, today: string | null): { can: true } | { can: false; reason: AnswerRefusal } {
  if (withdrawnAt) return { can: false, reason: 'goals.invitation_withdrawn' }
  return today !== null && today > answerBy ? { can: false, reason: 'goals.invitation_over' } : { can: true }
}

/**
 * Whose is it to hear the answer? Who invited hears it; when they left, or watch over privacy or support somebody by now and
 * read nothing of it any more, every coordinator does.
 */
export const hearsAnswer = (
  { inviterId, inviterHears }: { readonly inviterId: string; readonly inviterHears: boolean }, { membershipId, role }: { readonly membershipId: string; readonly role: string },
): boolean => (inviterHears ? inviterId === membershipId : role === 'COORDINATOR')

/** How many days its link opens something: a while longer than the answer may change, to read what was said. */
export const linkDays = (today: string, answerBy: string): number => daysBetween(today, answerBy) + 14
