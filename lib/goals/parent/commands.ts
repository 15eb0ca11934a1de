import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from '../policy'
import { findGoalChange, findGoalToEdit } from '../store'
import type { GoalEvent } from '../types'
import { ANSWER_MAX_WORDS, isShort } from './rules'
import type { ParentAnswerForm, RecordedVerdictForm, VerdictForm } from './schema'
import { findParentCheck, insertVerdict, updateParentAnswer } from './store'
import type { VerdictVoice } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'goal', id })

/** Writes down what a parent gains, how they notice it and what it costs them. A stale version is a conflict with both texts. */
export async function answerForParent(tx: CoalitionTx, ctx: MemberContext, input: ParentAnswerForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'change')
  const { goalId, answer, notices, drawback } = input
  refusePersonalData(ctx.now, { answer, notices, drawback })
  const short = isShort(answer)
  if (!short.can) throw new InvalidInput([{ field: 'answer', code: 'goals.parent_answer_too_long', params: { words: short.words, max: ANSWER_MAX_WORDS } }])
  if (!(await updateParentAnswer(tx, input, by(ctx)))) {
    const [current, change] = [await findParentCheck(tx, goalId), await findGoalChange(tx, goalId)]
    if (!current || !change) throw notFound()
    throw new Conflict({ ...change, currentVersion: current.version, theirs: { answer: current.answer ?? '', notices: current.notices ?? '', drawback: current.drawback ?? '' } })
  }
  record<GoalEvent>(tx, ctx, { event: 'goal_parent_answered', subject: subject(goalId) })
  return goalId
}

interface Said {
  readonly voice: VerdictVoice
  readonly byThemselves: boolean
  readonly givenOn: string
}

/** Keeps a verdict with the answer that it is about: who read another answer than stands there now, reads it again. */
async function keepVerdict(tx: CoalitionTx, ctx: MemberContext, input: VerdictForm, { voice, byThemselves, givenOn }: Said): Promise<string> {
  const { goalId, verdict, why } = input
  refusePersonalData(ctx.now, { why })
  const goal = await findGoalToEdit(tx, goalId, true)
  if (!goal) throw notFound()
  const answer = goal.parentBenefit
  if (!answer) throw ruleBroken('goals.no_answer_to_judge')
  await once(tx, ctx, byThemselves ? 'goals.verdict' : 'goals.recorded_verdict', input, async (id) => {
    if (goal.version !== input.expectedVersion) throw ruleBroken('goals.answer_changed')
    await insertVerdict(tx, id, { goalId, answer, kind: verdict, why, voice, byThemselves, givenOn }, by(ctx))
    record<GoalEvent>(tx, ctx, { event: 'goal_verdict_given', subject: subject(goalId), changes: { verdict, byThemselves } })
  })
  return goalId
}

/** An experience expert says whether the parent gains by this goal, and why. Returns the goal's id. */
export async function giveVerdict(tx: CoalitionTx, ctx: MemberContext, input: VerdictForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'give_verdict')
  return keepVerdict(tx, ctx, input, { voice: 'EXPERIENCE_EXPERT', byThemselves: true, givenOn: dayOf(ctx.now) })
}

/** The coordinator writes down the verdict that somebody gave on a day, by their role. Returns the goal's id. */
export async function recordVerdict(tx: CoalitionTx, ctx: MemberContext, input: RecordedVerdictForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'record_verdict')
  if (input.givenOn > dayOf(ctx.now)) throw new InvalidInput([{ field: 'givenOn', code: 'goals.measured_in_future' }])
  return keepVerdict(tx, ctx, input, { voice: input.voice, byThemselves: false, givenOn: input.givenOn })
}
