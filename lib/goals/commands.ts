import 'server-only'
import { createChallenge, plantExampleChallenge, setExampleChallenges } from '@/lib/challenges/commands'
import { readAccount } from '@/lib/members/queries'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { Conflict, InvalidInput, notFound, ruleBroken, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { JobContext, MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { EXAMPLE } from './definitions'
import { goalsPolicy } from './policy'
import { ANSWER_MAX_WORDS, isShort } from './parent/rules'
import { findVerdict } from './parent/store'
import { canBecome, hasBaseline, missingOfMove } from './rules'
import type { ExampleForm, GoalForm, MeasurementForm, NewGoalForm, StatusForm } from './schema'
import {
  countOtherActive, findGoalChange, findGoalRow, findGoalToEdit, findUnknownReferences, hasExample, insertGoal, insertMeasurement, replacePartners, setExampleGoalsDiscarded,
  setOwner, setStatus, swapPartner, updateGoal, type By, type GoalContent, type GoalDetailRow, type Moment,
} from './store'
import type { GoalEvent } from './types'

const by = (ctx: MemberContext): By => ({ now: ctx.now, by: ctx.actor.membershipId })

const subject = (id: string) => ({ type: 'goal', id })

function contentOf(input: GoalContent): GoalContent {
  const { challengeId, title, forWhom, parentBenefit, baseline, baselinePlan, target, unit, ownerId, dueOn, notNow, stopCriterion } = input
  return { challengeId, title, forWhom, parentBenefit, baseline, baselinePlan, target, unit, ownerId, dueOn, notNow, stopCriterion }
}

/** What both forms check before anything is written: privacy, a known baseline or a plan for it, rows that exist. */
async function check(tx: CoalitionTx, ctx: MemberContext, content: GoalContent, partnerIds: readonly string[] = []): Promise<void> {
  const { title, forWhom, parentBenefit, baselinePlan, notNow, stopCriterion } = content
  refusePersonalData(ctx.now, { title, forWhom, parentBenefit, baselinePlan, notNow, stopCriterion })
  const problems: FieldProblem[] = []
  if (!hasBaseline(content)) problems.push({ field: 'baseline', code: 'goals.baseline_or_plan' })
  const unknown = await findUnknownReferences(tx, content, partnerIds)
  const short = content.parentBenefit ? isShort(content.parentBenefit) : { can: true as const }
  if (!short.can) problems.push({ field: 'parentBenefit', code: 'goals.parent_answer_too_long', params: { words: short.words, max: ANSWER_MAX_WORDS } })
  if (unknown.challenge) problems.push({ field: 'challengeId', code: 'goals.challenge_missing' })
  if (unknown.owner) problems.push({ field: 'ownerId', code: 'goals.owner_missing' })
  // Chosen from a list, so only a form that was tampered with or is very old names another.
  if (unknown.partner) problems.push({ field: 'partnerIds', code: 'form_broken' })
  if (problems.length > 0) throw new InvalidInput(problems)
}

export interface GoalExtras {
  /** Only a new workspace plants one, to look at and to discard. */
  readonly isExample?: boolean
  /** Meedoeners (F3.3). */
  readonly partnerIds?: readonly string[]
}

/**
 * Adds a goal under an opgave, as a candidate. Sent twice, it makes one. Returns its id.
 * A goal that comes from a worksheet may still miss the parent benefit; it cannot start without.
 */
export async function createGoal(
  tx: CoalitionTx, ctx: MemberContext, input: Omit<NewGoalForm, 'parentBenefit'> & { parentBenefit: string | null }, extras: GoalExtras = {},
): Promise<string> {
  authorize(goalsPolicy, ctx, 'create')
  const partnerIds = [...new Set(extras.partnerIds ?? [])]
  // Asked together; what was written already goes with the transaction when the check refuses.
  const checked = check(tx, ctx, input, partnerIds)
  const [id] = await Promise.all([
    once(tx, ctx, 'goals.create', input, async (made) => {
      await checked
      insertGoal(tx, made, { ...contentOf(input), isExample: extras.isExample ?? false }, by(ctx))
      if (partnerIds.length > 0) await replacePartners(tx, made, partnerIds)
      record<GoalEvent>(tx, ctx, { event: 'goal_created', subject: subject(made) })
    }),
    checked,
  ])
  return id
}

/** @param theirsOf which of the other person's fields the form has */
async function conflict(tx: CoalitionTx, id: string, theirsOf: (goal: GoalDetailRow) => Record<string, string>): Promise<Error> {
  const current = await findGoalRow(tx, id)
  const change = await findGoalChange(tx, id)
  if (!current || !change) return notFound()
  return new Conflict({ ...change, currentVersion: current.version, theirs: theirsOf(current), names: { challengeId: current.challengeTitle, ownerId: current.ownerName } })
}

const typedNumber = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))

/** What the other person made of it, per field of the form. */
const theirGoal = (goal: GoalDetailRow) => ({
  challengeId: goal.challengeId, title: goal.title, forWhom: goal.forWhom, parentBenefit: goal.parentBenefit ?? '', unit: goal.unit,
  baseline: typedNumber(goal.baseline), baselinePlan: goal.baselinePlan ?? '', target: typedNumber(goal.target), ownerId: goal.ownerId, dueOn: goal.dueOn,
  notNow: goal.notNow ?? '', stopCriterion: goal.stopCriterion ?? '',
})

const theirStatus = ({ status }: GoalDetailRow) => ({ status })

/** Changes a goal. A stale version is a conflict with both texts. */
export async function changeGoal(tx: CoalitionTx, ctx: MemberContext, input: GoalForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'change')
  if (!(await findGoalToEdit(tx, input.id))) throw notFound()
  await check(tx, ctx, input)
  if (!(await updateGoal(tx, input.id, contentOf(input), input.expectedVersion, by(ctx)))) throw await conflict(tx, input.id, theirGoal)
  record<GoalEvent>(tx, ctx, { event: 'goal_changed', subject: subject(input.id) })
  return input.id
}

/**
 * Starts, reaches or stops a goal: a moment with a person, a day and what was learned.
 * @throws DomainError rule_broken with the way out (see `canBecome`), InvalidInput with what has to be said (see
 * `missingOfMove`), Conflict when somebody else was first
 */
export async function changeGoalStatus(tx: CoalitionTx, ctx: MemberContext, input: StatusForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'change_status')
  const { id, status, reason, despite = null, happenedOn = null, lesson = null, celebration = null } = input
  refusePersonalData(ctx.now, { reason, despite, lesson, celebration })
  const otherActive = await countOtherActive(tx, id)
  const goal = await findGoalToEdit(tx, id, true)
  if (!goal) throw notFound()
  if (goal.version !== input.expectedVersion) throw await conflict(tx, id, theirStatus)
  const allowed = canBecome(goal, status)
  if (!allowed.can) throw ruleBroken(allowed.reason)
  const today = dayOf(ctx.now)
  const verdict = status === 'ACTIVE' ? await findVerdict(tx, id) : null
  const problems = missingOfMove(goal.status, status, { reason, despite, lesson, celebration }, { otherActive, verdict })
  if (happenedOn !== null && happenedOn > today) problems.push({ field: 'happenedOn', code: 'goals.measured_in_future' })
  if (problems.length > 0) throw new InvalidInput(problems)
  const said: Moment = status === 'ACTIVE'
    // A reason to go on is kept where there was something to go on despite of.
    ? { reason, despite: verdict === null || verdict === 'NO' ? despite : null, happenedOn: null, lesson: null, celebration: null }
    : { reason, despite: null, happenedOn: happenedOn ?? today, lesson, celebration }
  if (!(await setStatus(tx, input, status, said, by(ctx)))) throw await conflict(tx, id, theirStatus)
  record<GoalEvent>(tx, ctx, { event: 'goal_status_changed', subject: subject(id), changes: { status: { from: goal.status, to: status } } })
  return id
}

/** Writes down a tussenstand. The owner may, and the coordinator. Not for a day that has still to come. */
export async function measureGoal(tx: CoalitionTx, ctx: MemberContext, input: MeasurementForm): Promise<string> {
  authorize(goalsPolicy, ctx, 'measure')
  refusePersonalData(ctx.now, { note: input.note })
  const goal = await findGoalToEdit(tx, input.goalId)
  if (!goal) throw notFound()
  authorize(goalsPolicy, ctx, 'measure', goal)
  if (input.measuredOn > dayOf(ctx.now)) throw new InvalidInput([{ field: 'measuredOn', code: 'goals.measured_in_future' }])
  await once(tx, ctx, 'goals.measure', input, async (id) => {
    const { goalId, value, measuredOn, note } = input
    await insertMeasurement(tx, id, { goalId, value, measuredOn, note }, by(ctx))
    record<GoalEvent>(tx, ctx, { event: 'goal_measured', subject: subject(goalId), changes: { measuredOn } })
  })
  return input.goalId
}

/** Gives a goal to another owner who takes part. */
export async function giveGoal(tx: CoalitionTx, ctx: MemberContext, input: { goalId: string; toId: string }): Promise<void> {
  authorize(goalsPolicy, ctx, 'give')
  const goal = await findGoalToEdit(tx, input.goalId, true)
  if (!goal) throw notFound()
  authorize(goalsPolicy, ctx, 'give', goal)
  if ((await findUnknownReferences(tx, { challengeId: goal.challengeId, ownerId: input.toId }, [])).owner) throw notFound()
  await setOwner(tx, goal.id, input.toId, by(ctx))
  record<GoalEvent>(tx, ctx, { event: 'goal_given', subject: subject(goal.id), changes: { ownerId: { from: goal.ownerId, to: input.toId } } })
}

/** Takes a partner out of a goal, or puts another partner in its place: what that one said of the goal before is history, and what the first said is not its word. */
export async function leaveGoal(tx: CoalitionTx, ctx: MemberContext, input: { goalId: string; partnerId: string; toId: string | null }): Promise<void> {
  authorize(goalsPolicy, ctx, 'change')
  const goal = await findGoalToEdit(tx, input.goalId, true)
  if (!goal) throw notFound()
  if (input.toId && (await findUnknownReferences(tx, goal, [input.toId])).partner) throw notFound()
  if (!(await swapPartner(tx, goal.id, input.partnerId, input.toId, ctx.now))) throw notFound()
  record<GoalEvent>(tx, ctx, { event: 'goal_partner_changed', subject: subject(goal.id), changes: { partnerId: { from: input.partnerId, to: input.toId } } })
}

/** Plants the example of a new workspace: an opgave with a goal under it, both marked as an example. */
export async function plantExample(tx: CoalitionTx, ctx: MemberContext): Promise<void> {
  authorize(goalsPolicy, ctx, 'create')
  const { challenge, goal: { days, ...goal } } = EXAMPLE
  const challengeId = await createChallenge(tx, ctx, { ...challenge, lifePhases: [...challenge.lifePhases], requestKey: newId() }, true)
  const typed = { ...goal, challengeId, baselinePlan: null, ownerId: ctx.actor.membershipId, dueOn: addDays(dayOf(ctx.now), days), stopCriterion: null, requestKey: newId() }
  await createGoal(tx, ctx, typed, { isExample: true })
}

/** The same as a background task, in the name of who owns it. A workspace that has an example gets no second one. */
export async function plantExampleFor(tx: CoalitionTx, ctx: JobContext, ownerId: string): Promise<void> {
  authorize(goalsPolicy, ctx, 'plant_example')
  if (!(await readAccount(tx, ctx, ownerId))) throw notFound()
  if (await hasExample(tx)) return
  const { challenge, goal: { days, ...goal } } = EXAMPLE
  const challengeId = await plantExampleChallenge(tx, ctx, { ...challenge, lifePhases: [...challenge.lifePhases], ownerId })
  const id = newId()
  const content = { ...goal, challengeId, baselinePlan: null, ownerId, dueOn: addDays(dayOf(ctx.now), days), stopCriterion: null, isExample: true }
  insertGoal(tx, id, content, { now: ctx.now, by: ownerId })
  record<GoalEvent>(tx, ctx, { event: 'goal_created', subject: subject(id) })
}

/** Sets the example of a new workspace aside, goal and opgave, or brings it back. */
export async function setExample(tx: CoalitionTx, ctx: MemberContext, input: ExampleForm): Promise<void> {
  authorize(goalsPolicy, ctx, 'discard_example')
  await setExampleChallenges(tx, ctx, input)
  const ids = await setExampleGoalsDiscarded(tx, input.discarded, by(ctx))
  for (const id of ids) record<GoalEvent>(tx, ctx, { event: input.discarded ? 'goal_discarded' : 'goal_restored', subject: subject(id) })
}
