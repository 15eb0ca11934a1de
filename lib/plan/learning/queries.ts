import 'server-only'
import { actionItemsPolicy } from '@/lib/action-items/policy'
import { agreementsPolicy } from '@/lib/agreements/policy'
import { listGoals, readGoal } from '@/lib/goals/queries'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readOutcome } from '@/lib/indicators/queries'
import type { OutcomeSeries } from '@/lib/indicators/types'
import { authorize, may } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import type { OptionSource } from '../definitions'
import { planPolicy } from '../policy'
import { RECORD_SHEETS, type RecordDefinition } from '../records/definitions'
import { nameOf } from '../records/rules'
import { findRecord, listRecords, recordIdOf } from '../records/store'
import type { KeptSheet } from '../records/types'
import type { Answers } from '../types'
import { NEW_IDEA } from './definitions'
import { asReview, factsOf, nextGoalOf } from './rules'
import { findLinked, listChangeableRows, type Changeable, type ChangeableKind, type Linked } from './store'
import type { GoalLearning, NextGoal, SheetFacts } from './types'

export interface Choice {
  readonly id: string
  readonly name: string
}

const listSeries = async (tx: CoalitionTx, ctx: MemberContext): Promise<readonly OutcomeSeries[]> => (may(indicatorsPolicy, ctx, 'read') ? (await readOutcome(tx, ctx)).series : [])

/** Does this person read what is of this kind? */
function mayRead(ctx: MemberContext, kind: Linked['kind']): boolean {
  if (kind === 'ACTION') return may(actionItemsPolicy, ctx, 'list')
  if (kind === 'COMMITMENT') return may(agreementsPolicy, ctx, 'read')
  return kind !== 'INDICATOR' || may(indicatorsPolicy, ctx, 'read')
}

const namesOf = (linked: readonly Linked[]): Readonly<Record<string, string>> => Object.fromEntries(linked.map(({ id, name }) => [id, name]))

/** What a lesson can change, as far as this person reads it. */
export async function listChangeable(tx: CoalitionTx, ctx: MemberContext): Promise<Changeable[]> {
  authorize(planPolicy, ctx, 'give_lesson')
  return (await listChangeableRows(tx)).filter(({ kind }) => mayRead(ctx, kind))
}

const KIND: Readonly<Record<ChangeableKind, string>> = { GOAL: 'Doel', ACTION: 'Actie', COMMITMENT: 'Afspraak' }

/** What can be chosen on a sheet, of what is in the registers already. @param over the goal that it is about */
export async function listChoices(tx: CoalitionTx, ctx: MemberContext, { fields }: Pick<RecordDefinition, 'fields'>, over: string | null): Promise<Partial<Record<OptionSource, readonly Choice[]>>> {
  authorize(planPolicy, ctx, 'open_sheet')
  const asks = (source: OptionSource) => fields.some(({ options }) => options === source)
  const waiting = asks('candidate_goals') ? (await listGoals(tx, ctx, { status: 'CANDIDATE' })).filter((one) => !one.isExample && one.id !== over).map(({ id, title }) => ({ id, name: title })) : []
  return {
    ...(asks('changeable') ? { changeable: (await listChangeable(tx, ctx)).map(({ kind, id, name }) => ({ id, name: `${KIND[kind]}: ${name}` })) } : {}),
    ...(asks('candidate_goals') ? { candidate_goals: waiting, next_goal: [{ id: NEW_IDEA, name: 'Het nieuwe idee hierboven' }, ...waiting] } : {}),
    ...(asks('indicators') ? { indicators: (await listSeries(tx, ctx)).map(({ id, name, unit }) => ({ id, name: `${name} (${unit})` })) } : {}),
    ...(asks('stories') ? { stories: (await listRecords(tx, ctx, 'F1.2')).filter(({ readers }) => readers === 'MEMBERS' || readers === 'PUBLIC').map((one) => ({ id: one.id, name: nameOf(RECORD_SHEETS['F1.2'], one.answers) })) } : {}),
  }
}

/** What the registers say today, to keep beside a sheet about a goal that asks for it. */
export async function readFacts(tx: CoalitionTx, ctx: MemberContext, { definition: { fields }, goalId, answers }: { readonly definition: Pick<RecordDefinition, 'fields'>; readonly goalId: string | null; readonly answers: Answers }): Promise<SheetFacts | null> {
  authorize(planPolicy, ctx, 'read_kept')
  if (goalId === null || !fields.some(({ options }) => options === 'indicators')) return null
  const wanted = [answers.indicatoren ?? []].flat()
  return factsOf(await readGoal(tx, ctx, goalId), (await listSeries(tx, ctx)).filter(({ id }) => wanted.includes(id)), dayOf(ctx.now))
}

/** What is linked on a sheet, by its id, as far as this person may read that. */
export async function readLinkedNames(tx: CoalitionTx, ctx: MemberContext, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  authorize(planPolicy, ctx, 'read_kept')
  return namesOf((await findLinked(tx, ids)).filter(({ kind }) => mayRead(ctx, kind)))
}

/** The lessons that changed this goal, action or afspraak, as far as this person may read them; the newest first. */
export async function listLessonsOf(tx: CoalitionTx, ctx: MemberContext, { column, id }: { readonly column: 'goalId' | 'actionId' | 'commitmentId'; readonly id: string }): Promise<KeptSheet[]> {
  authorize(planPolicy, ctx, 'read_kept')
  return (await listRecords(tx, ctx, 'F5.3')).filter((one) => one[column] === id)
}

/** What was learned about a goal. */
export async function readGoalLearning(tx: CoalitionTx, ctx: MemberContext, goalId: string): Promise<GoalLearning> {
  authorize(planPolicy, ctx, 'read_kept')
  const of = (await listRecords(tx, ctx)).filter((one) => one.goalId === goalId)
  const ofKind = (key: string) => of.filter(({ worksheet }) => worksheet === key)
  return { lessons: ofKind('F5.3'), reviews: ofKind('F5.4').map(asReview), outcomes: ofKind('F5.6'), closing: ofKind('F5.9')[0] ?? null }
}

/** What the form of the next goal begins with, when a goal was closed with a new idea; else nothing. */
export async function readNextGoal(tx: CoalitionTx, ctx: MemberContext, closedId: string): Promise<NextGoal | null> {
  authorize(planPolicy, ctx, 'read_kept')
  const kept = await findRecord(tx, ctx, recordIdOf(ctx, 'F5.9', closedId))
  if (!kept) return null
  return nextGoalOf(kept, await readGoal(tx, ctx, closedId), namesOf(await findLinked(tx, [kept.answers.kandidaten ?? []].flat())))
}
