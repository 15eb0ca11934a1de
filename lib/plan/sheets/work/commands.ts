import 'server-only'
import { addActionCard, changeActionCard, checkPrevention } from '@/lib/action-items/card/commands'
import { readActionCard } from '@/lib/action-items/card/queries'
import { actionCardForm, newActionCardForm, preventionForm } from '@/lib/action-items/card/schema'
import { listGoals } from '@/lib/goals/queries'
import { giveSignal } from '@/lib/signals/commands'
import { signalForm } from '@/lib/signals/schema'
import { read, subjectOf } from '../goal/commands'
import type { Finish } from '../types'

// What was filled in on the sheets of what is done, written by the commands of the records that it becomes.

const finishPrevention: Finish = async (tx, ctx, { subjectId, typed }) => {
  const actionId = subjectOf(subjectId)
  const { version: expectedVersion } = await readActionCard(tx, ctx, actionId)
  return checkPrevention(tx, ctx, read(preventionForm, { ...typed, actionId, expectedVersion }))
}

/** What a goal says is not copied: the action goes along when the goal changes its words. */
const finishAction: Finish = async (tx, ctx, { subjectId, typed, requestKey }) => {
  const ofGoals = (await listGoals(tx, ctx)).map((one) => one.parentBenefit)
  const content = { ...typed, parentBenefit: ofGoals.includes(String(typed.parentBenefit ?? '')) ? '' : typed.parentBenefit }
  if (subjectId === null) return addActionCard(tx, ctx, read(newActionCardForm, { ...content, requestKey }))
  const { version: expectedVersion } = await readActionCard(tx, ctx, subjectId)
  return changeActionCard(tx, ctx, read(actionCardForm, { ...content, actionId: subjectId, expectedVersion }))
}

const tick = (said: unknown): string => (said === 'YES' ? 'on' : '')

const finishSignal: Finish = async (tx, ctx, { typed, requestKey }) =>
  giveSignal(tx, ctx, read(signalForm, { ...typed, isAnonymous: tick(typed.isAnonymous), wantsAnswer: tick(typed.wantsAnswer), requestKey }))

export const WORK_FINISH = { prevention: finishPrevention, action: finishAction, signal: finishSignal } as const
