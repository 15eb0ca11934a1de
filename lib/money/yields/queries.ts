import 'server-only'
import { readGoal } from '@/lib/goals/queries'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readOutcome } from '@/lib/indicators/queries'
import { partnersPolicy } from '@/lib/partners/policy'
import { listPartners } from '@/lib/partners/queries'
import { readLinkedNames } from '@/lib/plan/learning/queries'
import { beforeAndAfter, beganIn } from '@/lib/plan/learning/rules'
import { planPolicy } from '@/lib/plan/policy'
import { listKeptSheets } from '@/lib/plan/records/queries'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { listCases, readCase } from '../cases/queries'
import { moneyPolicy } from '../policy'
import { readMoneyLock } from '../queries'
import { betterOffIn, namedOn, sheetsOf, storiesIn, yieldSheets } from './rules'
import type { GoalYield, YieldMoney } from './types'

/** What the business case of a goal says. While money is locked nothing of it is read. */
async function readMoney(tx: CoalitionTx, ctx: MemberContext, goalId: string): Promise<YieldMoney> {
  if (!may(moneyPolicy, ctx, 'read')) return { state: 'NOT_YOURS' }
  if (!(await readMoneyLock(tx, ctx)).isOpen) return { state: 'CLOSED' }
  const row = (await listCases(tx, ctx)).find((one) => one.goalId === goalId && one.isFinished)
  const outcome = row ? (await readCase(tx, ctx, row.id)).outcome : null
  return row && outcome ? { state: 'WORKED_OUT', caseId: row.id, lines: outcome.lines, years: outcome.years.length } : { state: 'NONE' }
}

/** What a goal brings, from its figures, its reviews, what people wrote of it and its business case. Figures go through the decision of today. */
export async function readGoalYield(tx: CoalitionTx, ctx: MemberContext, goalId: string): Promise<GoalYield> {
  authorize(planPolicy, ctx, 'read_kept')
  const goal = await readGoal(tx, ctx, goalId)
  const sheets = sheetsOf((await listKeptSheets(tx, ctx)).sheets, goal.id)
  const { indicatorIds, storyIds } = namedOn(sheets)
  const series = indicatorIds.length > 0 && may(indicatorsPolicy, ctx, 'read') ? (await readOutcome(tx, ctx)).series : []
  const partners = may(partnersPolicy, ctx, 'list') ? await listPartners(tx, ctx) : []
  const began = beganIn(goal, dayOf(ctx.now))
  return {
    goal, betterOff: betterOffIn(sheets), stories: storiesIn(sheets, await readLinkedNames(tx, ctx, storyIds)),
    figures: series.filter(({ id }) => indicatorIds.includes(id)).map((one) => beforeAndAfter(one, began)),
    sheets: yieldSheets(sheets, Object.fromEntries(partners.map(({ id, name }) => [id, name]))), money: await readMoney(tx, ctx, goal.id),
  }
}
