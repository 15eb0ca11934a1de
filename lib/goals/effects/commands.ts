import 'server-only'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, notFound } from '@/lib/platform/errors/domain-error'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { goalsPolicy } from '../policy'
import type { GoalEvent } from '../types'
import type { EffectForm, NewEffectForm } from './schema'
import { findEffectChange, findEffectGoal, insertEffect, listEffects, updateEffect } from './store'
import type { EffectContent } from './types'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

const written = (tx: CoalitionTx, ctx: MemberContext, goalId: string) => record<GoalEvent>(tx, ctx, { event: 'goal_effect_written', subject: { type: 'goal', id: goalId } })

function guard(ctx: MemberContext, { shortCertainty: _short, middleCertainty: _middle, longCertainty: _long, ...words }: EffectContent): void {
  refusePersonalData(ctx.now, words)
}

function contentOf(input: EffectContent): EffectContent {
  const {
    action, shortTerm, middleTerm, longTerm, shortAssumption, shortCertainty, shortSource, middleAssumption, middleCertainty, middleSource, longAssumption, longCertainty, longSource,
  } = input
  return {
    action, shortTerm, middleTerm, longTerm, shortAssumption, shortCertainty, shortSource, middleAssumption, middleCertainty, middleSource, longAssumption, longCertainty, longSource,
  }
}

/** Adds a chain of effects to a goal. Sent twice, it makes one. Returns the goal's id. */
export async function addEffect(tx: CoalitionTx, ctx: MemberContext, input: NewEffectForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'change')
  const { goalId } = input
  const content = contentOf(input)
  guard(ctx, content)
  if (!(await findEffectGoal(tx, goalId))) throw notFound()
  await once(tx, ctx, 'goals.effect', input, async (id) => {
    await insertEffect(tx, id, goalId, content, by(ctx))
    written(tx, ctx, goalId)
  })
  return goalId
}

/** Changes a chain of effects. A stale version is a conflict with both texts. Returns the goal's id. */
export async function changeEffect(tx: CoalitionTx, ctx: MemberContext, input: EffectForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'change')
  const { goalId, id, expectedVersion } = input
  const content = contentOf(input)
  guard(ctx, content)
  if (!(await updateEffect(tx, { id, goalId, expectedVersion }, content, by(ctx)))) {
    const [effects, change] = [await listEffects(tx, goalId), await findEffectChange(tx, id)]
    const current = effects.find((one) => one.id === id)
    if (!current || !change) throw notFound()
    const { id: _id, version, ...theirs } = current
    throw new Conflict({ ...change, currentVersion: version, theirs: Object.fromEntries(Object.entries(theirs).map(([field, text]) => [field, text ?? ''])) })
  }
  written(tx, ctx, goalId)
  return goalId
}
