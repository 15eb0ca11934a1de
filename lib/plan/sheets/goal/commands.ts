import 'server-only'
import { writeCard } from '@/lib/challenges/card/commands'
import { readCardToEdit } from '@/lib/challenges/card/queries'
import { challengeCardForm } from '@/lib/challenges/card/schema'
import { changeChallenge, createChallenge } from '@/lib/challenges/commands'
import { readChallenge } from '@/lib/challenges/queries'
import { challengeForm, newChallengeForm } from '@/lib/challenges/schema'
import { changeMission } from '@/lib/coalitions/commands'
import { readProfile } from '@/lib/coalitions/queries'
import { missionForm } from '@/lib/coalitions/schema'
import { writeBend } from '@/lib/goals/bend/commands'
import { readBend } from '@/lib/goals/bend/queries'
import { bendForm } from '@/lib/goals/bend/schema'
import { addEffect, changeEffect } from '@/lib/goals/effects/commands'
import { readEffects } from '@/lib/goals/effects/queries'
import { effectForm, newEffectForm } from '@/lib/goals/effects/schema'
import { HORIZONS } from '@/lib/goals/effects/types'
import { confirmMission } from '@/lib/goals/mission/commands'
import { readMission } from '@/lib/goals/mission/queries'
import { missionWordForm } from '@/lib/goals/mission/schema'
import { answerForParent, recordVerdict } from '@/lib/goals/parent/commands'
import { readParentCheck } from '@/lib/goals/parent/queries'
import { verdictThatCounts } from '@/lib/goals/parent/rules'
import { parentAnswerForm, recordedVerdictForm } from '@/lib/goals/parent/schema'
import { takeStance } from '@/lib/goals/stances/commands'
import { readStances } from '@/lib/goals/stances/queries'
import { stanceForm } from '@/lib/goals/stances/schema'
import { readOutcome } from '@/lib/indicators/queries'
import { cellName, rowsOf } from '@/lib/platform/actions/form-data'
import { asProblem } from '@/lib/platform/actions/refusals'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { InvalidInput, notFound } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import type { z } from 'zod'
import type { Finish } from '../types'
import { openGoals } from './queries'

// What was filled in on the sheets of step 3, written by the commands of the records that it becomes.

/** Reads what was typed as the register's own form does. @throws InvalidInput */
export function read<S extends z.ZodType>(schema: S, typed: unknown): z.output<S> {
  const input = schema.safeParse(typed)
  if (input.success) return input.data
  throw new InvalidInput(input.error.issues.map(asProblem))
}

/** The id of what it is about, for sheets that always are about something. */
export function subjectOf(subjectId: string | null): string {
  if (subjectId === null) throw notFound()
  return subjectId
}

/** Does it say the same in each of these? Nothing said is nothing said, however it is kept. */
const isSame = (known: object, typed: object, names: readonly string[]): boolean => {
  const [now, before] = [typed, known].map((from) => canonicalJson(Object.entries(from).filter(([name, value]) => names.includes(name) && value !== '' && value !== null).sort()))
  return now === before
}

/** Does the work of one row; what it refuses is said at the cells of that row. */
async function atRow(field: string, row: number, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(error.problems.map((one) => (one.field === 'saidOn' ? one : { ...one, field: cellName(field, row, one.field) })))
  }
}

/** What each partner said aloud is written down where it is new or otherwise; of another sentence it is asked anew. */
const finishMission: Finish = async (tx, ctx, { typed }) => {
  const { mission: before, version } = await readProfile(tx, ctx)
  const said = (await readMission(tx, ctx)).current?.words ?? []
  const written = read(missionForm, { ...typed, expectedVersion: version })
  if (written.mission !== before) await changeMission(tx, ctx, written)
  const { current } = await readMission(tx, ctx)
  if (!current) throw notFound()
  for (const { row, cells } of rowsOf('words', typed)) {
    const known = said.find((one) => one.partnerId === cells.partnerId)
    if (known && isSame(known, cells, ['stance', 'saidBy', 'reason'])) continue
    if (!typed.saidOn) throw new InvalidInput([{ field: 'saidOn', code: 'goals.verdict_day_missing' }])
    await atRow('words', row, async () => confirmMission(tx, ctx, read(missionWordForm, { ...cells, saidOn: typed.saidOn, wordingId: current.id, requestKey: newId() })))
  }
  return current.id
}

const finishChallenge: Finish = async (tx, ctx, { subjectId, typed, requestKey }) => {
  const id = subjectId ?? await createChallenge(tx, ctx, read(newChallengeForm, { ...typed, requestKey }))
  const { version, ...challenge } = await readChallenge(tx, ctx, id)
  if (!isSame(challenge, typed, ['title', 'forWhom', 'lifePhases'])) await changeChallenge(tx, ctx, read(challengeForm, { ...typed, id, expectedVersion: version }))
  return writeCard(tx, ctx, read(challengeCardForm, { ...typed, challengeId: id, expectedVersion: (await readCardToEdit(tx, ctx, id)).version }))
}

/** A verdict is about the words that it was given on: of another answer it is not taken along. */
const finishParentCheck: Finish = async (tx, ctx, { subjectId, typed, requestKey }) => {
  const goalId = subjectOf(subjectId)
  const before = await readParentCheck(tx, ctx, goalId)
  const last = verdictThatCounts(before.verdicts)
  if (!isSame(before, typed, ['answer', 'notices', 'drawback'])) await answerForParent(tx, ctx, read(parentAnswerForm, { ...typed, goalId, expectedVersion: before.version }))
  const said = last ? { voice: last.voice, givenOn: last.givenOn, verdict: last.kind, why: last.why } : {}
  if (isSame(said, typed, ['voice', 'givenOn', 'verdict', 'why'])) return goalId
  const { version: expectedVersion } = await readParentCheck(tx, ctx, goalId)
  return recordVerdict(tx, ctx, read(recordedVerdictForm, { ...typed, goalId, expectedVersion, requestKey }))
}

const finishBend: Finish = async (tx, ctx, { subjectId, typed }) => {
  const goalId = subjectOf(subjectId)
  const { version: expectedVersion, bend } = await readBend(tx, ctx, goalId)
  const input = read(bendForm, { ...typed, goalId, expectedVersion })
  const isFollowed = !input.trendIndicatorId || input.trendIndicatorId === bend?.trendIndicatorId || (await readOutcome(tx, ctx)).series.some((one) => one.id === input.trendIndicatorId)
  if (!isFollowed) throw new InvalidInput([{ field: 'trendIndicatorId', code: 'plan.choice_wrong' }])
  await writeBend(tx, ctx, input)
  const { partners } = await readStances(tx, ctx, goalId)
  for (const { row, cells } of rowsOf('doing', typed)) {
    const known = partners.find((one) => one.partnerId === cells.partnerId)
    if (known?.stance === 'TAKES_PART' && known.contribution === cells.contribution) continue
    await atRow('doing', row, async () => takeStance(tx, ctx, read(stanceForm, { ...cells, goalId, stance: 'TAKES_PART', requestKey: newId() })))
  }
  return goalId
}

/** The sources by the step that they are of; a step with two has both. */
function sourcesIn(typed: Parameters<Finish>[2]['typed']): Readonly<Record<string, string>> {
  const rows = rowsOf('sources', typed)
  const lost = rows.find(({ cells }) => !HORIZONS.some((one) => one === cells.horizon))
  if (lost) throw new InvalidInput([{ field: cellName('sources', lost.row, 'horizon'), code: 'plan.choice_wrong' }])
  return Object.fromEntries(HORIZONS.map((horizon) => [`${horizon}Source`, rows.filter(({ cells }) => cells.horizon === horizon).map(({ cells }) => cells.source ?? '').join('; ')]))
}

const finishEffect: Finish = async (tx, ctx, { subjectId, typed, requestKey }) => {
  const id = subjectOf(subjectId)
  const content = { ...typed, ...sourcesIn(typed) }
  try {
    for (const goal of await openGoals(tx, ctx)) {
      if (goal.id === id) return await addEffect(tx, ctx, read(newEffectForm, { ...content, goalId: id, requestKey }))
      const effect = (await readEffects(tx, ctx, goal.id)).effects.find((one) => one.id === id)
      if (effect) return await changeEffect(tx, ctx, read(effectForm, { ...content, goalId: goal.id, id, expectedVersion: effect.version }))
    }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(error.problems.map((one) => {
      const at = rowsOf('sources', typed).findLast(({ cells }) => one.field === `${cells.horizon}Source`)
      return at ? { ...one, field: cellName('sources', at.row, 'source') } : one
    }))
  }
  throw notFound()
}

export const GOAL_FINISH = { mission: finishMission, challenge: finishChallenge, parentCheck: finishParentCheck, bend: finishBend, effect: finishEffect } as const
