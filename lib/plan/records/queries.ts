import 'server-only'
import { listChallenges, readChallenge } from '@/lib/challenges/queries'
import { indicatorsPolicy } from '@/lib/indicators/policy'
import { readOutcome } from '@/lib/indicators/queries'
import type { OutcomeSeries } from '@/lib/indicators/types'
import { authorize, may } from '@/lib/platform/authz/policy'
import { notFound } from '@/lib/platform/errors/domain-error'
import { isId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { planPolicy } from '../policy'
import type { SheetState } from '../sheets/types'
import type { Answers } from '../types'
import { definitionOf, RECORD_KEYS, RECORD_SHEETS, type RecordDefinition, type RecordKey } from './definitions'
import { authorizeRecord, collected, hide, keptFromBefore, nameOf, questionsOf } from './rules'
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
  readonly row: Answers | null
  /** Who wrote down what is kept. */
  readonly writtenBy: string | null
  /** Who kept it last. */
  readonly lastKept: Pick<KeptSheet, 'updatedAt' | 'updatedByName'> | null
  /** Answers to questions that are asked no more. */
  readonly before: Answers
  readonly first: Readonly<Record<string, unknown>>
}

const NOTHING: RecordSubject = { challengeId: null, partnerId: null, membershipId: null, indicatorId: null }

/** What an address says that a sheet is about: the kept sheet that is there, and what else is known of it. Null: something new. */
export async function findSubject(tx: CoalitionTx, ctx: MemberContext, key: RecordKey, over: string | null): Promise<{ kept: KeptSheet | undefined; id: string | null; name: string | null; subject: RecordSubject; series?: OutcomeSeries }> {
  const { about, isOwn } = RECORD_SHEETS[key]
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

/** What a sheet opens with: what is kept, else what its subject says already. @throws DomainError not_found or refused */
export async function openRecord(tx: CoalitionTx, ctx: MemberContext, key: RecordKey, over: string | null): Promise<Opened> {
  const definition = RECORD_SHEETS[key]
  authorizeRecord(ctx, definition, over)
  const { kept, name, series } = await findSubject(tx, ctx, key, over)
  const first = series ? lastFigure(series) : Object.fromEntries(definition.fields.filter((field) => field.from === 'challenge').map((field) => [field.name, name]))
  return { subject: over === null || name === null ? null : { id: over, name }, row: kept?.answers ?? null, writtenBy: kept?.createdBy ?? null, lastKept: kept ? { updatedAt: kept.updatedAt, updatedByName: kept.updatedByName } : null, before: keptFromBefore(key, kept?.answers), first }
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
  if (definition.about !== 'indicator') return there
  return [...(await listSeries(tx, ctx)).map(({ id, name, unit }) => ({ id, name, of: unit, isThere: true, isFilled: of('indicatorId', id) })), ...there]
}

/** How far the kept sheets are, of what this person may read. */
export async function listRecordStates(tx: CoalitionTx, ctx: MemberContext): Promise<Readonly<Record<string, Omit<SheetState, 'drafts'>>>> {
  authorize(planPolicy, ctx, 'read_kept')
  const { kept, challenges, experts } = await countReadable(tx, ctx)
  const totals = { coalition: 1, challenge: challenges, expert: experts, indicator: null, many: null } as const
  return Object.fromEntries(RECORD_KEYS.map((key) => [key, { filled: kept[key] ?? 0, total: totals[RECORD_SHEETS[key].about] }]))
}

const mayWithdraw = (ctx: MemberContext, { about }: RecordDefinition, { createdBy, membershipId }: KeptSheet): boolean =>
  about !== 'coalition' && about !== 'challenge' && (ctx.actor.role === 'COORDINATOR' || [createdBy, membershipId].includes(ctx.actor.membershipId))

const mayChange = (ctx: MemberContext, { who, isOwn }: RecordDefinition, { createdBy, membershipId }: KeptSheet): boolean =>
  may(planPolicy, ctx, who, membershipId ? { membershipId } : {}) && (!isOwn || createdBy === ctx.actor.membershipId)

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
  return { ...shown(kept), names: await findNames(tx, idsIn([kept])), mayChange: mayChange(ctx, definition, kept), mayWithdraw: mayWithdraw(ctx, definition, kept) }
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
