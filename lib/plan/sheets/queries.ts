import 'server-only'
import { listAgreements } from '@/lib/agreements/queries'
import { readDraft, type DraftRead } from '@/lib/agreements/text/queries'
import { readGroundRules } from '@/lib/coalitions/ground-rules/queries'
import { USUAL_RETENTION_MONTHS } from '@/lib/coalitions/ground-rules/schema'
import { coalitionsPolicy } from '@/lib/coalitions/policy'
import { listPartnerInvitations } from '@/lib/goals/inviting/queries'
import { ANSWER_DAYS } from '@/lib/goals/inviting/rules'
import { goalsPolicy } from '@/lib/goals/policy'
import { listTeamPeople } from '@/lib/locations/leads/queries'
import { personOf } from '@/lib/locations/leads/rules'
import { listLocations, listTeamsToChange, readTeam } from '@/lib/locations/queries'
import { mandatesPolicy } from '@/lib/mandates/policy'
import { listMandates, readMandate } from '@/lib/mandates/queries'
import { mandateCovers } from '@/lib/mandates/rules'
import { listMemberNames } from '@/lib/members/queries'
import { readOfferToEdit, readOwnInterest } from '@/lib/partners/cards/queries'
import { readGovernance } from '@/lib/partners/governance/queries'
import { partnersPolicy } from '@/lib/partners/policy'
import { listPartners, listRegister, readPartner, readPartnerCard } from '@/lib/partners/queries'
import { PARTNER_LEVELS } from '@/lib/partners/types'
import { authorize, may } from '@/lib/platform/authz/policy'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { addDays, dayOf } from '@/lib/platform/clock'
import { notFound, ruleBroken } from '@/lib/platform/errors/domain-error'
import { sha256 } from '@/lib/platform/ids'
import type { MemberContext } from '@/lib/platform/tenancy/context'
import type { CoalitionTx } from '@/lib/platform/tenancy/envelope'
import { sparksPolicy } from '@/lib/sparks/policy'
import { readAssembled } from '../assembly/queries'
import type { OptionSource } from '../definitions'
import { planPolicy } from '../policy'
import { isRecordKey, isSeries } from '../records/definitions'
import { listRecordStates, listRecordSubjects, openRecord } from '../records/queries'
import { keptFromBefore } from '../records/rules'
import { listPeople } from '../records/store'
import { readOwnScan } from '../scan/queries'
import type { Answers } from '../types'
import { SHEETS, type SheetFeeds, type SheetKey } from './definitions'
import { GOAL_SOURCES } from './goal/queries'
import { countGoalSheets } from './goal/store'
import { WORK_SOURCES } from './work/queries'
import { countWorkSheets } from './work/store'
import { adviceOf, asAnswers, fieldsOf, goOnWith, hiddenFrom, without } from './rules'
import { NEW_SUBJECT } from './schema'
import { countSheets, findSheet, listDraftSubjects, listOffered } from './store'
import type { SheetRead, SheetState, SheetSubject, Source } from './types'

type Subject = Omit<SheetSubject, 'hasDraft'>

const partnersHere = async (tx: CoalitionTx, ctx: MemberContext) => (await listPartners(tx, ctx)).filter(({ status }) => status !== 'LEFT')

const plain = ({ id, name }: { id: string; name: string }): Subject => ({ id, name, of: null, isThere: true, isFilled: false })

/** Whether the register has it already is for a few alone, or says nothing here. */
const untold = (one: { id: string; name: string }): Subject => ({ ...plain(one), isFilled: null })

/** The drafts of agreements in which afspraken can be written. */
async function draftsOf(tx: CoalitionTx, ctx: MemberContext): Promise<DraftRead['agreement'][]> {
  const drafts: DraftRead['agreement'][] = []
  for (const { id, status } of await listAgreements(tx, ctx)) {
    if (status === 'ENDED') continue
    const { agreement } = await readDraft(tx, ctx, id)
    if (agreement.status === 'DRAFT') drafts.push(agreement)
  }
  return drafts
}

const partnerSource: Source = {
  subjects: async (tx, ctx) => (await listRegister(tx, ctx, {})).partners.filter(({ status }) => status !== 'LEFT').map((one) => ({ ...plain(one), isFilled: one.domains.length > 0 && one.lifePhases.length > 0 })),
  open: async (tx, ctx, id) => {
    authorize(partnersPolicy, ctx, 'change')
    if (id === null) return { subject: null, row: null, first: { status: 'IDENTIFIED' } }
    const { person, contacts, ...card } = await readPartnerCard(tx, ctx, id)
    const reached = Object.fromEntries(PARTNER_LEVELS.map((level) => [level, contacts.find((one) => one.level === level)?.jobTitle ?? null]))
    return { subject: { id, name: card.name }, row: { ...card, contactName: person?.name ?? null, contactEmail: person?.email ?? null, ...reached } }
  },
}

const offerSource: Source = {
  subjects: async (tx, ctx) => {
    const offered = await listOffered(tx)
    return (await partnersHere(tx, ctx)).filter(({ id }) => may(partnersPolicy, ctx, 'save_offer', { partnerId: id })).map((one) => ({ ...plain(one), isFilled: offered.includes(one.id) }))
  },
  open: async (tx, ctx, id) => {
    if (id === null) throw notFound()
    const { name, offer, others } = await readOfferToEdit(tx, ctx, id)
    return { subject: { id, name }, row: offer && { ...offer }, otherPartners: others }
  },
}

const interestSource: Source = {
  subjects: async (tx, ctx) => (await partnersHere(tx, ctx)).filter(({ id }) => may(partnersPolicy, ctx, 'keep_interest', { partnerId: id })).map(untold),
  open: async (tx, ctx, id) => {
    if (id === null) throw notFound()
    const { name, own, isClosed, readers } = await readOwnInterest(tx, ctx, id)
    // Before they type, not after.
    if (isClosed && readers.length > 0) throw ruleBroken('partners.interest_closed')
    return { subject: { id, name }, row: own && { ...own } }
  },
}

const commitmentSource: Source = {
  subjects: async (tx, ctx) => (await draftsOf(tx, ctx)).flatMap(({ id, title, commitments }) => [
    { id, name: title, of: null, isThere: false, isFilled: false },
    ...commitments.map((one) => ({ id: one.id, name: `${one.partnerName}: ${one.what}`, of: title, isThere: true, isFilled: true })),
  ]),
  open: async (tx, ctx, id) => {
    for (const agreement of await draftsOf(tx, ctx)) {
      if (agreement.id === id) return { subject: { id, name: agreement.title }, row: null }
      const found = agreement.commitments.find((one) => one.id === id)
      if (id !== null && found) return { subject: { id, name: agreement.title }, row: { ...found } }
    }
    throw notFound()
  },
}

const mandateSource: Source = {
  subjects: async (tx, ctx) => {
    const today = dayOf(ctx.now)
    const mandates = (await listMandates(tx, ctx)).filter((one) => mandateCovers(one, today).can)
    return (await partnersHere(tx, ctx)).filter(({ id }) => may(mandatesPolicy, ctx, 'give', { partnerId: id })).flatMap(({ id, name }) => [
      { id, name, of: null, isThere: false, isFilled: false },
      ...mandates.filter((one) => one.partnerId === id).map((one) => ({ id: one.id, name: one.holderFunction, of: name, isThere: true, isFilled: true })),
    ])
  },
  open: async (tx, ctx, id) => {
    const partner = (await partnersHere(tx, ctx)).find((one) => one.id === id)
    if (partner) {
      authorize(mandatesPolicy, ctx, 'give', { partnerId: partner.id })
      return { subject: { id: partner.id, name: partner.name }, row: null, first: { validFrom: dayOf(ctx.now) } }
    }
    const { details, ...mandate } = await readMandate(tx, ctx, id ?? '')
    authorize(mandatesPolicy, ctx, 'give', mandate)
    return { subject: { id: mandate.id, name: mandate.partnerName }, row: { ...mandate, ...details } }
  },
}

const invitationSource: Source = {
  subjects: async (tx, ctx) => (await partnersHere(tx, ctx)).map(untold),
  open: async (tx, ctx, id) => {
    authorize(goalsPolicy, ctx, 'invite_partner')
    const first = { inviterId: ctx.actor.membershipId, answerBy: addDays(dayOf(ctx.now), ANSWER_DAYS) }
    if (id === null) return { subject: null, row: null, first }
    const { name, contactEmail } = await readPartner(tx, ctx, id)
    const waits = (await listPartnerInvitations(tx, ctx, id)).find((one) => !one.withdrawnAt && !one.answer)
    return { subject: { id, name }, row: null, waitsSince: waits?.invitedAt, first: { ...first, contactEmail, way: contactEmail ? 'MAIL' : 'IN_PERSON' } }
  },
}

const teamSource: Source = {
  subjects: async (tx, ctx) => (await listTeamsToChange(tx, ctx)).map((one) => ({ ...plain(one), isFilled: one.hasCoordinator })),
  open: async (tx, ctx, id) => {
    const { location, seats } = await readTeam(tx, ctx, id ?? '')
    if (location.isArchived) throw notFound()
    const here = seats.filter((one) => !one.isEnded)
    const [coordinator, deputy] = [here.find((one) => one.role === 'COORDINATOR'), here.find((one) => one.role === 'DEPUTY')]
    const { wanted, missing, reachHow, reachWhen, reachPhone, teamStartedOn } = location
    return {
      subject: { id: location.id, name: location.name },
      row: {
        // Their disciplines are asked of who is new in the team alone, so they are never there to begin with.
        coordinatorId: coordinator && personOf(coordinator), deputyId: deputy && personOf(deputy), wanted, reachHow, reachWhen, reachPhone, teamStartedOn,
      },
      teamPeople: await listTeamPeople(tx, ctx, location.id),
      team: { people: here.map(({ name, discipline }) => ({ name, discipline })), wanted, missing },
    }
  },
}

const groundRulesSource: Source = {
  subjects: async () => [], open: async (tx, ctx, id) => {
    authorize(coalitionsPolicy, ctx, 'set_ground_rules')
    if (id !== null) throw notFound()
    const rules = await readGroundRules(tx, ctx)
    return { subject: null, row: rules && { ...rules }, first: { signalRetentionMonths: USUAL_RETENTION_MONTHS } }
  },
}

const governanceSource: Source = {
  subjects: async () => [], open: async (tx, ctx, id) => {
    authorize(partnersPolicy, ctx, 'choose_governance')
    if (id !== null) throw notFound()
    const { chosen, partners } = await readGovernance(tx, ctx)
    return { subject: null, row: chosen && { ...chosen }, first: { reviewOn: addDays(dayOf(ctx.now), 365) }, partners }
  },
}

const agreementSource: Source = {
  subjects: async (tx, ctx) => (await draftsOf(tx, ctx)).map(({ id, title }) => ({ ...plain({ id, name: title }), isFilled: true })),
  open: async (tx, ctx, id) => {
    const { purpose, clauses, from } = await readAssembled(tx, ctx)
    if (id === null) return { subject: null, row: null, first: { title: `Samenwerkingsovereenkomst ${ctx.coalition.name}`, purpose, ...clauses }, assembledFrom: from }
    const found = (await draftsOf(tx, ctx)).find((one) => one.id === id)
    if (!found) throw notFound()
    return { subject: { id, name: found.title }, row: { purpose: found.purpose, ...Object.fromEntries(found.clauses.map((one) => [one.kind, one.body])) }, assembledFrom: from }
  },
}

/** Every time a new one: there is nothing to go on with. */
const sparkSource: Source = {
  subjects: async () => [], open: async (_tx, ctx, id) => {
    authorize(sparksPolicy, ctx, 'give')
    if (id !== null) throw notFound()
    return { subject: null, row: null }
  },
}

const scanSource: Source = { subjects: async () => [], open: async (tx, ctx) => ({ subject: null, row: await readOwnScan(tx, ctx) }) }

const SOURCES: Readonly<Record<Exclude<SheetFeeds, 'matrix' | 'record' | 'money'>, Source>> = {
  partner: partnerSource, offer: offerSource, interest: interestSource, commitment: commitmentSource, mandate: mandateSource, invitation: invitationSource,
  team: teamSource, groundRules: groundRulesSource, governance: governanceSource, agreement: agreementSource, spark: sparkSource, scan: scanSource, ...GOAL_SOURCES, ...WORK_SOURCES,
}

/** @throws DomainError not_found for a sheet without fields, and for one that another capability opens: that gives its own source */
function sourceOf(key: SheetKey, given?: Source): Source {
  if (given) return given
  if (isRecordKey(key)) {
    return { subjects: (tx, ctx) => listRecordSubjects(tx, ctx, key), open: (tx, ctx, id) => openRecord(tx, ctx, key, id) }
  }
  const { feeds } = SHEETS[key]
  if (feeds === 'matrix' || feeds === 'record' || feeds === 'money') throw notFound()
  return SOURCES[feeds]
}

/** A number for everything that was on the screen: the same as long as neither the draft nor the register changed. */
const markOf = (seen: unknown): number => Number.parseInt(sha256(canonicalJson(seen)).slice(0, 12), 16)

/** About what a sheet can be filled in, by name, with how far each is. */
export async function listSheetSubjects(tx: CoalitionTx, ctx: MemberContext, key: SheetKey, given?: Source): Promise<SheetSubject[]> {
  authorize(planPolicy, ctx, 'open_sheet')
  const drafts = await listDraftSubjects(tx, key)
  return (await sourceOf(key, given).subjects(tx, ctx)).map((one) => ({ ...one, hasDraft: drafts.includes(one.id) }))
}

/**
 * A sheet about something: with what somebody began, else with what the register says of it. Who may not write that there
 * does not get in here either: a draft is read by those alone who could finish it. `asStored`: with what they do not see.
 */
export async function readSheet(tx: CoalitionTx, ctx: MemberContext, { key, over, asStored = false }: { key: SheetKey; over: string; asStored?: boolean }, given?: Source): Promise<SheetRead> {
  authorize(planPolicy, ctx, 'open_sheet')
  const definition = SHEETS[key]
  const isNew = over === NEW_SUBJECT
  if (isNew && !definition.beginNew && !definition.isSingle) throw notFound()
  const { subject, row, writtenBy, lastKept = null, before, first, teamPeople = [], team = null, partners, otherPartners, waitsSince = null, assembledFrom = null, choices = {}, facts = [], voiceId = null } = await sourceOf(key, given).open(tx, ctx, isNew ? null : over)
  const sheet = fieldsOf(definition, isNew)
  const stored: Answers | null = row && asAnswers(sheet, row)
  const kept = definition.keepsDraft ? await findSheet(tx, ctx, key, over) : undefined
  const draft = kept?.status === 'DRAFT' ? kept : undefined
  const now = draft ? goOnWith(sheet, { draft: draft.answers, base: draft.base, known: stored }) : { answers: stored ?? asAnswers(sheet, first ?? {}), meanwhile: [] }
  const hidden = asStored ? [] : hiddenFrom(ctx, sheet, writtenBy ?? draft?.createdBy, [now.answers, stored])
  const [answers, known] = [without(now.answers, hidden), stored && without(stored, hidden)]
  const meanwhile = now.meanwhile.filter(({ field }) => !hidden.includes(field))
  const asks = (source: OptionSource) => sheet.fields.some((field) => field.options === source || field.columns?.some((column) => column.options === source))
  const saved = kept && { version: kept.version, updatedAt: kept.updatedAt, updatedByName: kept.updatedByName, hasLeft: kept.hasLeft }
  return {
    key, subject, isKnown: known !== null, answers, before: isRecordKey(key) ? { ...before, ...keptFromBefore(key, draft?.answers) } : {}, known, hidden, lastKept, waitsSince, assembledFrom, choices, facts, voiceId,
    draft: draft && saved ? { ...saved, meanwhile } : null,
    thrownAway: saved && kept.status === 'DISCARDED' ? saved : null,
    // Who is in a team too: under the same choice there may be somebody else by now. And of a series, that one was finished.
    mark: markOf({ known, draft: draft ? draft.version : 0, ...(isSeries(key) && kept ? { finished: kept.version } : {}), team: teamPeople.filter((one) => one.discipline !== null).map(({ id, name, version }) => ({ id, name, version })) }),
    partners: otherPartners ?? (asks('partners') ? await partnersHere(tx, ctx) : []),
    mandates: asks('mandates') ? await listMandates(tx, ctx) : [],
    members: asks('members') ? await listMemberNames(tx, ctx) : [],
    places: asks('locations') ? (await listLocations(tx, ctx)).filter((one) => !one.isArchived) : [],
    supporters: asks('supporters') ? await listPeople(tx, 'SUPPORTER') : [],
    teamPeople, team, governance: partners === undefined ? null : { partners, advice: adviceOf(answers, partners) },
  }
}

/** How far the sheets of a step are. */
export async function listSheetStates(tx: CoalitionTx, ctx: MemberContext): Promise<Readonly<Record<string, SheetState>>> {
  authorize(planPolicy, ctx, 'open_sheet')
  return countSheets(tx, { ...await listRecordStates(tx, ctx), ...await countGoalSheets(tx), ...await countWorkSheets(tx) })
}
