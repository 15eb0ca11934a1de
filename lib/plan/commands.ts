import 'server-only'
import { createGoal } from '@/lib/goals/commands'
import { newGoalForm } from '@/lib/goals/schema'
import { parseDutchNumber } from '@/lib/platform/actions/fields'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { Conflict, InvalidInput, ruleBroken, type FieldProblem } from '@/lib/platform/errors/domain-error'
import { idOf, newId } from '@/lib/platform/ids'
import { refusePersonalData } from '@/lib/platform/privacy/refuse'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { WORKSHEETS } from './definitions'
import { planPolicy } from './policy'
import { canBecome, carryKeys, checkAnswers, isTwin, keyed, passagesOf, personalAnswers, pickAnswers, standings } from './rules'
import type { PlanTextForm, StepForm, WorksheetForm } from './schema'
import {
  findNewestText, finishWorksheet, insertStepChange, insertText, insertWorksheet, listStepChanges, listWorksheets, updateWorksheet,
} from './store'
import { goesOnWith, merge, standingOfDraft, theirTexts } from './together/rules'
import type { Merged } from './together/types'
import type { Answers, PlanEvent, WorksheetRead } from './types'
import { countSheet } from './usage/store'

const by = (ctx: MemberContext) => ({ now: ctx.now, by: ctx.actor.membershipId })

/**
 * Starts, finishes, skips or reopens a step: something people decided, with a name, a moment and a reason. Of two people
 * who do so at the same moment one does, and the other reads that it was done.
 * @throws InvalidInput when skipping or going back without a reason
 */
export async function changeStep(tx: CoalitionTx, ctx: MemberContext, input: StepForm): Promise<number> {
  authorize(planPolicy, ctx, 'change_step')
  refusePersonalData(ctx.now, { reason: input.reason })
  const { step, state, reason } = input
  const changes = await listStepChanges(tx)
  const current = standings(changes).find((one) => one.step === step)
  const allowed = canBecome(current?.state ?? 'NOT_STARTED', state, reason)
  if (!allowed.can) {
    if (allowed.reason === 'plan.reason_missing') throw new InvalidInput([{ field: 'reason', code: allowed.reason }])
    throw ruleBroken(allowed.reason)
  }
  // The id follows from how many changes there were: two at once make the same one.
  const id = idOf(ctx.coalition.id, 'step_change', String(step), String(changes.filter((one) => one.step === step).length))
  if (!(await insertStepChange(tx, id, { step, state, reason }, by(ctx)))) throw ruleBroken('already_there')
  record<PlanEvent>(tx, ctx, { event: 'step_changed', subject: { type: 'step_change', id }, changes: { step, state } })
  return step
}

/** What two people made of the sheet of a goal is put together where it can be; else both texts are shown. */
function conflictWith(sheet: WorksheetRead, { currentVersion = sheet.version, merged }: { readonly currentVersion?: number; readonly merged?: Merged | undefined } = {}): Conflict {
  const about = { changedBy: sheet.updatedByName, changedAt: sheet.updatedAt, currentVersion }
  const { fields } = WORKSHEETS['F3.3']
  const standing = standingOfDraft(sheet.answers)
  if (merged) return new Conflict({ ...about, theirs: theirTexts(fields, merged, standing), goesOn: goesOnWith(fields, merged, standing) })
  return new Conflict({ ...about, theirs: Object.fromEntries(Object.entries(sheet.answers).map(([field, answer]) => [field, [answer].flat().join(', ')])) })
}

/** Which field of the goal an answer of F3.3 becomes; its refusals are shown at the answer. */
const FIELD_OF: Readonly<Record<string, string>> = {
  challengeId: 'opgave', title: 'doel', forWhom: 'voorWie', unit: 'watTellenWe', baseline: 'nulmeting', baselinePlan: 'hoeMeten',
  target: 'streefwaarde', dueOn: 'klaarOp', ownerId: 'eigenaar', notNow: 'watLatenWeVoorNu', stopCriterion: 'stopcriterium',
  partnerIds: 'meedoeners',
}

/** A finished F3.3 is a goal: a candidate that still wants an answer to "Wat schiet de ouder hiermee op?". */
async function goalFrom(tx: CoalitionTx, ctx: MemberContext, answers: Answers, requestKey: string): Promise<string> {
  const answer = (name: string) => String(answers[name] ?? '')
  const typed = Object.fromEntries(Object.entries(FIELD_OF).map(([goalField, name]) => [goalField, answer(name)]))
  const onAnswer = (problems: readonly FieldProblem[]) => new InvalidInput(problems.map((one) => ({ ...one, field: FIELD_OF[one.field] ?? one.field })))
  const input = newGoalForm.omit({ parentBenefit: true }).safeParse({ ...typed, requestKey })
  const labelOf = (goalField: string) => WORKSHEETS['F3.3'].fields.find((one) => one.name === FIELD_OF[goalField])?.label ?? ''
  if (!input.success) throw onAnswer(input.error.issues.map(({ path: [goalField] }) => ({ field: String(goalField), code: 'plan.field_missing', params: { label: labelOf(String(goalField)) } })))
  try {
    return await createGoal(tx, ctx, { ...input.data, parentBenefit: null }, { partnerIds: [answers.meedoeners ?? []].flat() })
  } catch (error) {
    if (error instanceof InvalidInput) throw onAnswer(error.problems)
    throw error
  }
}

interface DraftFound {
  readonly draft: WorksheetRead | undefined
  /** How many sheets of the kind there are. */
  readonly count: number
  /** What was typed, with what came in since. */
  readonly answers: Answers
  /** What another wrote came in with it. */
  readonly isMerged: boolean
  readonly conflict: Conflict | null
}

/** What there is of the one draft of a kind, and what was typed put together with it. */
async function readDraft(tx: CoalitionTx, { worksheet, expectedVersion, together, intent }: WorksheetForm, typed: Answers): Promise<DraftFound> {
  const sheets = await listWorksheets(tx, worksheet)
  const [newest] = sheets
  const draft = sheets.find((sheet) => sheet.status === 'DRAFT')
  const found = { draft, count: sheets.length, answers: typed, isMerged: false }
  // The sheet on the screen is finished by now. Going on is a choice that begins the next one, as version 0 says.
  if (!draft) return { ...found, conflict: newest && expectedVersion > 0 ? conflictWith(newest, { currentVersion: 0 }) : null }
  const isStale = draft.version !== expectedVersion
  const merged = together && merge(WORKSHEETS[worksheet].fields, { ...together, typed, now: standingOfDraft(draft.answers), isFinishing: intent === 'finish' })
  const isConflict = isStale && (!merged || merged.both.length > 0)
  return { ...found, answers: merged?.answers ?? typed, isMerged: (merged?.taken.length ?? 0) > 0, conflict: isConflict ? conflictWith(draft, { merged }) : null }
}

/** Writes the answers into the one draft of this kind, and begins it when there is none. Returns the sheet's id. */
async function keepDraft(tx: CoalitionTx, ctx: MemberContext, worksheet: WorksheetForm['worksheet'], { draft, count, answers }: DraftFound): Promise<string> {
  const { key, version } = WORKSHEETS[worksheet]
  const sheet = { worksheet: key, definitionVersion: version, answers }
  // The id of the next draft follows from how many sheets are done: two people who begin at once begin the same one.
  const id = draft?.id ?? idOf(ctx.coalition.id, 'worksheet', key, String(count))
  const saved = draft
    ? await updateWorksheet(tx, id, draft.version, sheet, by(ctx))
    : await insertWorksheet(tx, id, sheet, by(ctx))
  if (saved) return id
  const theirs = (await listWorksheets(tx, key)).find((one) => one.id === id)
  throw theirs ? conflictWith(theirs) : ruleBroken('already_there')
}

/**
 * Saves a worksheet as one types, or finishes it. There is one draft of each kind; a stale save is a conflict with both
 * texts. Finishing F3.3 makes the goal, so that nothing is typed twice; sent twice, it makes one sheet and one goal.
 * @returns the goal's id when it was finished, else null; and whether what another wrote came in with it
 */
export async function saveWorksheet(tx: CoalitionTx, ctx: MemberContext, input: WorksheetForm): Promise<{ readonly goalId: string | null; readonly isMerged: boolean }> {
  authorize(planPolicy, ctx, 'save_worksheet')
  const { worksheet, requestKey } = input
  const definition = WORKSHEETS[worksheet]
  const typed = pickAnswers(definition, input.answers)
  const finishing = input.intent === 'finish'
  const keep = async (): Promise<{ id: string; answers: Answers; isMerged: boolean }> => {
    const found = await readDraft(tx, input, typed)
    if (found.conflict) throw found.conflict
    const problems = checkAnswers(definition, found.answers, finishing)
    if (finishing && parseDutchNumber(String(found.answers.nulmeting ?? '')) === undefined && !found.answers.hoeMeten) {
      problems.push({ field: 'nulmeting', code: 'goals.baseline_or_plan' })
    }
    problems.push(...personalAnswers(ctx.now, definition, found.answers))
    if (problems.length > 0) throw new InvalidInput(problems)
    const id = await keepDraft(tx, ctx, worksheet, found)
    countSheet(tx, definition, { isBegun: !found.draft, isDone: finishing, answers: found.answers })
    return { id, answers: found.answers, isMerged: found.isMerged }
  }
  const happened = (event: 'worksheet_saved' | 'worksheet_finished', id: string) =>
    record<PlanEvent>(tx, ctx, { event, subject: { type: 'worksheet_entry', id }, changes: { worksheet } })
  if (!finishing) {
    const { id, isMerged } = await keep()
    happened('worksheet_saved', id)
    return { goalId: null, isMerged }
  }
  let made: { readonly goalId: string; readonly isMerged: boolean } | undefined
  const sent = { requestKey, worksheet, answers: typed }
  await once(tx, ctx, 'plan.finish_worksheet', sent, async () => {
    const { id, answers, isMerged } = await keep()
    made = { goalId: await goalFrom(tx, ctx, answers, requestKey), isMerged }
    await finishWorksheet(tx, id, made.goalId)
    happened('worksheet_finished', id)
  })
  if (made) return made
  // Sent before: then this is the goal that was made of it, also when the answers of somebody else came in it.
  const done = (await listWorksheets(tx, worksheet)).filter((one) => one.status === 'DONE')
  return { goalId: (done.find((one) => canonicalJson(one.answers) === canonicalJson(typed)) ?? done[0])?.goalId ?? null, isMerged: false }
}

/**
 * Publishes the plan as people read it, as a new version: what experience experts said stays with the version they read.
 * @throws InvalidInput when the plain-language text has another number of passages
 */
export async function publishPlanText(tx: CoalitionTx, ctx: MemberContext, input: PlanTextForm): Promise<number> {
  authorize(planPolicy, ctx, 'publish_text')
  const { body, bodyB1, expectedNumber } = input
  refusePersonalData(ctx.now, { body, bodyB1 })
  if (!isTwin(body, bodyB1)) throw new InvalidInput([{ field: 'bodyB1', code: 'plan.not_a_twin' }])
  const number = expectedNumber + 1
  const id = newId()
  const newest = await findNewestText(tx)
  const isNext = (newest?.number ?? 0) === expectedNumber
  if (!isNext || !(await insertText(tx, id, { number, body, bodyB1, passageKeys: carryKeys(newest ? keyed(newest) : [], passagesOf(body), number) }, by(ctx)))) {
    const theirs = newest && !isNext ? newest : await findNewestText(tx)
    throw new Conflict({
      changedBy: theirs?.byName ?? '', changedAt: theirs?.createdAt ?? ctx.now, currentVersion: theirs?.number ?? 0,
      theirs: { body: theirs?.body ?? '', bodyB1: theirs?.bodyB1 ?? '' },
    })
  }
  record<PlanEvent>(tx, ctx, { event: 'plan_text_published', subject: { type: 'plan_text_version', id }, changes: { number } })
  return number
}
