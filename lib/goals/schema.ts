import { z } from 'zod'
import {
  choice, dayField, expectedVersion, idField, optionalDay, optionalNumber, optionalText, requestKey, requiredNumber, requiredText,
} from '@/lib/platform/actions/fields'
import { GOAL_STATUSES, GOAL_UNITS } from './types'

export const GOAL_LIMITS = { title: 140, forWhom: 160, parentBenefit: 300, baselinePlan: 300, notNow: 300, stopCriterion: 300, note: 300, reason: 300, lesson: 400, celebration: 200 } as const

const content = {
  challengeId: idField('goals.challenge_missing'),
  title: requiredText(GOAL_LIMITS.title, 'goals.title_missing'),
  forWhom: requiredText(GOAL_LIMITS.forWhom, 'goals.for_whom_missing'),
  parentBenefit: requiredText(GOAL_LIMITS.parentBenefit, 'goals.parent_benefit_missing'),
  baseline: optionalNumber(),
  baselinePlan: optionalText(GOAL_LIMITS.baselinePlan),
  target: requiredNumber('goals.target_missing'),
  unit: choice(GOAL_UNITS, 'goals.unit_missing'),
  ownerId: idField('goals.owner_missing'),
  dueOn: dayField('goals.due_missing'),
  notNow: optionalText(GOAL_LIMITS.notNow),
  stopCriterion: optionalText(GOAL_LIMITS.stopCriterion),
}

export const newGoalForm = z.object({ ...content, requestKey })
export type NewGoalForm = z.output<typeof newGoalForm>

export const goalForm = z.object({ ...content, id: idField(), expectedVersion })
export type GoalForm = z.output<typeof goalForm>

export const measurementForm = z.object({
  goalId: idField(),
  value: requiredNumber('goals.value_missing'),
  measuredOn: dayField('goals.measured_on_missing'),
  note: optionalText(GOAL_LIMITS.note),
  requestKey,
})
export type MeasurementForm = z.output<typeof measurementForm>

export const statusForm = z.object({
  id: idField(),
  status: choice(GOAL_STATUSES, 'goals.status_missing'),
  reason: optionalText(GOAL_LIMITS.reason),
  despite: optionalText(GOAL_LIMITS.reason),
  /** The day it was reached or stopped; the day of writing when it is left out. */
  happenedOn: optionalDay(),
  lesson: optionalText(GOAL_LIMITS.lesson),
  celebration: optionalText(GOAL_LIMITS.celebration),
  expectedVersion,
})
/** What a move needs depends on the move: a command may leave the rest out. */
export type StatusForm = Pick<z.output<typeof statusForm>, 'id' | 'status' | 'reason' | 'expectedVersion'> & Partial<z.output<typeof statusForm>>

export const exampleForm = z.object({ discarded: z.enum(['yes', 'no']).transform((text) => text === 'yes') })
export type ExampleForm = z.output<typeof exampleForm>
