import 'server-only'
import { listLocations } from '@/lib/locations/queries'
import { listMemberNames } from '@/lib/members/queries'
import { listPartners } from '@/lib/partners/queries'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { dayOf } from '@/lib/platform/clock'
import { InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { enqueue } from '@/lib/platform/jobs/outbox'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { closeGoal } from '../learning/commands'
import { listChangeable, listChoices, readFacts } from '../learning/queries'
import { problemsOn } from '../learning/rules'
import { planPolicy } from '../policy'
import { readersOfRecord } from '../stories/rules'
import { listUsers, narrowStory, removeStories } from '../stories/store'
import { MAIL_STORY_WITHDRAWN, type StoryEvent } from '../stories/types'
import type { Answers } from '../types'
import { attachWaiting, followReaders } from '../voices/store'
import { RECORD_SHEETS, type RecordDefinition, type RecordKey } from './definitions'
import { findSubject, readKeptSheet } from './queries'
import { authorizeRecord, checkChosen, isPrivate, keptFromBefore, readersOf, type Choosable } from './rules'
import type { WithdrawForm } from './schema'
import { countRecords, listPeople, lockCoalition, newRecordIdOf, removeRecord, writeRecord } from './store'
import type { RecordEvent, RecordSubject, SheetReaders } from './types'

const subjectOf = (id: string) => ({ type: 'sheet_record', id })

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map((row) => row.id)

/** What can be chosen on this sheet today. */
async function choosable(tx: CoalitionTx, ctx: MemberContext, { fields }: RecordDefinition, over: string | null): Promise<Choosable> {
  const asks = (source: string) => fields.some(({ options }) => options === source)
  const chosen: Readonly<Record<string, readonly string[]>> = Object.fromEntries(Object.entries(await listChoices(tx, ctx, { fields }, over)).map(([source, choices]) => [source, idsOf(choices)]))
  return {
    ...chosen,
    ...(asks('members') ? { members: idsOf(await listMemberNames(tx, ctx)) } : {}),
    ...(asks('partners') ? { partners: idsOf((await listPartners(tx, ctx)).filter(({ status }) => status !== 'LEFT')) } : {}),
    ...(asks('locations') ? { locations: idsOf((await listLocations(tx, ctx)).filter((one) => !one.isArchived)) } : {}),
    ...(asks('supporters') ? { supporters: idsOf(await listPeople(tx, 'SUPPORTER')) } : {}),
  }
}

/** What a lesson changes, as the columns that name it; of other sheets nothing. */
async function changedBy(tx: CoalitionTx, ctx: MemberContext, key: RecordKey, answers: Answers): Promise<Partial<Pick<RecordSubject, 'goalId' | 'actionId' | 'commitmentId'>>> {
  if (key !== 'F5.3') return {}
  const id = String(answers.watVeranderenWe)
  const found = (await listChangeable(tx, ctx)).find((one) => one.id === id)
  if (!found) return {}
  return { goalId: null, actionId: null, commitmentId: null, [found.kind === 'GOAL' ? 'goalId' : found.kind === 'ACTION' ? 'actionId' : 'commitmentId']: id }
}

/** What was recorded for this sheet is a part of it from now on; of one that is changed the sound has its readers. @throws DomainError when nothing was typed nor spoken */
async function keepSpoken(tx: CoalitionTx, ctx: MemberContext, { fields }: RecordDefinition, { recordId, readers, answers, isKept, voiceId }: { recordId: string; readers: SheetReaders; answers: Answers; isKept: boolean; voiceId: string | null }): Promise<void> {
  const asked = fields.find((one) => one.orSpoken)
  if (!asked) return
  const settled = { recordId, isPrivate: isPrivate(readers) }
  const isSpoken = isKept ? await followReaders(tx, recordId, settled.isPrivate) : voiceId !== null && (await attachWaiting(tx, ctx, { id: voiceId, ...settled }))
  if (!isSpoken && String(answers[asked.name] ?? '').trim() === '') throw new InvalidInput([{ field: asked.name, code: 'plan.not_typed_nor_spoken' }])
}

/**
 * Keeps a finished sheet as it was filled in. Called inside the command that finishes sheets, which has judged what was
 * typed and that nobody was before. `voiceId`: what this person recorded for it.
 * @returns the id of the kept sheet
 */
export async function keepRecord(tx: CoalitionTx, ctx: MemberContext, { key, over, answers, requestKey, voiceId = null }: { key: RecordKey; over: string | null; answers: Answers; requestKey: string; voiceId?: string | null }): Promise<string> {
  const definition = RECORD_SHEETS[key]
  authorizeRecord(ctx, definition, over)
  const { kept, id, subject, goal } = await findSubject(tx, ctx, key, over)
  const problems = checkChosen(definition, answers, { here: await choosable(tx, ctx, definition, over), before: kept?.answers ?? null })
  if (problems.length === 0) problems.push(...problemsOn(key, answers, { today: dayOf(ctx.now), goalStatus: goal?.status }))
  if (problems.length > 0) throw new InvalidInput(problems)
  if (!kept && definition.most !== undefined) {
    await lockCoalition(tx)
    if ((await countRecords(tx, key)) >= definition.most) throw ruleBroken('plan.enough_records', { most: definition.most })
  }
  const partner = definition.fields.find((field) => field.isPartner)
  const readers = readersOf(definition, answers)
  const recordId = id ?? newRecordIdOf(ctx, key, requestKey, answers)
  const written = await writeRecord(tx, ctx, {
    ...subject, ...(await changedBy(tx, ctx, key, answers)), id: recordId, worksheet: key, definitionVersion: definition.version, partnerId: partner ? String(answers[partner.name]) : null, readers, isPrivate: isPrivate(readers), answers: { ...keptFromBefore(key, kept?.answers), ...answers },
    facts: await readFacts(tx, ctx, { definition, goalId: subject.goalId, answers }),
  }, kept?.version ?? 0)
  if (!written) throw ruleBroken('plan.draft_changed')
  await keepSpoken(tx, ctx, definition, { recordId, readers, answers, isKept: kept !== undefined, voiceId })
  const mayGo = key === 'F1.2' && kept ? readersOfRecord({ readers }) : null
  if (mayGo) await narrowStory(tx, recordId, mayGo, { now: ctx.now, by: ctx.actor.membershipId })
  if (key === 'F5.9' && over) await closeGoal(tx, ctx, { goalId: over, answers })
  record<RecordEvent>(tx, ctx, { event: 'sheet_kept', subject: subjectOf(recordId), changes: { worksheet: key } })
  return recordId
}

/**
 * Takes back what somebody told, or takes one of many off the list: it is gone, here and in every later export. Who told it
 * can at any time, and a coordinator for who has no account. What was put beside a figure goes with it, and who used it hears.
 */
export async function withdrawRecord(tx: CoalitionTx, ctx: MemberContext, { recordId }: WithdrawForm): Promise<RecordKey> {
  authorize(planPolicy, ctx, 'read_kept')
  const { worksheet, indicatorId, membershipId, ...kept } = await readKeptSheet(tx, ctx, recordId)
  if (!kept.mayWithdraw) {
    authorize(planPolicy, ctx, 'lead_sheet')
    throw notFound()
  }
  const users = worksheet === 'F1.2' ? await listUsers(tx, { storyId: null, recordId: kept.id, exceptId: ctx.actor.membershipId }) : []
  for (const id of await removeStories(tx, { recordId: kept.id })) record<StoryEvent>(tx, ctx, { event: 'success_story_withdrawn', subject: { type: 'success_story', id } })
  for (const id of users) await enqueue(tx, ctx, MAIL_STORY_WITHDRAWN, id)
  if (!(await removeRecord(tx, { id: kept.id, worksheet }, indicatorId ?? membershipId ?? kept.id))) throw notFound()
  record<RecordEvent>(tx, ctx, { event: 'sheet_withdrawn', subject: subjectOf(kept.id), changes: { worksheet } })
  return worksheet
}
