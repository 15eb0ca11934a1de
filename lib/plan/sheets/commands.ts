import 'server-only'
import { addCommitment, draftAgreement } from '@/lib/agreements/commands'
import { SUGGESTED_LAW } from '@/lib/agreements/definitions'
import { changeCommitmentForm, commitmentForm, newAgreementForm, textForm } from '@/lib/agreements/schema'
import { changeCommitment, changeText } from '@/lib/agreements/text/commands'
import { listAgreements } from '@/lib/agreements/queries'
import { readDraft } from '@/lib/agreements/text/queries'
import { setGroundRules } from '@/lib/coalitions/ground-rules/commands'
import { readGroundRules } from '@/lib/coalitions/ground-rules/queries'
import { groundRulesForm } from '@/lib/coalitions/ground-rules/schema'
import { invitePartner } from '@/lib/goals/inviting/commands'
import { newPartnerInvitationForm, partnerInvitationForm } from '@/lib/goals/inviting/schema'
import { addSeat, changeTeam } from '@/lib/locations/commands'
import { setTeamLeads } from '@/lib/locations/leads/commands'
import { isInTeam } from '@/lib/locations/leads/rules'
import { teamLeadsForm } from '@/lib/locations/leads/schema'
import { readTeam } from '@/lib/locations/queries'
import { newSeatForm, teamForm } from '@/lib/locations/schema'
import type { LocationRead } from '@/lib/locations/types'
import { giveMandate } from '@/lib/mandates/commands'
import { listMandates } from '@/lib/mandates/queries'
import { mandateForm } from '@/lib/mandates/schema'
import { keepInterest, releaseInterest, saveOffer, takeBackInterest } from '@/lib/partners/cards/commands'
import { readOfferToEdit, readOwnInterest } from '@/lib/partners/cards/queries'
import { interestForm, offerForm } from '@/lib/partners/cards/schema'
import { chooseGovernance } from '@/lib/partners/governance/commands'
import { readGovernance } from '@/lib/partners/governance/queries'
import { governanceForm } from '@/lib/partners/governance/schema'
import { addPartner, changePartner, savePartnerContact } from '@/lib/partners/commands'
import { readPartner, readPartnerLevel } from '@/lib/partners/queries'
import { newPartnerForm, partnerForm, PARTNER_LIMITS } from '@/lib/partners/schema'
import { PARTNER_LEVELS } from '@/lib/partners/types'
import { cellName, rowsOf } from '@/lib/platform/actions/form-data'
import { once } from '@/lib/platform/actions/once'
import { record } from '@/lib/platform/audit/record'
import { authorize } from '@/lib/platform/authz/policy'
import { Conflict, InvalidInput, notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { newId } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { giveInitiative } from '@/lib/sparks/commands'
import { initiativeForm } from '@/lib/sparks/schema'
import { planPolicy } from '../policy'
import { checkAnswers, personalAnswers, pickAnswers } from '../rules'
import { keepRecord } from '../records/commands'
import { isRecordKey, RECORD_SHEETS, type RecordKey } from '../records/definitions'
import { answerScan } from '../scan/commands'
import { newRecordIdOf, recordIdOf } from '../records/store'
import { mergeSheet, sheetConflict } from '../together/rules'
import type { Answers, PlanEvent } from '../types'
import { countSheet } from '../usage/store'
import { SHEETS, type SheetDefinition, type SheetFeeds, type SheetKey } from './definitions'
import { GOAL_FINISH, read, subjectOf } from './goal/commands'
import { readSheet } from './queries'
import { asRecord, atAnswers, fieldsOf, keepHidden, namesOn, spokenFieldsOf } from './rules'
import { NEW_SUBJECT, type SheetForm, type ThrowAwayForm } from './schema'
import { findSheet, keepSheet, setThrownAway } from './store'
import type { Finish, SheetDone, SheetRead, Source } from './types'
import { WORK_FINISH } from './work/commands'

const finishPartner: Finish = async (tx, ctx, { subjectId, typed, requestKey }) => {
  const id = subjectId ?? await addPartner(tx, ctx, read(newPartnerForm, { ...typed, requestKey }))
  const { version } = await readPartner(tx, ctx, id)
  await changePartner(tx, ctx, read(partnerForm, { ...typed, id, expectedVersion: version }))
  for (const level of PARTNER_LEVELS) {
    const { contact } = await readPartnerLevel(tx, ctx, { partnerId: id, level })
    const jobTitle = String(typed[level] ?? '').slice(0, PARTNER_LIMITS.jobTitle)
    if (jobTitle === (contact?.jobTitle ?? '')) continue
    try {
      await savePartnerContact(tx, ctx, {
        partnerId: id, level, jobTitle, contactName: contact?.contactName ?? null, contactEmail: contact?.contactEmail ?? null, contactPhone: contact?.contactPhone ?? null, expectedVersion: contact?.version ?? 0,
      })
    } catch (error) {
      throw error instanceof InvalidInput ? new InvalidInput(error.problems.map((one) => ({ ...one, field: level }))) : error
    }
  }
  return id
}

const finishOffer: Finish = async (tx, ctx, { subjectId, typed }) => {
  const partnerId = subjectOf(subjectId)
  const { offer } = await readOfferToEdit(tx, ctx, partnerId)
  return saveOffer(tx, ctx, read(offerForm, { ...typed, partnerId, expectedVersion: offer?.version ?? 0 }))
}

const finishInterest: Finish = async (tx, ctx, { subjectId, typed }) => {
  const partnerId = subjectOf(subjectId)
  const { version, released } = await readOwnInterest(tx, ctx, partnerId)
  await keepInterest(tx, ctx, read(interestForm, { ...typed, partnerId, expectedVersion: version }))
  if (typed.release === 'RELEASE') await releaseInterest(tx, ctx, { partnerId, expectedVersion: version + 1 })
  // No is no: what the coalition read until now it reads no more.
  else if (released) await takeBackInterest(tx, ctx, { partnerId })
  return partnerId
}

const finishCommitment: Finish = async (tx, ctx, { subjectId, typed, requestKey }) => {
  const agreements = await listAgreements(tx, ctx)
  const own = agreements.find((one) => one.id === subjectId)
  if (own) return addCommitment(tx, ctx, read(commitmentForm, { ...typed, agreementId: own.id, requestKey }))
  for (const { id: agreementId } of agreements) {
    const found = (await readDraft(tx, ctx, agreementId)).agreement.commitments.find((one) => one.id === subjectId)
    if (found) return changeCommitment(tx, ctx, read(changeCommitmentForm, { ...typed, agreementId, commitmentId: found.id, expectedVersion: found.changedIn }))
  }
  throw notFound()
}

const finishAgreement: Finish = async (tx, ctx, { subjectId, typed, requestKey }) => {
  const id = subjectId ?? await draftAgreement(tx, ctx, read(newAgreementForm, { ...typed, legalBasis: SUGGESTED_LAW, requestKey }))
  // What the sheet does not ask stays as it is.
  const { purposeB1, basisTitle, basisUrl, basisOn, legalBasis, changedIn } = (await readDraft(tx, ctx, id)).agreement
  const rest = Object.fromEntries(Object.entries({ purposeB1, basisTitle, basisUrl, basisOn, legalBasis }).map(([name, text]) => [name, text ?? '']))
  return changeText(tx, ctx, read(textForm, { ...rest, ...typed, agreementId: id, expectedVersion: changedIn }))
}

const finishMandate: Finish = async (tx, ctx, { subjectId, typed, requestKey }) => {
  const before = (await listMandates(tx, ctx)).find((one) => one.id === subjectId)
  return giveMandate(tx, ctx, read(mandateForm, { ...typed, partnerId: before?.partnerId ?? subjectOf(subjectId), requestKey, ...(before ? { replacesId: before.id } : {}) }))
}

const finishInvitation: Finish = async (tx, ctx, { subjectId, typed, requestKey }) =>
  invitePartner(tx, ctx, subjectId === null ? read(newPartnerInvitationForm, { ...typed, partnerId: null, requestKey }) : read(partnerInvitationForm, { ...typed, partnerId: subjectId, requestKey }))

/** Gives who stands in a row a place in the team, as the card of the place does; a name alone is of the partner that runs it. */
async function addMember(tx: CoalitionTx, ctx: MemberContext, { location, row, cells }: { location: LocationRead; row: number; cells: Readonly<Record<string, string>> }): Promise<void> {
  const at = (column: string) => cellName('members', row, column)
  try {
    const seats = (await readTeam(tx, ctx, location.id)).seats.filter((one) => !one.isEnded).map((one) => ({ ...one, hasLeft: false }))
    const { day = '', ...typed } = cells
    const seat = read(newSeatForm, { ...typed, partnerId: typed.personName ? (location.partnerId ?? '') : '', role: 'MEMBER', days: day ? [day] : [], locationId: location.id, requestKey: newId() })
    if (isInTeam(seats, seat)) throw new InvalidInput([{ field: seat.personName === null ? 'membershipId' : 'personName', code: 'locations.already_in_team' }])
    await addSeat(tx, ctx, seat)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(error.problems.map((one) => (one.field === 'partnerId' ? { ...one, field: at('personName'), code: 'locations.place_without_partner' } : { ...one, field: at(one.field) })))
  }
}

const finishTeam: Finish = async (tx, ctx, { subjectId, typed, requestKey }) => {
  const id = subjectOf(subjectId)
  const { location } = await readTeam(tx, ctx, id)
  await changeTeam(tx, ctx, read(teamForm, { ...typed, id, expectedVersion: location.version }))
  // Before another comes to lead it: then who fills this in may have nothing to say about the team any more.
  for (const { row, cells } of rowsOf('members', typed)) await addMember(tx, ctx, { location, row, cells })
  return setTeamLeads(tx, ctx, read(teamLeadsForm, { ...typed, locationId: id, requestKey }))
}

const finishGroundRules: Finish = async (tx, ctx, { typed }) =>
  setGroundRules(tx, ctx, read(groundRulesForm, { ...typed, expectedNumber: (await readGroundRules(tx, ctx))?.number ?? 0 }))

const finishGovernance: Finish = async (tx, ctx, { typed }) =>
  chooseGovernance(tx, ctx, read(governanceForm, { ...typed, expectedNumber: (await readGovernance(tx, ctx)).chosen?.number ?? 0 }))

const finishSpark: Finish = async (tx, ctx, { typed, requestKey }) => giveInitiative(tx, ctx, read(initiativeForm, { ...typed, requestKey }))

const finishScan: Finish = async (tx, ctx, { typed }) => {
  await answerScan(tx, ctx, { answers: typed })
  return NEW_SUBJECT
}

const FINISH: Readonly<Record<Exclude<SheetFeeds, 'matrix' | 'record' | 'money'>, Finish>> = {
  partner: finishPartner, offer: finishOffer, interest: finishInterest, commitment: finishCommitment, mandate: finishMandate, invitation: finishInvitation,
  team: finishTeam, groundRules: finishGroundRules, governance: finishGovernance, agreement: finishAgreement, spark: finishSpark, scan: finishScan, ...GOAL_FINISH, ...WORK_FINISH,
}

/** The register changed between reading and writing: what it says now, by the questions of the sheet; who changed it is known then. */
function registerConflict({ details: { changedBy, changedAt } }: Conflict, now: SheetRead): Conflict {
  const theirs = { ...now.answers, ...now.known }
  return new Conflict({ changedBy, changedAt, currentVersion: now.mark, theirs, names: namesOn(now, theirs) })
}

/** The id that a finished sheet is kept under, for who sends it twice. */
function keptIdOf(ctx: MemberContext, key: RecordKey, { over, requestKey }: SheetForm, answers: Answers): string {
  if (RECORD_SHEETS[key].isSeries) return newRecordIdOf(ctx, key, requestKey, answers)
  if (RECORD_SHEETS[key].about === 'many') return over === NEW_SUBJECT ? newRecordIdOf(ctx, key, requestKey, answers) : over
  return recordIdOf(ctx, key, over === NEW_SUBJECT ? null : over)
}

/** How a sheet is opened and written whose record stands above the plan. */
export interface OpenedElsewhere {
  readonly source: Source
  readonly finish: Finish
}

async function finish(tx: CoalitionTx, ctx: MemberContext, sheet: SheetDefinition, { over, requestKey, voiceId }: SheetForm, answers: Answers, given?: OpenedElsewhere): Promise<string> {
  if (isRecordKey(sheet.key)) return keepRecord(tx, ctx, { key: sheet.key, over: over === NEW_SUBJECT ? null : over, answers, requestKey, voiceId })
  if (sheet.feeds === 'matrix' || sheet.feeds === 'record') throw notFound()
  const write = given?.finish ?? (sheet.feeds === 'money' ? undefined : FINISH[sheet.feeds])
  if (!write) throw notFound()
  try {
    return await write(tx, ctx, { subjectId: over === NEW_SUBJECT ? null : over, typed: asRecord(sheet, answers), requestKey })
  } catch (error) {
    if (error instanceof InvalidInput) throw new InvalidInput(atAnswers(sheet, error.problems))
    throw error instanceof Conflict ? registerConflict(error, await readSheet(tx, ctx, { key: sheet.key, over }, given?.source)) : error
  }
}

/**
 * Saves a sheet that is about something, or finishes it: then the register says what was filled in, by the same command as
 * its own page, and the sheet keeps no second copy. Sent twice, it is finished once.
 * @throws Conflict with both texts when the draft or the register changed since it stood on the screen
 */
export async function saveSheet(tx: CoalitionTx, ctx: MemberContext, input: SheetForm, given?: OpenedElsewhere): Promise<SheetDone> {
  authorize(planPolicy, ctx, 'open_sheet')
  const { worksheet: key, over, expectedVersion, requestKey } = input
  const isNew = over === NEW_SUBJECT
  const now = await readSheet(tx, ctx, { key, over }, given?.source)
  const sheet = spokenFieldsOf(fieldsOf(SHEETS[key], isNew), isNew ? (input.voiceId ?? null) : now.voiceId)
  const row = sheet.keepsDraft ? await findSheet(tx, ctx, key, over) : undefined
  const typed = pickAnswers(sheet, input.answers)
  const stored = now.hidden.length > 0 ? await readSheet(tx, ctx, { key, over, asStored: true }, given?.source) : now
  const isDone = input.intent === 'finish'
  if (!isDone && !sheet.keepsDraft) throw ruleBroken('plan.no_draft')
  const isStale = now.mark !== expectedVersion
  const merged = mergeSheet(sheet, now, input, typed)
  const answers = { ...stored.before, ...keepHidden(sheet, merged?.answers ?? typed, stored.answers, now.hidden) }
  const judge = (): void => {
    if (isStale && (!merged || merged.both.length > 0)) throw sheetConflict(ctx.now, sheet, now, { row, merged })
    const problems = [...checkAnswers(sheet, answers, isDone), ...personalAnswers(ctx.now, sheet, answers)]
    if (problems.length > 0) throw new InvalidInput(problems)
  }
  const keep = async (recordId: string | null): Promise<void> => {
    if (!sheet.keepsDraft) return
    const id = await keepSheet(tx, ctx, { key, definitionVersion: sheet.version, over, subjectId: isNew ? null : over, answers: recordId ? {} : answers, base: recordId ? null : stored.known, recordId }, row)
    if (id === null) throw sheetConflict(ctx.now, sheet, await readSheet(tx, ctx, { key, over }, given?.source), { row: await findSheet(tx, ctx, key, over) })
    record<PlanEvent>(tx, ctx, { event: recordId ? 'worksheet_finished' : 'worksheet_saved', subject: { type: 'worksheet_entry', id }, changes: { worksheet: key } })
  }
  const count = (): void => countSheet(tx, sheet, { isBegun: row?.status !== 'DRAFT', isDone, answers })
  const isMerged = (merged?.taken.length ?? 0) > 0
  if (!isDone) {
    judge()
    await keep(null)
    count()
    return { key, over, isDone, recordId: over, isMerged }
  }
  let recordId = row?.recordId ?? (isRecordKey(key) ? keptIdOf(ctx, key, input, answers) : over)
  const sent = { requestKey, key, over, answers: typed }
  await once(tx, ctx, 'plan.finish_sheet', sent, async () => {
    // Here, since who sends it twice finds what the first made of it.
    judge()
    recordId = await finish(tx, ctx, sheet, input, answers, given)
    await keep(recordId)
    count()
  })
  return { key, over, isDone, recordId, isMerged }
}

/**
 * Throws a draft away, or puts back the one that was thrown away last. Who could finish it can. Twice is once.
 * @throws DomainError not_found when there is none, rule_broken when somebody saved it since it stood on the screen
 */
export async function throwAwayDraft(tx: CoalitionTx, ctx: MemberContext, { worksheet: key, over, isAway, expectedVersion }: ThrowAwayForm, given?: Source): Promise<{ key: SheetKey; over: string; isAway: boolean }> {
  authorize(planPolicy, ctx, 'open_sheet')
  await readSheet(tx, ctx, { key, over }, given)
  const row = await findSheet(tx, ctx, key, over)
  if (!row || row.status === 'DONE') throw notFound()
  if ((row.status === 'DISCARDED') !== isAway) {
    if (row.version !== expectedVersion || !(await setThrownAway(tx, ctx, row, isAway))) throw ruleBroken('plan.draft_changed')
    record<PlanEvent>(tx, ctx, { event: isAway ? 'worksheet_thrown_away' : 'worksheet_put_back', subject: { type: 'worksheet_entry', id: row.id }, changes: { worksheet: key } })
  }
  return { key, over, isAway }
}
