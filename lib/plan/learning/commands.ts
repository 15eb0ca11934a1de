import 'server-only'
import { changeGoalStatus } from '@/lib/goals/commands'
import { readGoalToEdit } from '@/lib/goals/queries'
import { authorize } from '@/lib/platform/authz/policy'
import { InvalidInput } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../policy'
import type { Answers } from '../types'

/** Which question of the sheet says what closing a goal needs; its refusals are shown there. */
const FIELD_OF: Readonly<Record<string, string>> = { status: 'gehaald', reason: 'waaromStoppen', lesson: 'watLeerdenWe', celebration: 'vierenHoe' }

/** Closes the goal of a finished sheet by the command of its own page, so that it is written down once. One that is closed already stays as it is. */
export async function closeGoal(tx: CoalitionTx, ctx: MemberContext, { goalId, answers }: { readonly goalId: string; readonly answers: Answers }): Promise<void> {
  authorize(planPolicy, ctx, 'lead_sheet')
  const { status, version } = await readGoalToEdit(tx, ctx, goalId)
  if (status === 'REACHED' || status === 'STOPPED') return
  const said = (name: string) => (typeof answers[name] === 'string' && answers[name] !== '' ? answers[name] : null)
  const to = answers.gehaald === 'REACHED' ? 'REACHED' : 'STOPPED'
  try {
    await changeGoalStatus(tx, ctx, { id: goalId, status: to, reason: said('waaromStoppen'), lesson: said('watLeerdenWe'), celebration: to === 'REACHED' ? said('vierenHoe') : null, expectedVersion: version })
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(error.problems.map((one) => ({ ...one, field: FIELD_OF[one.field] ?? one.field })))
  }
}
