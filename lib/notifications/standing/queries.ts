import 'server-only'
import { listAgreements } from '@/lib/agreements/queries'
import { listGoals } from '@/lib/goals/queries'
import { listGaps } from '@/lib/indicators/agenda/queries'
import { listSteps, readEvidence } from '@/lib/plan/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { standingPolicy } from './policy'
import { isOld, LOOKS_BACK, stuckBy } from './rules'
import { countCommitments, countLoop, listFailedFeeds, listGoalSigns, listNewestFigures, listNewestGates } from './store'
import type { Standing } from './types'

/** How the coalition stands: its goals, agreements, signals, plan, and what it does not know yet. */
export async function readStanding(tx: CoalitionTx, ctx: MemberContext): Promise<Standing> {
  authorize(standingPolicy, ctx, 'read')
  const today = dayOf(ctx.now)
  const signs = new Map((await listGoalSigns(tx)).map((sign) => [sign.goalId, sign]))
  const goals = (await listGoals(tx, ctx)).filter((goal) => !goal.isExample)
  return {
    goals: goals.map((goal) => ({ goal, stuck: stuckBy(goal, signs.get(goal.id), today) })),
    agreements: (await listAgreements(tx, ctx)).filter(({ status }) => status === 'SIGNING' || status === 'IN_FORCE'),
    commitments: await countCommitments(tx),
    loop: await countLoop(tx, { today, since: addDays(today, -LOOKS_BACK) }),
    steps: await listSteps(tx, ctx),
    evidence: await readEvidence(tx, ctx),
    gates: new Map((await listNewestGates(tx)).map(({ step, decision }) => [step, decision])),
    gaps: (await listGaps(tx, ctx)).filter(({ state }) => state === 'OPEN'),
    failed: await listFailedFeeds(tx),
    old: (await listNewestFigures(tx)).filter((one) => isOld(one, today)),
  }
}
