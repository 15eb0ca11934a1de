import { z } from 'zod'
import { idField, optionalText, requiredText } from '@/lib/platform/actions/fields'

/** An idea is as long as an action can be: it becomes one as it stands. */
export const BEND_LIMITS = { line: 300, story: 600, works: 300, idea: 200 } as const

export const bendForm = z.object({
  goalId: idField(),
  trend: optionalText(BEND_LIMITS.line),
  withoutAction: optionalText(BEND_LIMITS.line),
  story: requiredText(BEND_LIMITS.story, 'goals.bend_story_missing'),
  whatWorks: optionalText(BEND_LIMITS.works),
  freeIdea: requiredText(BEND_LIMITS.idea, 'goals.bend_free_idea_missing'),
  proposal: requiredText(BEND_LIMITS.idea, 'goals.bend_proposal_missing'),
  /** Left out: what is linked stays so. */
  trendIndicatorId: z.union([z.literal('').transform(() => null), idField()]).nullable().optional(),
  /** 0 for the first. */
  expectedVersion: z.coerce.number('form_broken').int().min(0),
})
export type BendForm = z.output<typeof bendForm>
