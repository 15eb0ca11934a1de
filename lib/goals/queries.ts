import 'server-only'
import { authorize } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from './policy'
import { publishFigure } from './rules'
import { findGoalRow, findGoalToEdit, listGoalRows, listMeasurements, listStatusChanges, type GoalRow } from './store'
import type { GoalListed, GoalRead, GoalStatus, GoalToEdit } from './types'

const publish = <R extends GoalRow>(row: R) =>
  ({ ...row, baseline: publishFigure(row.baseline, row.unit), current: publishFigure(row.current, row.unit) })

/** All goals, the active one first. Small numbers of people are not in it. */
export async function listGoals(tx: CoalitionTx, ctx: CoalitionContext, filter: { status?: GoalStatus } = {}): Promise<GoalListed[]> {
  authorize(goalsPolicy, ctx, 'read')
  return (await listGoalRows(tx, filter)).map(publish)
}

/** One goal with its measurements and its history. */
export async function readGoal(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<GoalRead> {
  authorize(goalsPolicy, ctx, 'read')
  const row = isId(id) ? await findGoalRow(tx, id) : undefined
  if (!row) throw notFound()
  const measurements = (await listMeasurements(tx, id)).flatMap((one) => {
    const value = publishFigure(one.value, row.unit)
    return value ? [{ ...one, value }] : []
  })
  return { ...publish(row), measurements, changes: await listStatusChanges(tx, id) }
}

/** A goal as the form to change it wants it: figures as they were typed. */
export async function readGoalToEdit(tx: CoalitionTx, ctx: CoalitionContext, id: string): Promise<GoalToEdit> {
  authorize(goalsPolicy, ctx, 'change')
  const goal = isId(id) ? await findGoalToEdit(tx, id) : undefined
  if (!goal) throw notFound()
  return goal
}
