import { PARTNER_LEVELS, type PartnerLevel } from '@/lib/partners/types'
import { addDays, dayOf } from '@/lib/platform/clock'
import type { MemberRole } from '@/lib/platform/tenancy/context'
import type { AgreementStatus } from '../types'
import { LANDING_STANDINGS, type LandingAnswerRead, type LandingCell, type LandingRow, type LandingStanding } from './types'

/** For which layers somebody speaks: who works there for the work floor; who signs for it, and who writes down what was said, for all. */
export function levelsOf(role: MemberRole): readonly PartnerLevel[] {
  if (role === 'PROFESSIONAL') return ['FRONTLINE']
  return role === 'PARTNER_EXECUTIVE' || role === 'COORDINATOR' ? PARTNER_LEVELS : []
}

/** Which role answers for a layer by itself: who has it, can be asked. */
export const speakerOf = (level: PartnerLevel): MemberRole => (level === 'FRONTLINE' ? 'PROFESSIONAL' : 'PARTNER_EXECUTIVE')

export type LandingRefusal = 'agreements.not_in_force' | 'agreements.no_party' | 'agreements.level_not_yours'

type Answer = { can: true } | { can: false; reason: LandingRefusal }

export function canAnswer(agreement: { status: AgreementStatus }, parties: readonly { partnerId: string }[], { partnerId, level }: { partnerId: string; level: PartnerLevel }, role: MemberRole): Answer {
  if (agreement.status !== 'IN_FORCE') return { can: false, reason: 'agreements.not_in_force' }
  if (!parties.some((one) => one.partnerId === partnerId)) return { can: false, reason: 'agreements.no_party' }
  return levelsOf(role).includes(level) ? { can: true } : { can: false, reason: 'agreements.level_not_yours' }
}

interface Party {
  readonly partnerId: string
  readonly partnerName: string
  readonly partnerHasLeft: boolean
  /** The version that it put its name to. */
  readonly versionNumber: number
}

/**
 * Where each party stands, per layer. Only an answer says that it landed: silence never does, and
 * what was said of a text before the one that they signed is about another text.
 * @param answers the newest first
 * @param speakers who of which partner is here
 */
export function rowsOf(parties: readonly Party[], answers: readonly LandingAnswerRead[], speakers: readonly { partnerId: string; role: MemberRole }[], levels: readonly PartnerLevel[] = PARTNER_LEVELS): LandingRow[] {
  return parties.map(({ partnerId, partnerName, partnerHasLeft, versionNumber }) => ({
    partnerId, partnerName, partnerHasLeft,
    cells: levels.map((level): LandingCell => {
      const all = answers.filter((one) => one.partnerId === partnerId && one.level === level)
      const answer = all.find((one) => one.versionNumber >= versionNumber)
      const earlier = all.filter((one) => one !== answer)
      const canBeAsked = speakers.some((one) => one.partnerId === partnerId && one.role === speakerOf(level))
      return { level, answer: answer ?? null, earlier, standing: answer ? answer.landing : canBeAsked ? 'SILENT' : 'NOBODY' }
    }),
  }))
}

/** How many layers stand where, over all partners or of one layer. */
export function countsOf(rows: readonly LandingRow[], level?: PartnerLevel): Record<LandingStanding, number> {
  const cells = rows.flatMap((one) => one.cells).filter((one) => level === undefined || one.level === level)
  return Object.fromEntries(LANDING_STANDINGS.map((standing) => [standing, cells.filter((one) => one.standing === standing).length])) as Record<LandingStanding, number>
}

/** So many days after it took effect for a partner somebody is asked, and after so many more again. */
export const ASK_AFTER_DAYS = 28
export const ASK_AGAIN_DAYS = 91

/** Does a layer wait for an answer: there is none, or the last is from before the last quarter? */
export const isToAnswer = (rows: readonly LandingRow[], today: string): boolean =>
  rows.some((row) => row.cells.some(({ answer }) => answer === null || dayOf(answer.answeredAt) <= addDays(today, -ASK_AGAIN_DAYS)))

/** Is it time to ask somebody by mail? Never twice in a quarter, however many agreements or layers wait. */
export const isTimeToAsk = ({ since, lastAskedOn }: { since: string; lastAskedOn: string | null }, today: string): boolean =>
  since <= addDays(today, -ASK_AFTER_DAYS) && (lastAskedOn === null || lastAskedOn <= addDays(today, -ASK_AGAIN_DAYS))
