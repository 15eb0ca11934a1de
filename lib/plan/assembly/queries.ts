import 'server-only'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { readGroundRules } from '@/lib/coalitions/ground-rules/queries'
import { readProfile } from '@/lib/coalitions/queries'
import { listGoals } from '@/lib/goals/queries'
import { listTeamsToChange } from '@/lib/locations/queries'
import { listMandates } from '@/lib/mandates/queries'
import { mandateCovers } from '@/lib/mandates/rules'
import { readGovernance } from '@/lib/partners/governance/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { assemble } from './rules'
import type { Assembled } from './types'

/** The text of an agreement, assembled from what the workspace says already, for who may write one. */
export async function readAssembled(tx: CoalitionTx, ctx: MemberContext): Promise<Assembled> {
  authorize(agreementsPolicy, ctx, 'draft')
  const today = dayOf(ctx.now)
  const [profile, goals, { chosen }, mandates, teams, groundRules] = await Promise.all([
    readProfile(tx, ctx), listGoals(tx, ctx), readGovernance(tx, ctx), listMandates(tx, ctx), listTeamsToChange(tx, ctx), readGroundRules(tx, ctx),
  ])
  return assemble({
    mission: profile.mission, goals: goals.filter((one) => !one.isExample && (one.status === 'ACTIVE' || one.status === 'CANDIDATE')), governance: chosen,
    mandates: mandates.filter((one) => !one.partnerHasLeft && mandateCovers(one, today).can), places: teams.filter((one) => one.hasCoordinator).map((one) => one.name), groundRules,
  })
}
