import 'server-only'
import { readCard } from '@/lib/challenges/card/queries'
import { isBegun } from '@/lib/challenges/card/rules'
import { challengesPolicy } from '@/lib/challenges/policy'
import { listChallenges, readChallenge } from '@/lib/challenges/queries'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { readProfile } from '@/lib/coalitions/queries'
import { readBend } from '@/lib/goals/bend/queries'
import { readEffects } from '@/lib/goals/effects/queries'
import { HORIZONS } from '@/lib/goals/effects/types'
import { readMission } from '@/lib/goals/mission/queries'
import { readParentCheck } from '@/lib/goals/parent/queries'
import { verdictThatCounts } from '@/lib/goals/parent/rules'
import { goalsPolicy } from '@/lib/goals/policy'
import { listGoals } from '@/lib/goals/queries'
import { isOpenGoal } from '@/lib/goals/rules'
import { readStances } from '@/lib/goals/stances/queries'
import type { GoalListed } from '@/lib/goals/types'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readOutcome } from '@/lib/indicators/queries'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { readAnswers } from '../../records/queries'
import type { Source } from '../types'

// Where the sheets of step 3 find what they are about, and what its record says of it.

/** The goals that are thought through on a sheet: what is over is history, and an example is nobody's. */
export const openGoals = async (tx: CoalitionTx, ctx: MemberContext): Promise<GoalListed[]> =>
  (await listGoals(tx, ctx)).filter(isOpenGoal)

/** The goal that an address names. @throws DomainError not_found */
async function goalOf(tx: CoalitionTx, ctx: MemberContext, id: string | null): Promise<GoalListed> {
  const found = (await openGoals(tx, ctx)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}

/** A subject per goal, with whether its record says something already. */
const perGoal = (isFilled: (tx: CoalitionTx, ctx: MemberContext, goalId: string) => Promise<boolean>): Source['subjects'] => async (tx, ctx) => {
  const subjects = []
  for (const { id, title, challengeTitle } of await openGoals(tx, ctx)) subjects.push({ id, name: title, of: challengeTitle, isThere: true, isFilled: await isFilled(tx, ctx, id) })
  return subjects
}

const missionSource: Source = {
  subjects: async () => [],
  open: async (tx, ctx, id) => {
    authorize(coalitionsPolicy, ctx, 'change_mission')
    if (id !== null) throw notFound()
    const { mission } = await readProfile(tx, ctx)
    const words = (await readMission(tx, ctx)).current?.words ?? []
    return { subject: null, row: mission === null ? null : { mission, words } }
  },
}

const challengeSource: Source = {
  subjects: async (tx, ctx) => {
    const subjects = []
    for (const { id, title, isExample } of await listChallenges(tx, ctx)) {
      if (!isExample) subjects.push({ id, name: title, of: null, isThere: true, isFilled: isBegun(await readCard(tx, ctx, id)) })
    }
    return subjects
  },
  open: async (tx, ctx, id) => {
    authorize(challengesPolicy, ctx, 'change')
    if (id === null) return { subject: null, row: null }
    const { isExample, ...challenge } = await readChallenge(tx, ctx, id)
    if (isExample) throw notFound()
    const kept = await readAnswers(tx, ctx, { key: 'F1.4', over: id })
    return {
      subject: { id, name: challenge.title }, row: { ...challenge, ...await readCard(tx, ctx, id) },
      facts: [{ kind: 'core', challengeId: id, text: kept ? String(kept.answers.kernvraag ?? '') : null }],
    }
  },
}

const parentCheckSource: Source = {
  subjects: perGoal(async (tx, ctx, id) => verdictThatCounts((await readParentCheck(tx, ctx, id)).verdicts) !== undefined),
  open: async (tx, ctx, id) => {
    authorize(goalsPolicy, ctx, 'record_verdict')
    const { id: goalId, title } = await goalOf(tx, ctx, id)
    const { answer, notices, drawback, verdicts } = await readParentCheck(tx, ctx, goalId)
    const counts = verdictThatCounts(verdicts)
    const said = counts ? { voice: counts.voice, givenOn: counts.givenOn, verdict: counts.kind, why: counts.why } : {}
    return {
      subject: { id: goalId, name: title }, row: answer === null ? null : { answer, notices, drawback, ...said }, first: { givenOn: dayOf(ctx.now) },
      facts: !counts && verdicts.length > 0 ? [{ kind: 'olderVerdict', goalId }] : [],
    }
  },
}

const bendSource: Source = {
  subjects: perGoal(async (tx, ctx, id) => (await readBend(tx, ctx, id)).bend !== null),
  open: async (tx, ctx, id) => {
    authorize(goalsPolicy, ctx, 'change')
    const { id: goalId, title } = await goalOf(tx, ctx, id)
    const { bend } = await readBend(tx, ctx, goalId)
    const doing = (await readStances(tx, ctx, goalId)).partners.filter(({ stance, contribution }) => stance === 'TAKES_PART' && contribution !== null)
    const series = may(indicatorsPolicy, ctx, 'read') ? (await readOutcome(tx, ctx)).series : []
    return {
      subject: { id: goalId, name: title }, row: bend && { ...bend, doing }, first: { doing },
      choices: { indicators: series.map((one) => ({ id: one.id, name: `${one.name} (${one.unit})` })) },
    }
  },
}

const effectSource: Source = {
  subjects: async (tx, ctx) => {
    const subjects = []
    for (const { id, title } of await openGoals(tx, ctx)) {
      subjects.push({ id, name: title, of: null, isThere: false, isFilled: false })
      for (const { id: effectId, action } of (await readEffects(tx, ctx, id)).effects) subjects.push({ id: effectId, name: action, of: title, isThere: true, isFilled: true })
    }
    return subjects
  },
  open: async (tx, ctx, id) => {
    authorize(goalsPolicy, ctx, 'change')
    for (const goal of await openGoals(tx, ctx)) {
      if (goal.id === id) return { subject: { id, name: goal.title }, row: null }
      const effect = id === null ? undefined : (await readEffects(tx, ctx, goal.id)).effects.find((one) => one.id === id)
      if (!effect) continue
      const sources = HORIZONS.flatMap((horizon) => (effect[`${horizon}Source`] === null ? [] : [{ horizon, source: effect[`${horizon}Source`] }]))
      return { subject: { id: goal.id, name: goal.title }, row: { ...effect, sources } }
    }
    throw notFound()
  },
}

export const GOAL_SOURCES = { mission: missionSource, challenge: challengeSource, parentCheck: parentCheckSource, bend: bendSource, effect: effectSource } as const
