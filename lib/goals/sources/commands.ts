import 'server-only'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import { personalDataIn } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from '../policy'
import type { GoalEvent } from '../types'
import { problemsInSource } from './rules'
import type { SourceForm } from './schema'
import { findSourceChange, findSourceGoal, listSources, saveSource } from './store'

/** Writes what one source teaches about a goal. Of two at once, the second sees both texts. Returns the goal's id. */
export async function writeSource(tx: CoalitionTx, ctx: MemberContext, { goalId, expectedVersion, kind, body, sourceName, sourceUrl, point1, point2, point3 }: SourceForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'change')
  const points = kind === 'BRIEF' ? [point1, point2, point3].filter((one) => one !== null) : []
  const problems = [...personalDataIn(ctx.now, { body, point1, point2, point3, sourceName }), ...problemsInSource({ kind, body, points })]
  if (problems.length > 0) throw new InvalidInput(problems)
  if (!(await findSourceGoal(tx, goalId))) throw notFound()
  if (!(await saveSource(tx, goalId, { kind, body, points, sourceName, sourceUrl }, expectedVersion, { now: ctx.now, by: ctx.actor.membershipId }))) {
    const [theirs, change] = [(await listSources(tx, goalId)).find((one) => one.kind === kind), await findSourceChange(tx, goalId, kind)]
    if (!theirs || !change) throw notFound()
    const [first = '', second = '', third = ''] = theirs.points
    throw new Conflict({
      ...change, currentVersion: theirs.version,
      theirs: { body: theirs.body, sourceName: theirs.sourceName, sourceUrl: theirs.sourceUrl, ...(kind === 'BRIEF' ? { point1: first, point2: second, point3: third } : {}) },
    })
  }
  record<GoalEvent>(tx, ctx, { event: 'goal_source_written', subject: { type: 'goal', id: goalId } })
  return goalId
}
