import 'server-only'
import { listChallenges, readChallenge } from '@/lib/challenges/queries'
import { listGoals, readGoal } from '@/lib/goals/queries'
import type { GoalRead } from '@/lib/goals/types'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readOutcome } from '@/lib/indicators/queries'
import type { OutcomeSeries } from '@/lib/indicators/types'
import { rowsOf } from '@/lib/platform/actions/form-data'
import { authorize, may } from '@/lib/platform/authz/policy'
import { addDays, dayOf } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { NEW_IDEA, REVIEW_DAYS } from '../learning/definitions'
import { listChoices, readLinkedNames, type Choice } from '../learning/queries'
import { firstOfClosing } from '../learning/rules'
import type { OptionSource } from '../definitions'
import { planPolicy } from '../policy'
import type { SheetState } from '../sheets/types'
import type { Answers } from '../types'
import { findWaiting } from '../voices/store'
import { definitionOf, RECORD_KEYS, RECORD_SHEETS, type RecordDefinition, type RecordKey } from './definitions'
import { authorizeRecord, canBeSpoken, collected, hide, keptFromBefore, nameOf, questionsOf } from './rules'
import { countReadable, findNames, findRecord, listPeople, listRecords, recordIdOf } from './store'
import type { KeptSheet, KeptSheetRead, KeptSheets, RecordSubject } from './types'

interface Subject {
  readonly id: string
  readonly name: string
  readonly of: string | null
  readonly isThere: boolean
  readonly isFilled: boolean
}

interface Opened {
  readonly subject: { readonly id: string; readonly name: string } | null
  readonly row: Readonly<Record<string, unknown>> | null
  /** Who wrote down what is kept. */
  readonly writtenBy: string | null
  /** Who kept it last. */
  readonly lastKept: Pick<KeptSheet, 'updatedAt' | 'updatedByName'> | null
  /** Answers to questions that are asked no more. */
  readonly before: Answers
  readonly first: Readonly<Record<string, unknown>>
  /** What can be chosen of what is in the registers already. */
  readonly choices: Partial<Readonly<Record<OptionSource, readonly Choice[]>>>
  /** The sound of it, or what this person recorded for a new one. */
  readonly voiceId: string | null
}

const NOTHING: RecordSubject = { challengeId: null, partnerId: null, membershipId: null, indicatorId: null, goalId: null, actionId: null, commitmentId: null }

/** What an address says that a sheet is about: the kept sheet that is there, and what else is known of it. Null: something new. */
export async function findSubject(tx: CoalitionTx, ctx: MemberContext, key: RecordKey, over: string | null): Promise<{ kept: KeptSheet | undefined; id: string | null; name: string | null; subject: RecordSubject; series?: OutcomeSeries; goal?: GoalRead }> {
  const { about, isOwn, isSeries } = RECORD_SHEETS[key]
  if (about === 'coalition') {
    const id = recordIdOf(ctx, key, null)
    return { kept: await findRecord(tx, ctx, id), id, name: null, subject: NOTHING }
  }
  if (over === null) return { kept: undefined, id: null, name: null, subject: NOTHING }
  const id = recordIdOf(ctx, key, over)
  if (about === 'challenge') {
    const { title, isExample } = await readChallenge(tx, ctx, over)
    if (isExample) throw notFound()
    return { kept: await findRecord(tx, ctx, id), id, name: title, subject: { ...NOTHING, challengeId: over } }
  }
  if (about === 'expert') {
    const expert = (await listPeople(tx, 'EXPERIENCE_EXPERT')).find((one) => one.id === over)
    if (!expert) throw notFound()
    return { kept: await findRecord(tx, ctx, id), id, name: expert.name, subject: { ...NOTHING, membershipId: over } }
  }
  if (about === 'goal') {
    const goal = await readGoal(tx, ctx, over)
    if (goal.isExample || goal.status === 'CANDIDATE') throw notFound()
    return { kept: isSeries ? undefined : await findRecord(tx, ctx, id), id: isSeries ? null : id, name: goal.title, subject: { ...NOTHING, goalId: over }, goal }
  }
  const series = about === 'indicator' ? (await listSeries(tx, ctx)).find((one) => one.id === over) : undefined
  if (series) return { kept: await findRecord(tx, ctx, id), id, name: series.name, subject: { ...NOTHING, indicatorId: over }, series }
  const kept = await findRecord(tx, ctx, over)
  if (kept?.worksheet !== key || (isOwn && kept.createdBy !== ctx.actor.membershipId)) throw notFound()
  return { kept, id: kept.id, name: nameOf(RECORD_SHEETS[key], kept.answers), subject: kept }
}

const listSeries = async (tx: CoalitionTx, ctx: MemberContext): Promise<readonly OutcomeSeries[]> => (may(indicatorsPolicy, ctx, 'read') ? (await readOutcome(tx, ctx)).series : [])

/** The last figure of the municipality itself. */
function lastFigure({ name, unit, source, points }: OutcomeSeries): Record<string, unknown> {
  const last = points.flatMap(({ year, own }) => (own === null || own.value === null ? [] : [{ year, value: own.value }])).at(-1)
  return { cijfer: `${name} (${unit})`, bron: source, ...(last ? { waarde: String(Math.round(last.value * 100) / 100).replace('.', ','), jaar: last.year } : {}) }
}

/** Kept answers as the register of another sheet would say them: a field of rows as its rows. */
const asRow = ({ fields }: RecordDefinition, answers: Answers): Readonly<Record<string, unknown>> => ({
  ...answers, ...Object.fromEntries(fields.filter(({ kind }) => kind === 'rows').map(({ name }) => [name, rowsOf(name, answers).map(({ cells }) => cells)])),
})

/** What a sheet opens with: what is kept, else what its subject says already. @throws DomainError not_found or refused */
export async function openRecord(tx: CoalitionTx, ctx: MemberContext, key: RecordKey, over: string | null): Promise<Opened> {
  const definition = RECORD_SHEETS[key]
  authorizeRecord(ctx, definition, over)
  const { kept, name, series, goal } = await findSubject(tx, ctx, key, over)
  const first = series ? lastFigure(series) : goal ? { volgendeReview: addDays(dayOf(ctx.now), REVIEW_DAYS.usual), ...firstOfClosing(goal) } : Object.fromEntries(definition.fields.filter((field) => field.from === 'challenge').map((field) => [field.name, name]))
  return {
    subject: over === null || name === null ? null : { id: over, name }, row: kept ? asRow(definition, kept.answers) : null, writtenBy: kept?.createdBy ?? null,
    lastKept: kept ? { updatedAt: kept.updatedAt, updatedByName: kept.updatedByName } : null, before: keptFromBefore(key, kept?.answers), first, choices: await listChoices(tx, ctx, definition, over),
    voiceId: kept?.voiceId ?? (over === null && canBeSpoken(definition) ? ((await findWaiting(tx, ctx))?.id ?? null) : null),
  }
}

/** About what a sheet can be filled in here. */
export async function listRecordSubjects(tx: CoalitionTx, ctx: MemberContext, key: RecordKey): Promise<Subject[]> {
  const definition = RECORD_SHEETS[key]
  authorize(planPolicy, ctx, definition.who, definition.about === 'expert' ? { membershipId: ctx.actor.membershipId } : {})
  const kept = await listRecords(tx, ctx, key)
  const of = (column: keyof RecordSubject, id: string) => kept.some((one) => one[column] === id)
  const there = kept.filter((one) => one.indicatorId === null && (!definition.isOwn || one.createdBy === ctx.actor.membershipId))
    .map((one) => ({ id: one.id, name: nameOf(definition, one.answers), of: null, isThere: true, isFilled: true }))
  if (definition.about === 'challenge') {
    return (await listChallenges(tx, ctx)).filter((one) => !one.isExample).map(({ id, title }) => ({ id, name: title, of: null, isThere: true, isFilled: of('challengeId', id) }))
  }
  if (definition.about === 'expert') {
    return (await listPeople(tx, 'EXPERIENCE_EXPERT')).filter(({ id }) => may(planPolicy, ctx, 'agree_with_expert', { membershipId: id }))
      .map(({ id, name }) => ({ id, name, of: null, isThere: true, isFilled: of('membershipId', id) }))
  }
  if (definition.about === 'goal') {
    const isOpen = ({ status, isExample }: Pick<GoalRead, 'status' | 'isExample'>) => !isExample && (status === 'ACTIVE' || (status !== 'CANDIDATE' && key !== 'F5.4'))
    return (await listGoals(tx, ctx)).filter(isOpen).map(({ id, title }) => ({ id, name: title, of: null, isThere: true, isFilled: of('goalId', id) }))
  }
  if (definition.about !== 'indicator') return there
  return [...(await listSeries(tx, ctx)).map(({ id, name, unit }) => ({ id, name, of: unit, isThere: true, isFilled: of('indicatorId', id) })), ...there]
}

/** How far the kept sheets are, of what this person may read. */
export async function listRecordStates(tx: CoalitionTx, ctx: MemberContext): Promise<Readonly<Record<string, Omit<SheetState, 'drafts'>>>> {
  authorize(planPolicy, ctx, 'read_kept')
  const { kept, challenges, experts } = await countReadable(tx, ctx)
  const totals = { coalition: 1, challenge: challenges, expert: experts, indicator: null, many: null, goal: null } as const
  return Object.fromEntries(RECORD_KEYS.map((key) => [key, { filled: kept[key] ?? 0, total: totals[RECORD_SHEETS[key].about] }]))
}

const mayWithdraw = (ctx: MemberContext, { about, isSeries }: RecordDefinition, { createdBy, membershipId }: KeptSheet): boolean =>
  about !== 'coalition' && about !== 'challenge' && (about !== 'goal' || isSeries === true) && (ctx.actor.role === 'COORDINATOR' || [createdBy, membershipId].includes(ctx.actor.membershipId))

const mayChange = (ctx: MemberContext, { who, isOwn, isSeries }: RecordDefinition, { createdBy, membershipId }: KeptSheet): boolean =>
  !isSeries && may(planPolicy, ctx, who, membershipId ? { membershipId } : {}) && (!isOwn || createdBy === ctx.actor.membershipId)

/** The ids of people, partners and places among the answers. */
const idsIn = (sheets: readonly KeptSheet[]): string[] => [...new Set(sheets.flatMap(({ answers }) => Object.values(answers).flat()).filter(isId))]

/** What may not be seen of the answers is not there. */
const shown = (sheet: KeptSheet): KeptSheet => {
  const { fields, before } = questionsOf(sheet)
  return { ...sheet, answers: hide({ fields: [...fields, ...before] }, sheet.answers, '<10') }
}

/** One kept sheet, for who may read it; for others it is not there. */
export async function readKeptSheet(tx: CoalitionTx, ctx: MemberContext, id: string): Promise<KeptSheetRead> {
  authorize(planPolicy, ctx, 'read_kept')
  const kept = isId(id) ? await findRecord(tx, ctx, id) : undefined
  if (!kept) throw notFound()
  const definition = definitionOf(kept.worksheet, kept.definitionVersion)
  const ids = idsIn([kept])
  const names = { ...(await readLinkedNames(tx, ctx, ids)), ...(await findNames(tx, ids)), ...(kept.answers.nieuwIdee ? { [NEW_IDEA]: String(kept.answers.nieuwIdee) } : {}) }
  return { ...shown(kept), names, mayChange: mayChange(ctx, definition, kept), mayWithdraw: mayWithdraw(ctx, definition, kept) }
}

/** Every kept sheet that this person may read, and what comes together from them. */
export async function listKeptSheets(tx: CoalitionTx, ctx: MemberContext): Promise<KeptSheets> {
  authorize(planPolicy, ctx, 'read_kept')
  const sheets = (await listRecords(tx, ctx)).map(shown)
  const names = await findNames(tx, idsIn(sheets))
  return { sheets, parking: collected(sheets, 'parking', names), questions: collected(sheets, 'questions', names) }
}

/**
 * What was answered on a sheet about an opgave or with a person, for whatever needs it further on; undefined while nobody filled it in.
 * Downstream asks here and keeps no copy.
 */
export async function readAnswers(tx: CoalitionTx, ctx: MemberContext, { key, over }: { key: RecordKey; over: string }): Promise<{ readonly recordId: string; readonly answers: Answers } | undefined> {
  authorize(planPolicy, ctx, 'read_kept')
  const kept = await findRecord(tx, ctx, recordIdOf(ctx, key, over))
  return kept && { recordId: kept.id, answers: kept.answers }
}
