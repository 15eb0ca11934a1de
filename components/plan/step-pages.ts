import { challengesPolicy } from '@/lib/challenges/policy'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { goalsPolicy } from '@/lib/goals/policy'
import { goalStancesPolicy } from '@/lib/goals/stances/policy'
import type { GoalListed } from '@/lib/goals/types'
import { homeworkPolicy } from '@/lib/meetings/homework/policy'
import { meetingsPolicy } from '@/lib/meetings/policy'
import { moneyPolicy } from '@/lib/money/policy'
import type { WorksheetKey } from '@/lib/plan/definitions'
import { planPolicy } from '@/lib/plan/policy'
import { mayOpen } from '@/lib/plan/sheets/rules'
import type { StepNumber } from '@/lib/plan/types'
import { may } from '@/lib/platform/authz/policy'
import { paths } from '@/lib/platform/paths'
import type { CoalitionContext } from '@/lib/platform/tenancy/context'

/** A part of a step that has a page of its own, and no sheet. */
export interface StepPage {
  readonly key: 'mission' | 'card' | 'parent' | 'bend' | 'effects' | 'money'
  readonly href: string
  /** Stands under a goal: the one that runs, or none yet. */
  readonly underGoal?: { readonly title: string | undefined }
}

interface StepPagesAsked {
  readonly slug: string
  readonly step: StepNumber
  /** The goal that runs. */
  readonly goal: Pick<GoalListed, 'id' | 'title' | 'challengeId'> | undefined
  readonly ctx: CoalitionContext
}

/** The sheet on which it is filled in. */
const SHEET_OF: Readonly<Record<StepPage['key'], WorksheetKey>> = { mission: 'F3.1', card: 'F3.2', parent: 'F3.4', bend: 'F3.5', effects: 'F3.6', money: 'F4.7' }

/** The pages of a step, as far as this person may read them and finds no sheet of the same. What stands under a goal leads to the list while none runs. */
export const stepPages = (asked: StepPagesAsked): StepPage[] => pagesOf(asked).filter(({ key }) => !mayOpen(SHEET_OF[key], asked.ctx))

function pagesOf({ slug, step, goal, ctx }: StepPagesAsked): StepPage[] {
  if (step === 4) return may(moneyPolicy, ctx, 'read_lock') ? [{ key: 'money', href: paths.money(slug) }] : []
  if (step !== 3) return []
  const underGoal = (key: StepPage['key'], href: (slug: string, id: string) => string): StepPage => ({ key, href: goal ? href(slug, goal.id) : paths.goals(slug), underGoal: { title: goal?.title } })
  return [
    ...(may(goalStancesPolicy, ctx, 'list') ? [{ key: 'mission' as const, href: paths.missionWords(slug) }] : []),
    ...(may(challengesPolicy, ctx, 'read') ? [{ key: 'card' as const, href: goal ? paths.challenge(slug, goal.challengeId) : paths.challenges(slug) }] : []),
    ...(may(goalsPolicy, ctx, 'read') ? [underGoal('parent', paths.parentCheck), underGoal('bend', paths.goalBend), underGoal('effects', (one, id) => paths.goalEffects(one, id))] : []),
  ]
}

/** What belongs to the plan and has a page of its own. */
export interface PlanPlace {
  readonly key: 'meetings' | 'homework' | 'keptSheets' | 'money' | 'words'
  readonly href: string
}

/** The pages beside the plan, as far as this person may read them. */
export function planPlaces(slug: string, ctx: CoalitionContext): PlanPlace[] {
  const places: readonly (readonly [boolean, PlanPlace['key']])[] = [
    [may(meetingsPolicy, ctx, 'read'), 'meetings'], [may(homeworkPolicy, ctx, 'list'), 'homework'], [may(planPolicy, ctx, 'read_kept'), 'keptSheets'],
    [may(moneyPolicy, ctx, 'read_lock'), 'money'], [may(coalitionsPolicy, ctx, 'read_words'), 'words'],
  ]
  const at = { meetings: paths.meetings, homework: paths.homeworkList, keptSheets: paths.keptSheets, money: paths.money, words: paths.words }
  return places.filter(([allowed]) => allowed).map(([, key]) => ({ key, href: at[key](slug) }))
}
